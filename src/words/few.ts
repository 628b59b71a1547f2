import type { Cell } from "../snapshot/cell.ts";
import { codeOf, indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import { mostSensitive } from "../snapshot/sensitivity.ts";

/** Whether a cell counts people or what is near to them, so that small numbers of it are withheld. */
export const isSensitiveCount = ({ vocabulary }: Facts, { indicator: id, dimensions }: Cell): boolean => {
  const indicator = indicatorOf(vocabulary, id);
  const codes = Object.entries(dimensions).map(([d, code]) => codeOf(vocabulary, d, code).sensitivity);
  const counted = unitOf(vocabulary, indicator.unit).decimals === 0;
  return counted && mostSensitive([indicator.sensitivity, ...codes]) !== "none";
};

/** Whether two counts of people differ by so few that to tell it would point at them: by fewer than are published at all. */
export const isFew = (facts: Facts, now: Cell, before: Cell, threshold: number | null): boolean => {
  if (threshold === null || now.content.status !== "value" || before.content.status !== "value") return false;
  const difference = Math.abs(now.content.value - before.content.value);
  return difference > 0 && difference < threshold && isSensitiveCount(facts, now);
};
