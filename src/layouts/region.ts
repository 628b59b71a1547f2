import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Cell } from "../snapshot/cell.ts";
import type { Region } from "../snapshot/region.ts";
import { wordCell } from "../words/cell.ts";
import { cellName } from "../words/name.ts";
import { chartName } from "./chart-name.ts";
import { familyOf, type Family } from "./family.ts";
import { movement, type HeadlineItem } from "./headline.ts";
import { kept } from "./kept.ts";
import { statingRelease, type Ledger } from "./ledger.ts";
import { newest, seriesOf } from "./series.ts";
import { drawnOnce, originOf, type SiteChart } from "./site-exhibit.ts";
import { drawerAt, drawSlice, drawTrend, trendsOf, type Drawer } from "./site-exhibits.ts";
import { slicesOf, type Slice } from "./slices.ts";

/** The most charts of a page: of a region with regions within it, and of one without. */
const most = { parent: 4, leaf: 3 };
/** The most headline figures of a region without a campaign of its own. */
const mostHeadlines = 6;

/** What can be set side by side of some regions. */
export const slicesAmong = (ledger: Ledger, regions: readonly Region[]): Slice[] => {
  const cells = regions.flatMap((r) => ledger.byRegion.get(r.code) ?? []);
  return slicesOf(
    seriesOf(cells, ledger.facts).flatMap((s) => s.cells),
    "region",
  );
};

const comparable = new WeakMap<readonly Region[], boolean>();

/** Whether some regions, the children of one, have figures that can be set side by side. */
export const hasComparison = (ledger: Ledger, regions: readonly Region[]): boolean => {
  const known = comparable.get(regions) ?? slicesAmong(ledger, regions).length > 0;
  comparable.set(regions, known);
  return known;
};

/** What is drawn of a region: the regions within it side by side, of which most is known, and its own figures over time. */
const drawable = (ledger: Ledger, { region, children }: Family) => {
  const widest = slicesAmong(ledger, children).toSorted((a, b) => b.cells.length - a.cells.length);
  const trends = trendsOf(seriesOf(ledger.byRegion.get(region.code) ?? [], ledger.facts));
  const charts = widest.length > 0 ? most.parent : most.leaf;
  const slices = widest.slice(0, Math.max(charts / 2, charts - trends.length));
  return { slices, trends: trends.slice(0, charts - slices.length) };
};

const mapOf = (drawer: Drawer, region: string, slice: Slice): SiteChart => {
  const { indicator, dimensions } = slice.cells[0];
  const name = chartName(indicator, "map", region, dimensions);
  return { name, facts: drawer.facts, drawn: () => drawSlice(drawer, slice, name, "map") };
};

/** The charts of a region: the regions within it side by side, then its own figures over time. */
export const regionCharts = (drawer: Drawer, family: Family): SiteChart[] => {
  const { code } = family.region;
  const { slices, trends } = drawable(drawer.ledger, family);
  return [
    ...slices.map((slice) => mapOf(drawer, code, slice)),
    ...trends.map((trend) => {
      const name = chartName(trend.series[0].cells[0].indicator, "trend", code, {});
      return { name, facts: drawer.facts, drawn: () => drawTrend(drawer, trend, name) };
    }),
  ];
};

const keptMaps = kept<readonly SiteChart[]>();

/**
 * Those of its charts that no page of an indicator has, for files: they stand alone, so nothing about the region is left
 * out of their words.
 */
export const regionMaps = (ledger: Ledger, code: string, language: Language): readonly SiteChart[] =>
  keptMaps(ledger, `${language} ${code}`, () => {
    const drawer = drawerAt(ledger, "", language);
    const { slices } = drawable(ledger, familyOf(ledger, code));
    return slices.map((slice) => drawnOnce(mapOf(drawer, code, slice)));
  });

/** The newest figure of each of the first series of a region, as headline figures. */
export const regionHeadline = ({ ledger, facts, language }: Drawer, cells: readonly Cell[]): HeadlineItem[] =>
  seriesOf(cells, facts)
    .map(newest)
    // A total and its breakdown by months are one thing in a headline: the first kind of period leads.
    .filter((c, i, all) => all.findIndex((o) => sameThing(o, c)) === i)
    .slice(0, mostHeadlines)
    .map((cell) => ({
      label: cellName(facts, cell.key, language),
      figure: wordCell(facts, cell.key, language),
      cell,
      change: movement(facts, cell, language),
      source: originOf(ledger, [cell], language).source,
    }));

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
