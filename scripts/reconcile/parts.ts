import { asReported, cell, derived, joined, sign, sum, type Operand, type Verdict } from "./verdict.ts";

/** Parts = total, to the last step (domain rule 2). */
export const partsTotal = (parts: readonly Operand[], total: Operand): Verdict => compare(parts, total, 0);

/** Rounded parts = total within half a step of precision for each number in the sum (domain rule 13). */
export const roundedParts = (parts: readonly Operand[], total: Operand): Verdict =>
  compare(parts, total, [...parts, total].reduce((t, o) => t + o.precision, 0) / 2);

const compare = (parts: readonly Operand[], total: Operand, tolerance: number): Verdict => {
  const difference = Math.abs(sum(parts) - total.value);
  const holds = difference <= tolerance;
  const relation = difference === 0 ? "=" : holds ? "≈" : "≠";
  return {
    holds,
    arithmetic: [
      ...joined(parts.map(cell), "+"),
      // What is worked out is said where it differs from what is stated.
      ...(difference === 0 ? [] : [sign("="), derived(sum(parts), total.unit.id)]),
      sign(relation),
      cell(total),
    ],
    doubtful: asReported(total),
  };
};
