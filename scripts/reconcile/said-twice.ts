import { asReported, cell, sign, type Operand, type Verdict } from "./verdict.ts";

/** The same figure said in two places agrees, unit included (domain rule 14). */
export const saidTwice = (one: Operand, other: Operand): Verdict => {
  const holds = one.unit.id === other.unit.id && one.value === other.value;
  return {
    holds,
    arithmetic: [cell(one), sign(holds ? "=" : "≠"), cell(other)],
    doubtful: asReported(one, other),
  };
};
