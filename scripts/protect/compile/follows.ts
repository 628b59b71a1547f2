import { cellKey, type Coordinates } from "../../../src/snapshot/cell.ts";
import type { Lookup } from "../lookup.ts";

/**
 * The keys at which the count that an amount follows may stand, the best first: in the same period, or on its last day
 * where the count is a stock. Codes that divide only the amount (支出构成) are left out.
 */
export const followedKeys = (amount: Coordinates, lookup: Lookup): string[] => {
  const { follows } = lookup.indicator(amount.indicator);
  if (follows === undefined) return [];
  const allowed = new Set(lookup.indicator(follows).dimensions);
  const dimensions = Object.fromEntries(Object.entries(amount.dimensions).filter(([d]) => allowed.has(d)));
  const { end } = amount.period;
  return [amount.period, { kind: "instant", start: end, end } as const].map((period) =>
    cellKey({ indicator: follows, region: amount.region, period, dimensions }),
  );
};
