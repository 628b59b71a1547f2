import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Period } from "../snapshot/period.ts";
import { codeOf, indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";
import { wordDay } from "../words/day.ts";
import { cellName } from "../words/name.ts";
import { wordPeriod } from "../words/period.ts";
import { bureauMapOf } from "./bureau-maps.ts";
import { courseTitle, highestDayTitle, highestTitle, nameTitle } from "./findings.ts";
import type { Ledger } from "./ledger.ts";
import { factsAt, scopeName } from "./scope.ts";
import type { Series } from "./series.ts";
import { siteExhibit, type SiteExhibit } from "./site-exhibit.ts";
import type { Slice } from "./slices.ts";

/** Lines of one indicator in one region that share their kind of period, and how many more there would be. */
export type Trend = { series: readonly [Series, ...Series[]]; more: number };

/** The most lines of a chart, drawn as panels where they are many; the page's own table has them all. */
const mostLines = 12;
/** The most bars of a chart. */
const mostBars = 60;

const isPublished = (c: Cell): boolean => c.content.status === "value";
const publishedIn = (all: readonly Series[]): number =>
  all.reduce((sum, s) => sum + s.cells.filter(isPublished).length, 0);
const breakdown = (s: Series): number => Object.keys(s.cells[0].dimensions).length;

/** What can be drawn over time among some series: of each indicator the kind of period that has most figures. */
export const trendsOf = (all: readonly Series[]): Trend[] =>
  [
    ...Map.groupBy(
      all.filter((s) => s.cells.length > 1 && s.cells.some(isPublished)),
      (s) => `${s.cells[0].indicator}|${s.cells[0].region}`,
    ).values(),
  ].flatMap((own) => {
    const [most = []] = [...Map.groupBy(own, (s) => s.shape).values()].toSorted(
      (a, b) => publishedIn(b) - publishedIn(a),
    );
    const [first, ...rest] = most.toSorted((a, b) => breakdown(a) - breakdown(b)).slice(0, mostLines);
    return first ? [{ series: [first, ...rest] as const, more: Math.max(0, most.length - mostLines) }] : [];
  });

/** Charts of the ledger in one language; `facts` leave out the name of the page's own region. */
export type Drawer = { ledger: Ledger; facts: Facts; language: Language };

export const drawerAt = (ledger: Ledger, region: string, language: Language): Drawer => ({
  ledger,
  facts: factsAt(ledger.facts, region),
  language,
});

/** A period as one of a line of its kind: by its last day where the line says since when figures add up. */
export const timeLabel = (period: Period, facts: Facts, language: Language): string =>
  period.kind === "flow" ? wordPeriod(period, facts, language) : wordDay(period.end, language);

/** What the figures of a line are about in time, in words: 自…以来累计，至…; 2024年11月至2025年3月. */
const spanWords = (periods: readonly Period[], facts: Facts, language: Language): string => {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return "";
  const [from, to] = [first, last].map((p) => timeLabel(p, facts, language));
  const zh = language === "zh";
  if (first.kind === "cumulative" && first.start !== null) {
    const start = wordDay(first.start, language);
    return zh ? `自${start}以来累计，至${to}` : `running total since ${start}, to ${to}`;
  }
  if (first.kind === "instant")
    return zh ? `各时点数据，${from}至${to}` : `counts on reporting days, ${from} to ${to}`;
  return zh ? `${from}至${to}` : `${from} to ${to}`;
};

/** Whether figures are about single days, one after another. */
const isDaily = (cells: readonly Cell[]): boolean =>
  cells.every(({ period: p }) => p.kind === "flow" && p.start === p.end);

/** Lines over time; what is counted by day, alone, as a calendar. */
export const drawTrend = (
  { ledger, facts, language }: Drawer,
  { series, more }: Trend,
  name: string,
): Promise<SiteExhibit> => {
  const [{ cells }] = series;
  const alone = series.length === 1;
  const { indicator, region } = cells[0];
  const elsewhere = region === facts.vocabulary.campaign.region ? null : regionOf(facts.vocabulary, region);
  const title = alone
    ? cellName(facts, cells[0].key, language)
    : indicatorOf(facts.vocabulary, indicator).name[language];
  const all = series.flatMap((s) => s.cells);
  const periods = all.map((c) => c.period).toSorted((x, y) => (x.end < y.end ? -1 : 1));
  const span = spanWords(periods, facts, language);
  const byDay = alone && isDaily(cells);
  return siteExhibit(ledger, facts, language, {
    name,
    kind: byDay ? "calendar" : "lines",
    items: series.flatMap((s) =>
      s.cells.map((cell) => ({
        label: timeLabel(cell.period, facts, language),
        ...(alone ? {} : { group: scopeName(facts, cell, language) }),
        cell,
      })),
    ),
    // Its first and its last day say nothing of a winter.
    titled: (rows) =>
      byDay ? highestDayTitle(title, rows, language) : courseTitle(title, rows, facts, language),
    subtitle: [
      ...(elsewhere && !alone ? [elsewhere.name[language]] : []),
      span,
      ...(more > 0 ? [language === "zh" ? `另有${more}项没有画出` : `${more} more not drawn`] : []),
    ].join(language === "zh" ? "，" : ", "),
  });
};

const highestFirst = (cells: readonly Cell[]): Cell[] => {
  const rank = ({ content: c }: Cell): number => (c.status === "value" ? c.value : Number.MIN_SAFE_INTEGER);
  return cells.toSorted((a, b) => rank(b) - rank(a)).slice(0, mostBars);
};

/**
 * Whether a slice along regions can be a map: they are not too many, and the bureau has a map of them or the codebook
 * places for them as tiles.
 */
export const hasMap = async ({ cells }: Slice, { vocabulary }: Facts): Promise<boolean> => {
  if (cells.length > mostBars) return false;
  const codes = cells.map((c) => c.region);
  if (codes.every((code) => regionOf(vocabulary, code).tile)) return true;
  return (await bureauMapOf(codes, vocabulary)) !== undefined;
};

/** The figures of a slice side by side, on a map of its regions or as bars, which begin with the highest published. */
export const drawSlice = (
  { ledger, facts, language }: Drawer,
  { cells }: Slice,
  name: string,
  along: "map" | "region" | "programme",
): Promise<SiteExhibit> => {
  const [first] = cells;
  const { vocabulary } = facts;
  const zh = language === "zh";
  const whole = along === "programme" ? first.region : regionOf(vocabulary, first.region).parent;
  const elsewhere =
    whole === null || whole === vocabulary.campaign.region
      ? null
      : regionOf(vocabulary, whole).name[language];
  const title =
    along === "programme"
      ? indicatorOf(vocabulary, first.indicator).name[language]
      : cellName(factsAt(facts, first.region), first.key, language);
  return siteExhibit(ledger, facts, language, {
    name,
    kind: along === "map" ? "map" : "bars",
    items: (along === "map" ? cells : highestFirst(cells)).map((cell) => ({
      label:
        along === "programme"
          ? codeOf(vocabulary, "programme", cell.dimensions["programme"] ?? "").name[language]
          : regionOf(vocabulary, cell.region).name[language],
      cell,
    })),
    // What policy grants under one programme says nothing of what it grants under another.
    titled: (rows) =>
      along === "programme" && indicatorOf(vocabulary, first.indicator).kind === "rate"
        ? nameTitle(title, language)
        : highestTitle(title, rows, language),
    subtitle: [...(elsewhere ? [elsewhere] : []), wordPeriod(first.period, facts, language)].join(
      zh ? "，" : ", ",
    ),
  });
};
