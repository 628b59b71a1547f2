import { cellKey } from "../../src/snapshot/cell.ts";
import { indicatorOf, type Facts } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";

/** One addition that a reader can do: the key of a total and the keys of all its parts. */
export type Sum = { total: string; parts: readonly string[] };

/** The additions that follow from the regions and code lists: a total all of whose parts are reported with a value. */
export const hierarchySums = (observations: readonly Observation[], facts: Facts): Sum[] => {
  const { regions, dimensions } = facts.vocabulary;
  const valued = new Set(observations.filter((o) => o.content.status === "value").map((o) => o.key));
  const regionsBelow = childrenOf(regions);
  const codesBelow = new Map(dimensions.map((d) => [d.id, childrenOf(d.codes)]));
  return observations.flatMap((total): Sum[] => {
    const adds = new Set(indicatorOf(facts.vocabulary, total.indicator).addsOver);
    const byRegion = adds.has("region")
      ? complete(regionsBelow.get(total.region), (region) => cellKey({ ...total, region }), valued)
      : [];
    const byDimension = dimensions
      .filter((d) => adds.has(d.id))
      .flatMap(({ id }) => {
        const parts = codesBelow.get(id)?.get(total.dimensions[id] ?? null);
        const part = (code: string): string =>
          cellKey({ ...total, dimensions: { ...total.dimensions, [id]: code } });
        return complete(parts, part, valued);
      });
    return [...byRegion, ...byDimension].map((parts) => ({ total: total.key, parts }));
  });
};

const childrenOf = (
  codes: readonly { code: string; parent: string | null }[],
): ReadonlyMap<string | null, string[]> => {
  const children = new Map<string | null, string[]>();
  for (const { code, parent } of codes) children.set(parent, [...(children.get(parent) ?? []), code]);
  return children;
};

/** The keys of the parts, if every one of them is reported; else no sum can be done. */
const complete = (
  codes: readonly string[] | undefined,
  keyOf: (code: string) => string,
  valued: ReadonlySet<string>,
): string[][] => {
  const parts = (codes ?? []).map(keyOf);
  return parts.length > 0 && parts.every((key) => valued.has(key)) ? [parts] : [];
};
