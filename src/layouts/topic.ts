import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Region } from "../snapshot/region.ts";
import { regionOf } from "../snapshot/select.ts";
import { topicFileAddress } from "./address.ts";
import { chartName, type Along } from "./chart-name.ts";
import { kept } from "./kept.ts";
import { campaignRegions, type Ledger } from "./ledger.ts";
import { seriesOf } from "./series.ts";
import { drawnOnce, type SiteChart, type SiteExhibit } from "./site-exhibit.ts";
import { drawerAt, drawSlice, drawTrend, trendsOf } from "./site-exhibits.ts";
import { slicesOf } from "./slices.ts";

/** The most charts of each sort for one region. */
const most = { trends: 3, slices: 4 };

/** A campaign's region with its own figures among some cells, and those of the regions right within it. */
export type Home = { region: Region; cells: Cell[]; within: Cell[] };

/**
 * The campaigns' regions that have any of some cells. What lies deeper stands on the pages of the regions, so that the
 * page of an indicator does not grow with the whole tree.
 */
export const homesOf = (ledger: Ledger, cells: readonly Cell[]): Home[] => {
  const byRegion = Map.groupBy(cells, (c) => c.region);
  return campaignRegions(ledger)
    .map((code) => ({
      region: regionOf(ledger.facts.vocabulary, code),
      cells: byRegion.get(code) ?? [],
      within: (ledger.within.get(code) ?? []).flatMap((r) => byRegion.get(r.code) ?? []),
    }))
    .filter((home) => home.cells.length + home.within.length > 0);
};

/** What the site makes charts of on a page of its own: an indicator, or a programme. */
export type Topic = { kind: "indicator" | "programme"; id: string };

/** One of a topic's page, which is drawn once, when it is first asked for. */
export type TopicChart = SiteChart & { along: Along };

/** The cells of a topic that hold now. */
export const topicCells = (ledger: Ledger, { kind, id }: Topic): readonly Cell[] =>
  (kind === "indicator" ? ledger.byIndicator : ledger.byProgramme).get(id) ?? [];

const keptCharts = kept<readonly TopicChart[]>();

/**
 * What can be drawn of the cells of a topic: over time, by region and, of an indicator, by programme. Listed once, because
 * the page and each file of each chart ask for it.
 */
export const topicCharts = (ledger: Ledger, topic: Topic, language: Language): readonly TopicChart[] =>
  keptCharts(ledger, [language, topic.kind, topic.id].join(" "), () => listed(ledger, topic, language));

/** The chart of that name on the page of an indicator, if it has one. */
export const indicatorChart = (
  ledger: Ledger,
  language: Language,
  indicator: string,
  name: string,
): TopicChart | undefined =>
  topicCharts(ledger, { kind: "indicator", id: indicator }, language).find((c) => c.name === name);

const listed = (ledger: Ledger, topic: Topic, language: Language): TopicChart[] => {
  // A page of several regions names each, so nothing is left out of names.
  const drawer = drawerAt(ledger, "", language);
  const ordered = (all: readonly Cell[]) => seriesOf(all, ledger.facts).flatMap((s) => s.cells);
  const chart = (along: Along, name: string, draw: (name: string) => Promise<SiteExhibit>): TopicChart => ({
    ...drawnOnce({
      ...{ name, facts: drawer.facts },
      fileAt: (format) => topicFileAddress(language, topic, name, format),
      drawn: () => draw(name),
    }),
    along,
  });
  return homesOf(ledger, topicCells(ledger, topic)).flatMap(({ region: { code }, cells: own, within }) => {
    const trends = trendsOf(seriesOf(own, ledger.facts)).slice(0, most.trends);
    const regions = slicesOf(ordered(within), "region").slice(0, most.slices);
    const programmes =
      topic.kind === "indicator"
        ? leaves(ledger, slicesOf(ordered(own), "programme")).slice(0, most.slices)
        : [];
    return [
      ...trends.map((t) => {
        const { indicator } = t.series[0].cells[0];
        const shared = topic.kind === "programme" ? { programme: topic.id } : {};
        return chart("trend", chartName(indicator, "trend", code, shared), (name) =>
          drawTrend(drawer, t, name),
        );
      }),
      ...regions.map((s) => {
        const { indicator, dimensions } = s.cells[0];
        return chart("by-region", chartName(indicator, "by-region", code, dimensions), (name) =>
          drawSlice(drawer, s, name, "region"),
        );
      }),
      ...programmes.map((s) => {
        const { indicator, dimensions } = s.cells[0];
        const { programme: _, ...others } = dimensions;
        return chart("by-programme", chartName(indicator, "by-programme", code, others), (name) =>
          drawSlice(drawer, s, name, "programme"),
        );
      }),
    ];
  });
};

/** Slices along programmes without those that contain others of the slice: a whole must not stand among its parts. */
const leaves = (ledger: Ledger, slices: ReturnType<typeof slicesOf>): ReturnType<typeof slicesOf> => {
  const codes = ledger.facts.vocabulary.dimensions.find((d) => d.id === "programme")?.codes ?? [];
  const parents = new Map(codes.map((c) => [c.code, c.parent]));
  return slices.flatMap((slice) => {
    const wholes = new Set(slice.cells.map((c) => parents.get(c.dimensions["programme"] ?? "")));
    const [first, ...rest] = slice.cells.filter((c) => !wholes.has(c.dimensions["programme"] ?? ""));
    return first && rest.length > 0 ? [{ ...slice, cells: [first, ...rest] as const }] : [];
  });
};
