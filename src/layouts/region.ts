import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Cell } from "../snapshot/cell.ts";
import type { Region } from "../snapshot/region.ts";
import type { Facts } from "../snapshot/select.ts";
import { wordCell } from "../words/cell.ts";
import { cellName } from "../words/name.ts";
import { movement, type HeadlineItem } from "./headline.ts";
import { statingRelease, type Ledger } from "./ledger.ts";
import { newest, seriesOf } from "./series.ts";
import { originOf } from "./site-exhibit.ts";
import type { Drawer } from "./site-exhibits.ts";
import { slicesOf, type Slice } from "./slices.ts";

/** The most headline figures of a region without a campaign of its own. */
const mostHeadlines = 6;

const slices = new WeakMap<readonly Region[], readonly Slice[]>();

/** What can be set side by side of some regions, the children of one; made once, because each of their pages asks. */
export const slicesAmong = (ledger: Ledger, regions: readonly Region[]): readonly Slice[] => {
  const known = slices.get(regions);
  if (known) return known;
  const cells = regions.flatMap((r) => ledger.byRegion.get(r.code) ?? []);
  const made = slicesOf(
    seriesOf(cells, ledger.facts).flatMap((s) => s.cells),
    "region",
  );
  slices.set(regions, made);
  return made;
};

/** Whether some regions, the children of one, have figures that can be set side by side. */
export const hasComparison = (ledger: Ledger, regions: readonly Region[]): boolean =>
  slicesAmong(ledger, regions).length > 0;

/** The newest cell of each of the first series of a region. */
export const regionHeadlineCells = (cells: readonly Cell[], facts: Facts): Cell[] =>
  seriesOf(cells, facts)
    .map(newest)
    // A total and its breakdown by months are one thing in a headline: the first kind of period leads.
    .filter((c, i, all) => all.findIndex((o) => sameThing(o, c)) === i)
    .slice(0, mostHeadlines);

/** The same as headline figures. */
export const regionHeadline = ({ ledger, facts, language }: Drawer, cells: readonly Cell[]): HeadlineItem[] =>
  regionHeadlineCells(cells, facts).map((cell) => {
    const moved = movement(facts, cell, language);
    return {
      label: cellName(facts, cell.key, language),
      figure: wordCell(facts, cell.key, language),
      cell,
      change: moved?.words ?? [],
      before: moved?.before ?? null,
      source: originOf(ledger, [cell], language).source,
    };
  });

const sameThing = (a: Cell, b: Cell): boolean =>
  cellKey({ ...a, period: b.period, region: b.region }) === b.key;

/** The newest figures of a region beside those of the region that contains it, where both have one of the same period. */
export const beside = (
  ledger: Ledger,
  { parent }: Region,
  cells: readonly Cell[],
): { own: Cell; whole: Cell }[] =>
  parent === null
    ? []
    : seriesOf(cells, ledger.facts).flatMap((series) => {
        const own = newest(series);
        const whole = ledger.facts.cells.get(cellKey({ ...own, region: parent }));
        return whole && !ledger.withdrawn.has(whole.key) ? [{ own, whole }] : [];
      });

/** What readers of some figures must be told before anything else, by the campaigns that state them. */
export const noticesOn = (
  ledger: Pick<Ledger, "statements">,
  cells: readonly Cell[],
  language: Language,
): string[] => [
  ...new Set(cells.flatMap((c) => statingRelease(ledger, c).snapshot.campaign.notice?.[language] ?? [])),
];
