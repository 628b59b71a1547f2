import { drawExhibit } from "../charts/exhibit.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { ColdWave, DrawnKind } from "../snapshot/schema.ts";
import { indicatorOf, regionOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Inline } from "../words/block.ts";
import { describeRows } from "../words/describe.ts";
import { exhibitRows, type ExhibitRow } from "../words/exhibit.ts";
import { inlineText } from "../words/plain.ts";
import { fallsShort, shortfallSentence } from "../words/shortfall.ts";
import { capital } from "../words/telling.ts";
import { readUnit } from "../words/unit.ts";
import { bureauMapOf } from "./bureau-maps.ts";
import { statingRelease, type Ledger } from "./ledger.ts";
import { sourceLine } from "./source.ts";

/** One item of a chart that the site makes by itself: its words and its cell. */
type SiteItem = { label: string; group?: string; cell: Cell };

/** A chart that the site makes of cells of one or several releases, for a region, an indicator or a programme. */
export type SiteExhibit = {
  name: string;
  kind: DrawnKind;
  title: Inline[];
  subtitle: Inline[];
  description: Inline[];
  rows: ExhibitRow[];
  caveat: string | null;
  source: string;
  asOf: string;
  svg: string;
};

/**
 * Such a chart before it is drawn: its name on the page and in the addresses of its files, the facts that word it, and
 * where its files are, by their form.
 */
export type SiteChart = {
  name: string;
  facts: Facts;
  fileAt: (format: string) => string;
  drawn: () => Promise<SiteExhibit>;
};

/** A chart once it is drawn. */
export type DrawnChart = SiteChart & { exhibit: SiteExhibit };

/** The charts of a page, drawn before any of it is rendered: what follows a component that waits is rendered into buffers. */
export const drawnCharts = <T extends SiteChart>(charts: readonly T[]): Promise<(T & DrawnChart)[]> =>
  Promise.all(charts.map(async (chart) => ({ ...chart, exhibit: await chart.drawn() })));

/** The same chart, drawn once, when it is first asked for. */
export const drawnOnce = (chart: SiteChart): SiteChart => {
  let drawn: Promise<SiteExhibit> | undefined;
  return { ...chart, drawn: () => (drawn ??= chart.drawn()) };
};

/** Publishers and the latest day of each, over the sources of some cells, and the latest day that they are about. */
export const originOf = (
  ledger: Pick<Ledger, "statements">,
  cells: readonly Cell[],
  language: Language,
): { source: string; asOf: string } => {
  const stated = cells.map((cell) => ({ key: cell.key, snapshot: statingRelease(ledger, cell).snapshot }));
  const sources = stated.flatMap(({ key, snapshot }) =>
    snapshot.sources.filter((s) => s.id === snapshot.provenance[key]),
  );
  const latest = [...Map.groupBy(sources, (s) => s.publisher.zh).values()].map((own, i) => ({
    ...own.reduce((a, b) => (a.date < b.date ? b : a)),
    id: String(i),
  }));
  return {
    source: sourceLine(
      { sources: latest },
      latest.map((s) => s.id),
      language,
    ),
    asOf: stated.map((s) => s.snapshot.release.asOf).reduce((a, b) => (a < b ? b : a), ""),
  };
};

/** The unit of a whole chart: the usual one where the largest published figure reaches it, else the base unit. */
const unitFor = (cells: readonly Cell[], { vocabulary }: Facts): string | undefined => {
  const indicators = [...new Set(cells.map((c) => c.indicator))].map((id) => indicatorOf(vocabulary, id));
  const shownIn = indicators.find((i) => i.shownIn !== undefined)?.shownIn;
  const [unitId, ...others] = new Set(indicators.map((i) => i.unit));
  if (shownIn === undefined || unitId === undefined || others.length > 0) return undefined;
  const unit = unitOf(vocabulary, unitId);
  const scale = readUnit(shownIn, unit, "zh");
  const largest = cells.reduce(
    (most, { content: c }) => Math.max(most, c.status === "value" ? Math.abs(c.value) : 0),
    0,
  );
  return typeof scale === "number" && largest >= 10 ** (unit.decimals + scale) ? shownIn : unit.name.zh;
};

const wavesOf = ({ statements }: Pick<Ledger, "statements">, cells: readonly Cell[]): ColdWave[] => {
  const releases = new Set(cells.flatMap((c) => (statements.get(c.key) ?? []).map((s) => s.release)));
  const all = [...releases].flatMap((r) => r.snapshot.coldWaves ?? []);
  return [...new Map(all.map((w) => [`${w.start} ${w.end}`, w])).values()].toSorted((a, b) =>
    a.start < b.start ? -1 : 1,
  );
};

/** A row as a chart names it: alone, so that an English name begins with a capital letter. */
const begun = (row: ExhibitRow): ExhibitRow => ({
  ...row,
  label: capital(row.label),
  ...(row.group === undefined ? {} : { group: capital(row.group) }),
});

/**
 * Makes a chart of some cells. `titled` words its title from its rows. `name` is its id on the page. Throws as
 * `drawExhibit` does.
 */
export const siteExhibit = async (
  ledger: Pick<Ledger, "statements">,
  facts: Facts,
  language: Language,
  {
    name,
    kind,
    items,
    titled,
    subtitle,
  }: {
    name: string;
    kind: DrawnKind;
    items: readonly SiteItem[];
    titled: (rows: readonly ExhibitRow[]) => Inline[];
    subtitle: string;
  },
): Promise<SiteExhibit> => {
  const cells = items.map((i) => i.cell);
  const both = (text: string) => ({ zh: text, en: text });
  const shownIn = unitFor(cells, facts);
  const rows = exhibitRows(
    {
      kind,
      ...(shownIn === undefined ? {} : { shownIn }),
      items: items.map(({ label, group, cell }) => ({
        label: both(label),
        ...(group === undefined ? {} : { group: both(group) }),
        cell: cell.key,
      })),
    },
    facts,
    language,
  );
  const title = titled(rows);
  const description = describeRows(kind, rows, language);
  const codes = [...new Set(cells.map((c) => c.region))];
  const vocabulary = { ...facts.vocabulary, regions: codes.map((code) => regionOf(facts.vocabulary, code)) };
  const short = fallsShort(
    cells.map((c) => c.key),
    facts,
  );
  const unit = rows.find((r) => r.figure.unit !== "")?.figure.unit;
  const units = new Set(rows.flatMap((r) => (r.figure.unit === "" ? [] : [r.figure.unit])));
  return {
    ...{ name, kind, title, description, rows },
    caveat: short ? shortfallSentence[language] : null,
    ...originOf(ledger, cells, language),
    subtitle: [
      {
        type: "literal",
        text: `${language === "zh" ? subtitle : capital(subtitle)}${unit === undefined || units.size > 1 ? "" : language === "zh" ? `，单位：${unit}` : `. Unit: ${unit}`}`,
      },
    ],
    svg: drawExhibit({
      ...{ id: name, kind, language, vocabulary },
      rows: rows.map(begun),
      title: inlineText(title),
      description: inlineText(description),
      coldWaves: wavesOf(ledger, cells),
      map: kind === "map" ? await bureauMapOf(codes, vocabulary) : undefined,
    }),
  };
};
