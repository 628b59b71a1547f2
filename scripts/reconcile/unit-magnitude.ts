import { cell, derived, implausible, sign, type Operand, type Verdict } from "./verdict.ts";

/** A figure lies within what its unit allows: 元 under a 万元 header are ten thousand times too many (domain rule 12). */
export const unitMagnitude = (figure: Operand, min: number, max: number): Verdict => {
  const holds = min <= figure.value && figure.value <= max;
  const low = figure.value < min;
  return {
    holds,
    arithmetic: holds
      ? [derived(min, figure.unit.id), sign("≤"), cell(figure), sign("≤"), derived(max, figure.unit.id)]
      : [cell(figure), sign(low ? "<" : ">"), derived(low ? min : max, figure.unit.id)],
    doubtful: implausible(figure),
  };
};
