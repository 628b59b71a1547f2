import { asReported, cell, sign, type Operand, type Verdict } from "./verdict.ts";

/** A cumulative figure never falls while its start stays the same (domain rule 9). */
export const cumulative = (earlier: Operand, later: Operand): Verdict => {
  const holds = earlier.value <= later.value;
  return {
    holds,
    arithmetic: [cell(earlier), sign(holds ? "≤" : ">"), cell(later)],
    doubtful: asReported(later),
  };
};
