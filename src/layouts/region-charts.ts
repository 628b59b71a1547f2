import type { Language } from "../snapshot/bilingual.ts";
import { regionFileAddress } from "./address.ts";
import { chartName, type Along } from "./chart-name.ts";
import { familyOf, type Family } from "./family.ts";
import { kept } from "./kept.ts";
import type { Ledger } from "./ledger.ts";
import { indicatorsApart } from "./records.ts";
import { slicesAmong } from "./region.ts";
import { seriesOf } from "./series.ts";
import { drawnOnce, type SiteChart, type SiteExhibit } from "./site-exhibit.ts";
import {
  drawerAt,
  drawSlice,
  drawTrend,
  hasMap,
  trendsOf,
  type Drawer,
  type Trend,
} from "./site-exhibits.ts";
import type { Slice } from "./slices.ts";
import { indicatorChart } from "./topic.ts";

/** The most charts of a page: of a region with regions within it, of one without, and of the regions within one compared. */
const most = { parent: 4, leaf: 3, compared: 4 };

/** A chart of one indicator on a page of a region. Its files are with its indicator, where that has the same chart. */
type RegionChart = SiteChart & { indicator: string };

const chart = (
  { ledger, facts, language }: Drawer,
  region: string,
  indicator: string,
  name: string,
  drawn: () => Promise<SiteExhibit>,
): RegionChart => ({
  ...{ name, facts, drawn, indicator },
  fileAt:
    indicatorChart(ledger, language, indicator, name)?.fileAt ??
    ((format) => regionFileAddress(language, region, name, format)),
});

const sliceChart = (drawer: Drawer, region: string, slice: Slice, along: "map" | "region"): RegionChart => {
  const { indicator, dimensions } = slice.cells[0];
  const named: Along = along === "map" ? "map" : "by-region";
  const name = chartName(indicator, named, region, dimensions);
  return chart(drawer, region, indicator, name, () => drawSlice(drawer, slice, name, along));
};

const trendChart = (drawer: Drawer, region: string, trend: Trend): RegionChart => {
  const { indicator } = trend.series[0].cells[0];
  const name = chartName(indicator, "trend", region, {});
  return chart(drawer, region, indicator, name, () => drawTrend(drawer, trend, name));
};

/** What can be set side by side of the regions within one, of which most is known first. */
const widest = (ledger: Ledger, { children }: Family): Slice[] =>
  slicesAmong(ledger, children).toSorted((a, b) => b.cells.length - a.cells.length);

/** The charts of a region's page: the regions within it side by side, on a map where there is one, then its own figures over time. */
export const regionCharts = async (drawer: Drawer, family: Family): Promise<RegionChart[]> => {
  const { ledger, facts } = drawer;
  const { code } = family.region;
  const slices = widest(ledger, family);
  const trends = trendsOf(seriesOf(ledger.byRegion.get(code) ?? [], ledger.facts));
  const charts = slices.length > 0 ? most.parent : most.leaf;
  const drawn = slices.slice(0, Math.max(charts / 2, charts - trends.length));
  const mapped = await Promise.all(drawn.map((slice) => hasMap(slice, facts)));
  return [
    ...drawn.map((slice, i) => sliceChart(drawer, code, slice, mapped[i] ? "map" : "region")),
    ...trends.slice(0, charts - drawn.length).map((trend) => trendChart(drawer, code, trend)),
  ];
};

/** The charts of the page of one indicator in a region that has many figures: how they moved. */
export const regionIndicatorCharts = (drawer: Drawer, code: string, indicator: string): RegionChart[] => {
  const cells = (drawer.ledger.byRegion.get(code) ?? []).filter((c) => c.indicator === indicator);
  return trendsOf(seriesOf(cells, drawer.ledger.facts)).map((trend) => trendChart(drawer, code, trend));
};

/** The charts of the page that compares the regions within one. */
export const regionCompareCharts = (drawer: Drawer, family: Family): RegionChart[] =>
  widest(drawer.ledger, family)
    .slice(0, most.compared)
    .map((slice) => sliceChart(drawer, family.region.code, slice, "region"));

/** The files of a region are asked for one after another, and a site may have thousands of regions: too many to keep. */
const keptCharts = kept<Promise<readonly SiteChart[]>>(32);

/**
 * The charts of all pages of a region that have their files with the region: they stand alone, so nothing about the
 * region is left out of their words.
 */
export const regionFileCharts = (
  ledger: Ledger,
  code: string,
  language: Language,
): Promise<readonly SiteChart[]> =>
  keptCharts(ledger, `${language} ${code}`, async () => {
    const drawer = drawerAt(ledger, "", language);
    const family = familyOf(ledger, code);
    const charts = [
      ...(await regionCharts(drawer, family)),
      ...indicatorsApart(ledger, code).flatMap((id) => regionIndicatorCharts(drawer, code, id)),
      ...regionCompareCharts(drawer, family),
    ];
    const own = charts.filter((c) => !indicatorChart(ledger, language, c.indicator, c.name));
    return [...new Map(own.map((c) => [c.name, drawnOnce(c)])).values()];
  });
