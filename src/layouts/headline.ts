import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Cell } from "../snapshot/cell.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import type { Figure, Inline } from "../words/block.ts";
import { wordCell } from "../words/cell.ts";
import { wordChange } from "../words/change.ts";
import { periodBefore, yearBefore } from "../words/earlier.ts";
import { cellName } from "../words/name.ts";
import type { Edition } from "./edition.ts";
import { sourceLine } from "./source.ts";

/** One headline figure: what it is, its figure and cell, how it moved where an earlier figure is known, and its source. */
export type HeadlineItem = { label: string; figure: Figure; cell: Cell; change: Inline[]; source: string };

/** How a cell moved, against a year earlier if that is known, else against the period before; nothing where neither is. */
export const movement = (facts: Facts, cell: Cell, language: Language): Inline[] => {
  const known = (
    [
      ["year", yearBefore],
      ["previous", periodBefore],
    ] as const
  ).find(([, before]) => {
    const period = before(cell.period);
    return period !== null && facts.cells.has(cellKey({ ...cell, period }));
  });
  return known ? wordChange(facts, cell.key, known[0], language) : [];
};

/** The headline figures of a release, in the order of the campaign. */
export const headlineItems = ({ facts, language, release: { snapshot } }: Edition): HeadlineItem[] =>
  snapshot.headline.map((key) => {
    const cell = cellOf(facts, key);
    const source = snapshot.provenance[key];
    return {
      label: cellName(facts, key, language),
      figure: wordCell(facts, key, language),
      cell,
      change: movement(facts, cell, language),
      source: source === undefined ? "" : sourceLine(snapshot, [source], language),
    };
  });
