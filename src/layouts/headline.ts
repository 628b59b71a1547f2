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

/**
 * One headline figure: what it is, its figure and cell, how it moved and from which earlier figure, where that is known,
 * and its source.
 */
export type HeadlineItem = {
  label: string;
  figure: Figure;
  cell: Cell;
  change: Inline[];
  before: Cell | null;
  source: string;
};

/** How a figure moved, and the earlier figure from which it did. */
export type Movement = { words: Inline[]; before: Cell };

/** How a cell moved against a year earlier if that is known, else against the period before; null where neither is. */
export const movement = (facts: Facts, cell: Cell, language: Language): Movement | null => {
  for (const against of ["year", "previous"] as const) {
    const before = baseOf(facts, cell, against);
    if (before) return { words: wordChangeNote(facts, cell.key, against, language), before };
  }
  return null;
};

/**
 * The headline figures of a release, in the order of the campaign. Where a figure has no movement of its own, how it moved
 * since the release before, if that is given.
 */
export const headlineItems = ({ facts, language, release }: Edition, preceding?: Release): HeadlineItem[] => {
  const { disclosure, headline, provenance } = release.snapshot;
  const pairs = preceding ? movedSince(release, preceding) : [];
  const base = new Map(pairs.map(({ before, now }) => [now.key, before]));
  const movementOf = (cell: Cell): Movement | null => {
    const before = base.get(cell.key);
    const own = movement(facts, cell, language);
    if (own || !before) return own;
    return { words: wordSince(facts, cell, before, disclosure.threshold, language), before };
  };
  return headline.map((key) => {
    const cell = cellOf(facts, key);
    const source = provenance[key];
    const moved = movementOf(cell);
    return {
      label: cellName(facts, key, language),
      figure: wordCell(facts, key, language),
      cell,
      change: moved?.words ?? [],
      before: moved?.before ?? null,
      source: source === undefined ? "" : sourceLine(release.snapshot, [source], language),
    };
  });
};
