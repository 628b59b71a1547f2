import type { Unit } from "../../src/snapshot/unit.ts";
import { cell, derived, divide, implausible, sign, type Operand, type Verdict } from "./verdict.ts";

/**
 * Amount ÷ count lies within the band that the programme's standards allow (domain rule 8). The band is in whole
 * steps of `unit`, the unit of the quotient (元/人·月, 小时/人次).
 */
export const perHead = (
  amount: Operand,
  count: Operand,
  band: { min: number; max: number },
  unit: Unit,
): Verdict => {
  const steps = 10 ** (unit.decimals + count.unit.decimals);
  const each = divide(amount.value * steps, count.value * 10 ** amount.unit.decimals);
  const holds = band.min <= each && each <= band.max;
  const outside =
    each < band.min ? [sign("<"), derived(band.min, unit.id)] : [sign(">"), derived(band.max, unit.id)];
  return {
    holds,
    arithmetic: [
      cell(amount),
      sign("÷"),
      cell(count),
      sign("="),
      derived(each, unit.id),
      ...(holds ? [] : outside),
    ],
    doubtful: implausible(amount),
  };
};
