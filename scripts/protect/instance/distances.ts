import type { Distances } from "../table.ts";

/**
 * How much is asked of a pattern. `strict`: a reader cannot even tell that a withheld count is below the threshold,
 * and nor can who knows his own contribution. `light-insider`: counts are unsure by one, for insiders too.
 * `light-outsider`: the same for readers who know nothing of their own.
 */
export const ruleNames = ["strict", "light-insider", "light-outsider"] as const;
export type RuleName = (typeof ruleNames)[number];

export const countsInsiders = (rule: RuleName): boolean => rule !== "light-outsider";

/** What an instance says about a sensitive figure; everything in steps. */
export type Sensitive = { value: number; lpl: number; upl: number };

/** What the distances of an instance depend on: what it counts, its threshold and one unit of its file, in steps. */
export type Scale = { type: "freq" | "mag"; threshold: number; unit: number };

/**
 * The distances that a sensitive figure needs. Counts: to 0 and to the threshold under `strict`, else one unit each
 * way. Amounts: the file's own protection levels, but at least one unit upwards. A sensitive zero only needs to reach
 * one unit upwards, because nothing lies below.
 */
export const distancesOf = (
  { value, lpl, upl }: Sensitive,
  { type, threshold, unit }: Scale,
  rule: RuleName,
): Distances => {
  if (value === 0) return { lower: 0, upper: unit };
  if (type === "mag") return { lower: Math.min(lpl, value), upper: Math.max(upl, unit) };
  if (rule === "strict" && value < threshold) return { lower: value, upper: threshold - value };
  return { lower: Math.min(unit, value), upper: unit };
};
