import { asReported, cell, sign, type Operand, type Verdict } from "./verdict.ts";

/** 其中 ≤ total: a part that need not be the whole (domain rule 3). */
export const ofWhich = (part: Operand, total: Operand): Verdict => {
  const holds = part.value <= total.value;
  return {
    holds,
    arithmetic: [cell(part), sign(holds ? "≤" : ">"), cell(total)],
    doubtful: asReported(part),
  };
};
