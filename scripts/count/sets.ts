import type { Dimension } from "../../src/snapshot/dimension.ts";
import { regionLevels, type Region, type RegionLevel } from "../../src/snapshot/region.ts";

/** One way to group rows: a level of regions, and for some dimensions a depth of their code tree. The others are totalled. */
export type CellSet = { level: RegionLevel; depths: Readonly<Record<string, number>> };

/** Every way to group rows by all, some or none of these dimensions, at each depth of each. */
export const setsOf = (
  levels: readonly RegionLevel[],
  by: readonly string[],
  dimensions: readonly Dimension[],
): CellSet[] => {
  const depths = by.reduce<Record<string, number>[]>(
    (all, id) =>
      all.flatMap((some) => [some, ...depthsOf(id, dimensions).map((depth) => ({ ...some, [id]: depth }))]),
    [{}],
  );
  return levels.flatMap((level) => depths.map((some) => ({ level, depths: some })));
};

const depthsOf = (id: string, dimensions: readonly Dimension[]): number[] => {
  const dimension = dimensions.find((d) => d.id === id);
  if (!dimension) throw new Error(`invalid dimension: ${id}`);
  return [...new Set(dimension.codes.map((c) => lineage(c.code, dimension).length - 1))].sort(
    (a, b) => a - b,
  );
};

/** A code and the codes that contain it, the outermost first. */
export const lineage = (code: string, dimension: Dimension): string[] => {
  const found = dimension.codes.find((c) => c.code === code);
  if (!found) throw new Error(`invalid ${dimension.id}: ${code}`);
  return [...(found.parent === null ? [] : lineage(found.parent, dimension)), code];
};

/** The regions of a campaign: its own and all below it, each with its ancestors up to the campaign's own. */
export const within = (
  region: string,
  regions: readonly Region[],
): ReadonlyMap<string, readonly Region[]> => {
  const children = Map.groupBy(regions, (r) => r.parent);
  const found = new Map<string, readonly Region[]>();
  const visit = (r: Region, above: readonly Region[]): void => {
    const line = [...above, r];
    found.set(r.code, line);
    for (const child of children.get(r.code) ?? []) visit(child, line);
  };
  const own = regions.find((r) => r.code === region);
  if (own) visit(own, []);
  return found;
};

/** The rows of the table that leads from a region to its ancestor of each level: id, level, ancestor. */
export const regionAncestors = (
  inside: ReadonlyMap<string, readonly Region[]>,
  numbers: ReadonlyMap<string, number>,
): number[][] => {
  const number = (code: string): number => numbers.get(code) ?? -1;
  return [...inside].flatMap(([code, line]) =>
    line.map((r) => [number(code), regionLevels.indexOf(r.level), number(r.code)]),
  );
};

/** The rows of the table that leads from a code to its ancestor of each depth: id, depth, ancestor. */
export const codeAncestors = (dimension: Dimension): number[][] => {
  const number = (code: string): number => dimension.codes.findIndex((c) => c.code === code);
  return dimension.codes.flatMap(({ code }, i) =>
    lineage(code, dimension).map((ancestor, depth) => [i, depth, number(ancestor)]),
  );
};
