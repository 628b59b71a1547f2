import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import type { Figure, Inline } from "../words/block.ts";
import { wordCell } from "../words/cell.ts";
import { wordChange } from "../words/change.ts";
import { periodBefore, yearBefore } from "../words/earlier.ts";
import { cellName } from "../words/name.ts";
import { wordSince } from "../words/since.ts";
import { compareReleases } from "./comparison.ts";
import type { Edition } from "./edition.ts";
import { sourceLine } from "./source.ts";

/** One headline figure: what it is, its figure and cell, how it moved where an earlier figure is known, and its source. */
export type HeadlineItem = { label: string; figure: Figure; cell: Cell; change: Inline[]; source: string };

/**
 * How a cell moved: against a year earlier if that is known, else against the period before, else against `earlier`, the
 * figure of its series that was published before it; nothing where none is.
 */
export const movement = (facts: Facts, cell: Cell, language: Language, earlier?: Cell): Inline[] => {
  const known = (
    [
      ["year", yearBefore],
      ["previous", periodBefore],
    ] as const
  ).find(([, before]) => {
    const period = before(cell.period);
    return period !== null && facts.cells.has(cellKey({ ...cell, period }));
  });
  if (known) return wordChange(facts, cell.key, known[0], language);
  return earlier ? wordSince(facts, cell, earlier, language) : [];
};

/** The headline figures of a release, in the order of the campaign, and how they moved since an earlier release. */
export const headlineItems = ({ facts, language, release }: Edition, earlier?: Release): HeadlineItem[] => {
  const { headline, provenance } = release.snapshot;
  const moved = earlier ? compareReleases(release, earlier).moved : [];
  const base = new Map(moved.map(({ before, now }) => [now.key, before]));
  return headline.map((key) => {
    const cell = cellOf(facts, key);
    const source = provenance[key];
    return {
      label: cellName(facts, key, language),
      figure: wordCell(facts, key, language),
      cell,
      change: movement(facts, cell, language, base.get(key)),
      source: source === undefined ? "" : sourceLine(release.snapshot, [source], language),
    };
  });
};
