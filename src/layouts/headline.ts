import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import type { Figure, Inline } from "../words/block.ts";
import { wordCell } from "../words/cell.ts";
import { baseOf, wordChangeNote } from "../words/change.ts";
import { cellName } from "../words/name.ts";
import { wordSince } from "../words/since.ts";
import { movedSince } from "./comparison.ts";
import type { Edition } from "./edition.ts";
import { sourceLine } from "./source.ts";

/** One headline figure: what it is, its figure and cell, how it moved where an earlier figure is known, and its source. */
export type HeadlineItem = { label: string; figure: Figure; cell: Cell; change: Inline[]; source: string };

/** How a cell moved against a year earlier if that is known, else against the period before; nothing where neither is. */
export const movement = (facts: Facts, cell: Cell, language: Language): Inline[] => {
  const known = (["year", "previous"] as const).find((against) => baseOf(facts, cell, against));
  return known ? wordChangeNote(facts, cell.key, known, language) : [];
};

/**
 * The headline figures of a release, in the order of the campaign. Where a figure has no movement of its own, how it moved
 * since the release before, if that is given.
 */
export const headlineItems = ({ facts, language, release }: Edition, preceding?: Release): HeadlineItem[] => {
  const { disclosure, headline, provenance } = release.snapshot;
  const moved = preceding ? movedSince(release, preceding) : [];
  const base = new Map(moved.map(({ before, now }) => [now.key, before]));
  const changeOf = (cell: Cell): Inline[] => {
    const before = base.get(cell.key);
    const own = movement(facts, cell, language);
    return own.length > 0 || !before ? own : wordSince(facts, cell, before, disclosure.threshold, language);
  };
  return headline.map((key) => {
    const cell = cellOf(facts, key);
    const source = provenance[key];
    return {
      label: cellName(facts, key, language),
      figure: wordCell(facts, key, language),
      cell,
      change: changeOf(cell),
      source: source === undefined ? "" : sourceLine(release.snapshot, [source], language),
    };
  });
};
