import { cellKey, type Cell } from "../snapshot/cell.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import type { Figure, Inline } from "../words/block.ts";
import { wordCell } from "../words/cell.ts";
import { wordChange } from "../words/change.ts";
import { periodBefore, yearBefore } from "../words/earlier.ts";
import { cellName } from "../words/name.ts";
import type { Edition } from "./edition.ts";

/** One headline figure: what it is, its figure and cell, and how it moved where an earlier figure is known. */
export type HeadlineItem = { label: string; figure: Figure; cell: Cell; change: Inline[] };

/** How a cell moved, against a year earlier if that is known, else against the period before; nothing where neither is. */
const movement = (facts: Facts, cell: Cell, edition: Edition): Inline[] => {
  const known = (
    [
      ["year", yearBefore],
      ["previous", periodBefore],
    ] as const
  ).find(([, before]) => {
    const period = before(cell.period);
    return period !== null && facts.cells.has(cellKey({ ...cell, period }));
  });
  return known ? wordChange(facts, cell.key, known[0], edition.language) : [];
};

/** The headline figures of a release, in the order of the campaign. */
export const headlineItems = (edition: Edition): HeadlineItem[] =>
  edition.release.snapshot.headline.map((key) => {
    const cell = cellOf(edition.facts, key);
    return {
      label: cellName(edition.facts, key, edition.language),
      figure: wordCell(edition.facts, key, edition.language),
      cell,
      change: movement(edition.facts, cell, edition),
    };
  });
