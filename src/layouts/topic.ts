import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Region } from "../snapshot/region.ts";
import { regionOf, type Facts } from "../snapshot/select.ts";
import type { Ledger } from "./ledger.ts";
import { seriesOf } from "./series.ts";
import type { SiteExhibit } from "./site-exhibit.ts";
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
  const codes = new Set([...ledger.newest.values()].map((r) => r.snapshot.campaign.region));
  const byRegion = Map.groupBy(cells, (c) => c.region);
  return [...codes]
    .map((code) => ({
      region: regionOf(ledger.facts.vocabulary, code),
      cells: byRegion.get(code) ?? [],
      within: (ledger.within.get(code) ?? []).flatMap((r) => byRegion.get(r.code) ?? []),
    }))
    .filter((home) => home.cells.length + home.within.length > 0);
};

/** A chart with the facts that word it. */
type Drawn = { facts: Facts; exhibit: SiteExhibit; sort: "trend" | "region" | "programme" };

/** What can be drawn of the cells of an indicator or a programme: over time, by region and, where asked, by programme. */
export const topicCharts = async (
  ledger: Ledger,
  cells: readonly Cell[],
  language: Language,
  more: readonly "programme"[],
): Promise<Drawn[]> => {
  const drawn = homesOf(ledger, cells).map(async ({ region, cells: own, within }) => {
    // A page of several regions names each, so nothing is left out of names.
    const drawer = drawerAt(ledger, "", language);
    const ordered = (all: readonly Cell[]) => seriesOf(all, ledger.facts).flatMap((s) => s.cells);
    const trends = trendsOf(seriesOf(own, ledger.facts)).slice(0, most.trends);
    const regions = slicesOf(ordered(within), "region").slice(0, most.slices);
    const programmes = more
      .flatMap((along) => leaves(ledger, slicesOf(ordered(own), along)))
      .slice(0, most.slices);
    const { facts } = drawer;
    return Promise.all([
      ...trends.map(async (t, i) => ({
        facts,
        sort: "trend" as const,
        exhibit: await drawTrend(drawer, t, `trend-${region.code}-${i}`),
      })),
      ...regions.map(async (s, i) => ({
        facts,
        sort: "region" as const,
        exhibit: await drawSlice(drawer, s, `within-${region.code}-${i}`, "region"),
      })),
      ...programmes.map(async (s, i) => ({
        facts,
        sort: "programme" as const,
        exhibit: await drawSlice(drawer, s, `programmes-${region.code}-${i}`, "programme"),
      })),
    ]);
  });
  return (await Promise.all(drawn)).flat();
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
