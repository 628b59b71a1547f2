import type { Coordinates } from "../../src/snapshot/cell.ts";
import type { Lookup } from "./lookup.ts";

/** The figures that a release puts in front, by their keys: its headline, and what its lines and exhibits show. */
export type Prominence = { headline: ReadonlySet<string>; shown: ReadonlySet<string> };

// How many times dearer a figure is that readers look for; products of these keep the order headline, shown, totals.
const factors = { headline: 20, shown: 5, total: 2, countyOrAbove: 3 } as const;

/**
 * What it costs to withhold a figure that is not sensitive itself: √(1 + value) in the unit that people read, so that
 * small parts go before large ones, and more for what a release puts in front, for totals and for whole counties.
 */
export const costOf = (
  figure: Coordinates & { key: string; value: number },
  { headline, shown }: Prominence,
  lookup: Lookup,
): number =>
  Math.sqrt(1 + figure.value / 10 ** lookup.unit(figure.indicator).decimals) *
  (headline.has(figure.key) ? factors.headline : shown.has(figure.key) ? factors.shown : 1) *
  (Object.keys(figure.dimensions).length === 0 ? factors.total : 1) *
  (lookup.isBelowCounty(figure.region) ? 1 : factors.countyOrAbove);
