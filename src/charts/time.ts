import type { Language } from "../snapshot/bilingual.ts";
import type { Period } from "../snapshot/period.ts";
import type { ColdWave } from "../snapshot/schema.ts";
import { addDays, addMonths, daysWithin } from "../words/calendar.ts";
import { dayParts, englishMonths } from "../words/day.ts";
import type { Mark } from "./state.ts";

/** The days that a chart over time shows, the first and the last. */
export type Span = { start: string; end: string };

/** A place on a time axis: `at` in shares of its length, 0 to 1. `year` is said where it begins, else empty. */
export type TimeTick = { at: number; words: string; year: string };

/** A tick of a whole axis. It names the month that begins on its `day`, or where it `isDay` that day, in its middle. */
export type AxisTick = TimeTick & { day: string; isDay: boolean };

/** A figure as the time axis sees it. */
type Timed = Pick<Mark, "period">;

/** The days that some marks are about; what has no start or adds up since one stands at its end. */
export const spanOfMarks = (marks: readonly Timed[]): Span => {
  const starts = marks.map(({ period: p }) => (p.kind === "flow" ? (p.start ?? p.end) : p.end)).sort();
  const ends = marks.map((m) => m.period.end).sort();
  return { start: starts[0] ?? "", end: ends.at(-1) ?? "" };
};

/** Where a day begins; the whole axis is 1 long. */
const dayAt = (span: Span, day: string): number =>
  (daysWithin(span.start, day) - 1) / daysWithin(span.start, span.end);

/** Where a period stands: in the middle of a flow, else in the middle of its last day. */
export const periodAt = (span: Span, period: Period): number =>
  period.kind === "flow" && period.start !== null
    ? (dayAt(span, period.start) + dayAt(span, addDays(period.end, 1))) / 2
    : dayAt(span, period.end) + 0.5 / daysWithin(span.start, span.end);

const monthWord = (day: string, language: Language): string => {
  const { month } = dayParts(day);
  return language === "zh" ? `${month}月` : (englishMonths[month - 1] ?? "").slice(0, 3);
};

const dayWord = (day: string, language: Language): string => {
  const { date } = dayParts(day);
  return language === "zh" ? `${monthWord(day, "zh")}${date}日` : `${date} ${monthWord(day, "en")}`;
};

const yearOf = (day: string): string => day.slice(0, 4);

/**
 * The months in which a span begins and ends, or its days where that is the same month, with their years where those
 * differ; a single day once, in the middle.
 */
export const spanEnds = (span: Span, language: Language): TimeTick[] => {
  const { start, end } = span;
  if (start === end) return [{ at: 0.5, words: dayWord(start, language), year: "" }];
  const word = start.slice(0, 7) === end.slice(0, 7) ? dayWord : monthWord;
  // Two years share the width of a small panel, and under a month a year is plain without its word.
  const year = (day: string): string => (yearOf(start) === yearOf(end) ? "" : yearOf(day));
  return [start, end].map((day, at) => ({ at, words: word(day, language), year: year(day) }));
};

/** The first days of months within a span, every `step` months. */
const monthStarts = ({ start, end }: Span, step: number): string[] => {
  const all: string[] = [];
  let day = start.endsWith("-01") ? start : `${addMonths(start, 1).slice(0, 8)}01`;
  for (; day <= end; day = addMonths(day, step)) all.push(day);
  return all;
};

/** Whether a figure stands on one day: a stock, what adds up since a day, a flow of one day. */
const isPoint = ({ period: p }: Timed): boolean => p.kind !== "flow" || p.start === p.end;

/** Whether the month in which a figure begins says when it was. */
const isMonthly = (mark: Timed): boolean => !isPoint(mark) && mark.period.start?.endsWith("-01") === true;

/** Figures of so few days are dated each. */
const fewDays = 5;

/** A year where it begins among ticks that say anything, and nowhere else. */
export const withYears = <T extends AxisTick>(ticks: readonly T[], language: Language): T[] => {
  let said = "";
  return ticks.map((tick) => {
    const begins = tick.words !== "" && yearOf(tick.day) !== said;
    if (begins) said = yearOf(tick.day);
    return { ...tick, year: begins ? `${yearOf(tick.day)}${language === "zh" ? "年" : ""}` : "" };
  });
};

/**
 * What a time axis says so that its first and its last figure are dated: the days of figures that stand on few, else the
 * months where they begin, at most `most` of them, and the first and the last day where no month says them. A year is
 * said at its first tick.
 */
export const timeTicks = (marks: readonly Timed[], language: Language, most: number): AxisTick[] => {
  const span = spanOfMarks(marks);
  const { start, end } = span;
  const points = [...new Set(marks.map((m) => m.period.end))];
  const few = points.length <= fewDays && marks.every(isPoint);
  const months = monthStarts(span, 1).length;
  const ends = [
    ...(months < 2 || !start.endsWith("-01") ? [start] : []),
    ...(months < 2 || marks.some((m) => m.period.end === end && !isMonthly(m)) ? [end] : []),
  ];
  const days = new Set(few ? points : ends);
  const starts = few || months < 2 ? [] : monthStarts(span, Math.ceil(months / most));
  const ticks = [...new Set([...days, ...starts])].sort().map((day): AxisTick => {
    const isDay = days.has(day);
    const at = isDay ? periodAt(span, { kind: "instant", start: day, end: day }) : dayAt(span, day);
    return { at, day, isDay, words: isDay ? dayWord(day, language) : monthWord(day, language), year: "" };
  });
  return withYears(ticks, language);
};

/** A cold wave as a band: from and to in shares of the axis, cut off where the axis ends. */
export type Band = { from: number; to: number; name: string };

export const bandsOf = (waves: readonly ColdWave[], span: Span, language: Language): Band[] =>
  waves
    .filter((wave) => wave.end >= span.start && wave.start <= span.end)
    .map((wave) => ({
      from: Math.max(0, dayAt(span, wave.start)),
      to: Math.min(1, dayAt(span, addDays(wave.end, 1))),
      name: wave.name[language],
    }));
