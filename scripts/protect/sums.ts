import { formatDimensions } from "../../src/snapshot/cell.ts";
import { formatPeriod } from "../../src/snapshot/period.ts";
import { indicatorOf, type Facts } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";

/** One addition that a reader can do: the key of a total and the keys of all its parts. */
export type Sum = { total: string; parts: readonly string[] };

/** The additions that follow from the regions and code lists: a total all of whose parts are reported with a value. */
export const hierarchySums = (observations: readonly Observation[], facts: Facts): Sum[] => {
  const { regions, dimensions } = facts.vocabulary;
  const sums = observations.flatMap((total): Sum[] => {
    const adds = (over: string): boolean =>
      indicatorOf(facts.vocabulary, total.indicator).addsOver.includes(over);
    const sameBut = (o: Observation, region: boolean, dimension: string | null): boolean =>
      o.indicator === total.indicator &&
      (region || o.region === total.region) &&
      formatPeriod(o.period) === formatPeriod(total.period) &&
      formatDimensions(without(o.dimensions, dimension)) ===
        formatDimensions(without(total.dimensions, dimension));
    const valued = observations.filter((o) => o.content.status === "value");
    const places = adds("region") ? regions.filter((r) => r.parent === total.region).map((r) => r.code) : [];
    const byRegion = complete(
      places,
      valued.filter((o) => sameBut(o, true, null)),
      (o) => o.region,
    );
    const byDimension = dimensions
      .filter((d) => adds(d.id))
      .flatMap((d) => {
        const parent = total.dimensions[d.id] ?? null;
        return complete(
          d.codes.filter((c) => c.parent === parent).map((c) => c.code),
          valued.filter((o) => sameBut(o, false, d.id)),
          (o) => o.dimensions[d.id] ?? "",
        );
      });
    return [...byRegion, ...byDimension].map((parts) => ({ total: total.key, parts }));
  });
  return sums;
};

/** The keys of the observations for these codes, if every code has one; else no sum can be done. */
const complete = (
  codes: readonly string[],
  observations: readonly Observation[],
  codeOf: (o: Observation) => string,
): string[][] => {
  const parts = codes.flatMap((code) => observations.find((o) => codeOf(o) === code)?.key ?? []);
  return codes.length > 0 && parts.length === codes.length ? [parts] : [];
};

const without = (
  dimensions: Readonly<Record<string, string>>,
  dimension: string | null,
): Record<string, string> =>
  Object.fromEntries(Object.entries(dimensions).filter(([id]) => id !== dimension));
