import { asReported, cell, derived, divide, sign, type Operand, type Verdict } from "./verdict.ts";

/** Households ≤ persons, and one to four persons a household (domain rule 6). */
export const householdSize = (households: Operand, persons: Operand): Verdict => {
  const holds = households.value <= persons.value && persons.value <= 4 * households.value;
  const ratio =
    households.value === 0
      ? []
      : [sign("="), derived(divide(persons.value * 100, households.value), "person-per-household")];
  return {
    holds,
    arithmetic: [cell(persons), sign("÷"), cell(households), ...ratio],
    doubtful: asReported(households, persons),
  };
};
