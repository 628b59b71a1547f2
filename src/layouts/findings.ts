import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Inline } from "../words/block.ts";
import { wordDay } from "../words/day.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { capital } from "../words/telling.ts";
import { isRunningTotal } from "../words/running-total.ts";

/** Titles that say what a chart shows. They speak of published figures only, and say so. */

const say = (text: string): Inline => ({ type: "literal", text });

const valueOf = ({ cell: { content } }: ExhibitRow): number =>
  content.status === "value" ? content.value : 0;

const published = (rows: readonly ExhibitRow[]): ExhibitRow[] =>
  rows.filter((r) => r.figure.status === "value");

/** A title that finds nothing: what the figures are about. */
export const nameTitle = (name: string, language: Language): Inline[] => [
  say(language === "zh" ? name : capital(name)),
];

/**
 * How the first line of a chart over time moved: 低保保障人数由7210人增至7341人, or where it stands if it only adds up:
 * 探访关爱人次，至2025年3月31日累计182人次. The name alone where nobody knows.
 */
export const courseTitle = (
  name: string,
  rows: readonly ExhibitRow[],
  facts: Facts,
  language: Language,
): Inline[] => {
  const lines = [...Map.groupBy(rows, (r) => r.group)].map(([group, own]) => ({
    group,
    own: published(own),
  }));
  const told = lines.find(({ own }) => own.length > 1);
  const [first, last] = [told?.own[0], told?.own.at(-1)];
  const zh = language === "zh";
  if (!told || !first || !last) return nameTitle(name, language);
  const what =
    lines.length === 1 || told.group === undefined
      ? name
      : zh
        ? `${name}：${told.group}`
        : `${name}: ${told.group}`;
  if (isRunningTotal(last.cell, facts)) {
    const day = wordDay(last.cell.period.end, language);
    return zh
      ? [say(`${what}，至${day}累计`), last.figure]
      : [say(capital(what) + (what === name ? ": " : ", ")), last.figure, say(` in all by ${day}`)];
  }
  const [from, to] = [valueOf(first), valueOf(last)];
  // A line that comes back to where it began has not stood still.
  if (from === to && told.own.some((row) => valueOf(row) !== from)) return nameTitle(name, language);
  if (from === to)
    return zh ? [say(`${what}持平，为`), last.figure] : [say(`${capital(what)} unchanged at `), last.figure];
  return zh
    ? [say(`${what}由`), first.figure, say(to > from ? "增至" : "降至"), last.figure]
    : [say(`${capital(what)} ${to > from ? "up" : "down"} from `), first.figure, say(" to "), last.figure];
};

/** How far a line went from its first published figure, in shares of it; less than 0 where that is 0 or in doubt. */
const steepness = (line: readonly ExhibitRow[]): number => {
  const own = published(line);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || valueOf(first) === 0 || !ranked([first, last])) return -1;
  return Math.abs(valueOf(last) / valueOf(first) - 1);
};

/** The same of the line that moved most for its size, where a chart sets lines side by side by how they moved. */
export const steepestTitle = (
  name: string,
  rows: readonly ExhibitRow[],
  facts: Facts,
  language: Language,
): Inline[] => {
  const lines = [...Map.groupBy(rows, (r) => r.group).values()];
  const steepest = lines.toSorted((a, b) => steepness(b) - steepness(a));
  return courseTitle(name, steepest.flat(), facts, language);
};

/** Whether figures can be ranked: none is in doubt, and of each it is known since when it counts. */
const ranked = (rows: readonly ExhibitRow[]): boolean =>
  rows.every(
    ({ figure, cell: { period } }) =>
      !figure.flags.includes("implausible") && (period.kind === "instant" || period.start !== null),
  );

/** What is published, highest first. */
const byHeight = (rows: readonly ExhibitRow[]): ExhibitRow[] =>
  published(rows).toSorted((a, b) => valueOf(b) - valueOf(a));

/**
 * Which of several places or programmes has the highest published figure; the name alone where two are alike or figures
 * cannot be ranked.
 */
export const highestTitle = (name: string, rows: readonly ExhibitRow[], language: Language): Inline[] => {
  const [first, second] = byHeight(rows);
  const zh = language === "zh";
  if (!first || !second || valueOf(first) === valueOf(second) || !ranked(rows))
    return nameTitle(name, language);
  return zh
    ? [say(`${name}：已公布的数中，${first.label}最高，为`), first.figure]
    : [say(`${capital(name)}: ${first.label} has the highest published figure, `), first.figure];
};

/**
 * The day with the highest published figure, or, where days are alike, the figure alone; the name alone where nothing
 * was counted or figures cannot be ranked.
 */
export const highestDayTitle = (name: string, rows: readonly ExhibitRow[], language: Language): Inline[] => {
  const [first, second] = byHeight(rows);
  if (!first || !second || valueOf(first) === 0 || valueOf(first) > valueOf(second) || !ranked(rows))
    return highestTitle(name, rows, language);
  return language === "zh"
    ? [say(`${name}：已公布的数中，单日最高为`), first.figure]
    : [say(`${capital(name)}: the highest published figure of a day is `), first.figure];
};
