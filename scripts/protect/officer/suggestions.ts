import type { Bilingual } from "../../../src/snapshot/bilingual.ts";
import { formatDimensions, type Coordinates } from "../../../src/snapshot/cell.ts";
import { formatPeriod } from "../../../src/snapshot/period.ts";
import { compile, type Compiled } from "../compile/compile.ts";
import { withhold } from "../secondary/withhold.ts";
import { countDistances } from "../sensitivity.ts";
import { codeAt, mergedCode, mergedInput, mergedNames, placedAt, type Merger } from "./merge.ts";
import type { Shielded } from "./shielded.ts";

/** How many figures of a release are published and how many withheld, rates aside. */
export type Counts = { published: number; withheld: number };

/** Two siblings that, published as one, let more figures out. */
export type Suggestion = { dimension: string; merged: Bilingual; before: Counts; after: Counts };

/**
 * Changes of classification that would publish more, the largest gain first. Candidates are siblings where figures are
 * withheld; they are ranked by what their own figures promise, and the first few are protected in full: fewer, the
 * larger the table is, and null where it is too large for even one.
 */
export const suggestionsOf = (shielded: Shielded): Suggestion[] | null => {
  const { compiling, compiled, pattern, vocabulary } = shielded;
  const before = countsOf(compiled, pattern.withheld);
  const tried = Math.min(mostTried, Math.floor(cellsTried / compiled.table.cells.length));
  if (tried === 0) return null;
  return candidatesOf(shielded)
    .slice(0, tried)
    .flatMap((merger): Suggestion[] => {
      const other = compile(mergedInput(compiling, merger, vocabulary));
      const found = withhold(other.table, { insiders: true });
      if (!("withheld" in found)) return [];
      const after = countsOf(other, found.withheld);
      if (after.published <= before.published) return [];
      return [{ dimension: merger.dimension, merged: nameOf(merger, shielded), before, after }];
    })
    .sort((a, b) => b.after.published - a.after.published);
};

/** At most so many mergers are protected in full, and at most so many cells in all. */
const mostTried = 12;
const cellsTried = 40_000;

const countsOf = ({ cells }: Compiled, pattern: ReadonlySet<number>): Counts => {
  const withheld = [...cells.values()].filter((cell) => pattern.has(cell)).length;
  return { published: cells.size - withheld, withheld };
};

const nameOf = (merger: Merger, { vocabulary }: Shielded): Bilingual => {
  const { regions, dimensions } = mergedNames(merger, vocabulary);
  const list = merger.dimension === "region" ? regions : dimensions.flatMap((d) => d.codes);
  const code = mergedCode(merger);
  return list.find((item) => item.code === code)?.name ?? { zh: code, en: code };
};

/** Sibling pairs by what becomes of their own figures, the most promising first: a published sum counts 1, a published part that is lost −1. */
const candidatesOf = ({ compiling: { now, lookup, rules }, compiled, pattern }: Shielded): Merger[] => {
  const figures = now.observations.flatMap(({ key, content, ...at }) => {
    const cell = compiled.cells.get(key);
    return cell === undefined || content.status !== "value"
      ? []
      : [{ at, value: content.value, isWithheld: pattern.withheld.has(cell) }];
  });
  const scores: { merger: Merger; score: number; relief: number }[] = [];
  const used = new Set(figures.flatMap(({ at }) => ["region", ...Object.keys(at.dimensions)]));
  for (const dimension of used) {
    const tree = dimension === "region" ? lookup.regions : lookup.dimensions.get(dimension);
    for (const [parent, siblings] of tree ?? []) {
      const bySibling = new Map(
        siblings.map((code) => [
          code,
          new Map(
            figures
              .filter(({ at }) => codeAt(at, dimension) === code)
              .map((f) => [rowOf(f.at, dimension), f] as const),
          ),
        ]),
      );
      const open = siblings.filter(
        (c) => (bySibling.get(c)?.size ?? 0) > 0 && !hasParts(c, tree, figures, dimension),
      );
      for (const [i, a] of open.entries())
        for (const b of open.slice(i + 1)) {
          let score = 0;
          let relief = 0;
          for (const [row, one] of bySibling.get(a) ?? []) {
            const other = bySibling.get(b)?.get(row);
            if (!other) continue;
            const at = placedAt(one.at, dimension, a);
            const isSafe = countDistances(at, one.value + other.value, rules, lookup) === null;
            const hidden = [one, other].filter((f) => f.isWithheld).length;
            score += (isSafe ? 1 : 0) - (2 - hidden);
            relief += isSafe ? hidden : 0;
          }
          if (relief > 0) scores.push({ merger: { dimension, codes: [a, b], parent }, score, relief });
        }
    }
  }
  return scores.sort((x, y) => y.score - x.score || y.relief - x.relief).map(({ merger }) => merger);
};

type Placed = { at: Coordinates };

/** What two siblings of a dimension have in common where they are compared. */
const rowOf = (at: Coordinates, dimension: string): string => {
  const { [dimension]: _, ...dimensions } = at.dimensions;
  const region = dimension === "region" ? "" : at.region;
  return `${at.indicator}|${region}|${formatPeriod(at.period)}|${formatDimensions(dimensions)}`;
};

/** Whether something below a code is published too: then it cannot be merged by itself. */
const hasParts = (
  code: string,
  tree: ReadonlyMap<string | null, readonly string[]> | undefined,
  figures: readonly Placed[],
  dimension: string,
): boolean => {
  const below = tree?.get(code) ?? [];
  return below.some(
    (c) => figures.some(({ at }) => codeAt(at, dimension) === c) || hasParts(c, tree, figures, dimension),
  );
};
