import { cellKey, formatDimensions, type Coordinates } from "../../../src/snapshot/cell.ts";
import type { Lookup, Tree } from "../lookup.ts";
import type { Term } from "../table.ts";
import type { Build } from "./build.ts";
import { daysText } from "./interval.ts";

/**
 * What a reader knows of a figure and its parts by region and by every code list. Where the indicator adds: the whole is
 * the sum of its parts, and where parts are missing, of these and a rest that he can form. Where it does not (people in
 * several programmes): no part exceeds the whole, nor the whole the sum of all parts. A rest that is one part alone is
 * that part's figure: it joins the view, and may leave another rest (town − its rural people = its urban people).
 */
export const relateParts = (view: Map<string, number>, build: Build): void => {
  const { lookup } = build;
  relateTrees("region", lookup.regions, view, build);
  const named = new Set([...view.values()].flatMap((i) => Object.keys(build.at(i).dimensions)));
  for (const id of named) relateTrees(id, lookup.dimensions.get(id) ?? new Map(), view, build);
};

/** Relates the figures that differ only in their region or in their code of one list, tree by tree. */
const relateTrees = (dimension: string, tree: Tree, view: Map<string, number>, build: Build): void => {
  const cells = [...view.values()];
  const series = Map.groupBy(cells, (cell) => {
    const { indicator, region, period, dimensions } = build.at(cell);
    const { [dimension]: _, ...others } = dimensions;
    const place = dimension === "region" ? "" : region;
    return `${indicator}|${place}|${daysText(period)}|${formatDimensions(others)}`;
  });
  const reported = new Map(
    [...Map.groupBy(cells, (cell) => build.at(cell).indicator)].map(([indicator, some]) => [
      indicator,
      new Set(some.map((cell) => codeOf(build.at(cell), dimension))),
    ]),
  );
  for (const some of series.values()) relateTree(dimension, some, reported, tree, view, build);
};

const codeOf = ({ region, dimensions }: Coordinates, dimension: string): string | null =>
  dimension === "region" ? region : (dimensions[dimension] ?? null);

/** The parts of a whole that are reported, the nearest below it on each branch, and the codes for which there is none. */
type Parts = { cells: number[]; missing: string[] };

/** Relates the figures of one tree. Wholes are formed for the codes that are reported of their indicator anywhere. */
const relateTree = (
  dimension: string,
  given: readonly number[],
  reported: ReadonlyMap<string, ReadonlySet<string | null>>,
  tree: Tree,
  view: Map<string, number>,
  build: Build,
): void => {
  const [first = -1] = given;
  const { indicator } = build.at(first);
  const adds = build.lookup.indicator(indicator).addsOver.includes(dimension);
  const byCode = new Map(given.map((cell) => [codeOf(build.at(cell), dimension), cell]));
  const partsOf = (code: string | null): Parts => {
    const below = (tree.get(code) ?? []).map((child): Parts => {
      const cell = byCode.get(child);
      if (cell !== undefined) return { cells: [cell], missing: [] };
      const deeper = partsOf(child);
      return deeper.cells.length > 0 ? deeper : { cells: [], missing: [child] };
    });
    return { cells: below.flatMap((p) => p.cells), missing: below.flatMap((p) => p.missing) };
  };
  for (const code of adds ? (reported.get(indicator) ?? []) : []) {
    const { cells: parts, missing } = partsOf(code);
    if (byCode.has(code) || parts.length === 0 || missing.length > 0) continue;
    const place = placeOf(build.at(first), dimension, code);
    const value = parts.reduce((sum, part) => sum + build.value(part), 0);
    const whole = build.implied(`whole|${dimension}|${code}|${parts.join("+")}`, place, value);
    byCode.set(code, whole);
    view.set(cellKey(place), whole);
  }
  for (const [code, whole] of byCode) {
    const { cells: parts, missing } = partsOf(code);
    if (parts.length === 0) continue;
    const terms: Term[] = [[whole, 1], ...parts.map((part): Term => [part, -1])];
    if (!adds) {
      for (const part of parts)
        build.draft.atMost(`${dimension}: part ≤ whole`, [
          [part, 1],
          [whole, -1],
        ]);
      if (missing.length === 0) build.draft.atMost(`${dimension}: whole ≤ parts`, terms);
    } else if (missing.length === 0) build.draft.equal(`${dimension}: whole = parts`, terms);
    else relateRest(dimension, whole, parts, missing, view, build);
  }
};

/** The rest of a whole beside some parts stands where the most sensitive of the missing parts would. */
const relateRest = (
  dimension: string,
  whole: number,
  parts: readonly number[],
  missing: readonly string[],
  view: Map<string, number>,
  { draft, at, value, implied, lookup }: Build,
): void => {
  const rest = value(whole) - parts.reduce((sum, part) => sum + value(part), 0);
  const terms: Term[] = [[whole, 1], ...parts.map((part): Term => [part, -1])];
  if (rest < 0) {
    draft.equal(`${dimension}: whole = parts`, terms);
    return;
  }
  const places = missing.map((code) => placeOf(at(whole), dimension, code));
  const worst = places.reduce((a, b) => (severity(b, lookup) > severity(a, lookup) ? b : a));
  const cell = implied(`rest|${dimension}|${whole}-${parts.join("-")}`, worst, rest);
  draft.equal(`${dimension}: whole = parts + rest`, [...terms, [cell, -1]]);
  if (missing.length === 1) view.set(cellKey(worst), cell);
};

/** Where a figure stands that differs from another one only in its region, or in its code of one list (null: all). */
const placeOf = (other: Coordinates, dimension: string, code: string | null): Coordinates => {
  if (dimension === "region") return code === null ? other : { ...other, region: code };
  const { [dimension]: _, ...others } = other.dimensions;
  return { ...other, dimensions: code === null ? others : { ...others, [dimension]: code } };
};

const severity = (place: Coordinates, lookup: Lookup): number =>
  ["none", "people", "vulnerable"].indexOf(lookup.sensitivity(place));
