import { cell, derived, divide, implausible, sign, type Operand, type Verdict } from "./verdict.ts";

/**
 * Amount = count × standard, within half a step of the amount's precision (domain rule 7). Where the count is not
 * reported, some whole count must fit.
 */
export const flatRate = (count: Operand | null, rate: Operand, amount: Operand): Verdict => {
  if (count) {
    const product = count.value * rate.value;
    const holds = Math.abs(product - amount.value) <= amount.precision / 2;
    const relation = product === amount.value ? "=" : holds ? "≈" : "≠";
    return {
      holds,
      arithmetic: [
        cell(count),
        sign("×"),
        cell(rate),
        sign("="),
        derived(product, amount.unit.id),
        sign(relation),
        cell(amount),
      ],
      doubtful: implausible(amount),
    };
  }
  const nearest = divide(amount.value, rate.value);
  const holds = Math.abs(nearest * rate.value - amount.value) <= amount.precision / 2;
  const exact = nearest * rate.value === amount.value;
  return {
    holds,
    arithmetic: [cell(amount), sign("÷"), cell(rate), sign(exact ? "=" : "≈"), derived(nearest, "household")],
    doubtful: implausible(amount),
  };
};
