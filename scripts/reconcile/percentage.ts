import { cell, derived, divide, implausible, sign, type Operand, type Verdict } from "./verdict.ts";

/** A percentage recomputes from its numerator and denominator, to its own precision (domain rule 10). */
export const percentage = (rate: Operand, numerator: Operand, denominator: Operand): Verdict => {
  const expected = divide(numerator.value * 10_000, denominator.value);
  const holds = Math.abs(expected - rate.value) <= rate.precision / 2;
  const relation = expected === rate.value ? "=" : holds ? "≈" : "≠";
  return {
    holds,
    arithmetic: [
      cell(numerator),
      sign("÷"),
      cell(denominator),
      sign("="),
      derived(expected, rate.unit.id),
      sign(relation),
      cell(rate),
    ],
    doubtful: implausible(rate),
  };
};
