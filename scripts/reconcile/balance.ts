import { asReported, cell, derived, sign, sum, type Operand, type Verdict } from "./verdict.ts";

/** Closing stock = opening stock + entries − exits (domain rule 1). */
export const balance = (
  opening: Operand,
  entries: readonly Operand[],
  exits: readonly Operand[],
  closing: Operand,
): Verdict => {
  const expected = opening.value + sum(entries) - sum(exits);
  const holds = expected === closing.value;
  return {
    holds,
    arithmetic: [
      cell(opening),
      ...entries.flatMap((o) => [sign("+"), cell(o)]),
      ...exits.flatMap((o) => [sign("−"), cell(o)]),
      sign("="),
      derived(expected, closing.unit.id),
      sign(holds ? "=" : "≠"),
      cell(closing),
    ],
    doubtful: asReported(closing),
  };
};
