import { cellKey, formatDimensions } from "../../../src/snapshot/cell.ts";
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
  const series = Map.groupBy(view.values(), (i) => {
    const { indicator, period, dimensions } = build.at(i);
    return `${indicator}|${daysText(period)}|${formatDimensions(dimensions)}`;
  });
  for (const cells of series.values()) relateTree("region", cells, lookup.regions, view, build);
  const named = new Set([...view.values()].flatMap((i) => Object.keys(build.at(i).dimensions)));
  for (const id of named) {
    const lists = Map.groupBy(view.values(), (i) => {
      const { indicator, region, period, dimensions } = build.at(i);
      const { [id]: _, ...others } = dimensions;
      return `${indicator}|${region}|${daysText(period)}|${formatDimensions(others)}`;
    });
    for (const cells of lists.values())
      relateTree(id, cells, lookup.dimensions.get(id) ?? new Map(), view, build);
  }
};

/** The parts of a whole that are reported, the nearest below it on each branch, and the codes for which there is none. */
type Parts = { cells: number[]; missing: string[] };

/** Relates the figures of one tree, which differ only in their region or in their code of one list. */
const relateTree = (
  dimension: string,
  cells: readonly number[],
  tree: Tree,
  view: Map<string, number>,
  build: Build,
): void => {
  if (cells.length < 2) return;
  const codeOf = (cell: number): string | null =>
    dimension === "region" ? build.at(cell).region : (build.at(cell).dimensions[dimension] ?? null);
  const byCode = new Map(cells.map((cell) => [codeOf(cell), cell]));
  const partsOf = (code: string | null): Parts => {
    const below = (tree.get(code) ?? []).map((child): Parts => {
      const cell = byCode.get(child);
      if (cell !== undefined) return { cells: [cell], missing: [] };
      const deeper = partsOf(child);
      return deeper.cells.length > 0 ? deeper : { cells: [], missing: [child] };
    });
    return { cells: below.flatMap((p) => p.cells), missing: below.flatMap((p) => p.missing) };
  };
  for (const [code, whole] of byCode) {
    const { cells: parts, missing } = partsOf(code);
    if (parts.length === 0) continue;
    const terms: Term[] = [[whole, 1], ...parts.map((part): Term => [part, -1])];
    const adds = build.lookup.indicator(build.at(whole).indicator).addsOver.includes(dimension);
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

const placeOf = (whole: ReturnType<Build["at"]>, dimension: string, code: string): ReturnType<Build["at"]> =>
  dimension === "region"
    ? { ...whole, region: code }
    : { ...whole, dimensions: { ...whole.dimensions, [dimension]: code } };

const severity = (place: ReturnType<Build["at"]>, lookup: Lookup): number =>
  ["none", "people", "vulnerable"].indexOf(lookup.sensitivity(place));
