import type { Period } from "../snapshot/period.ts";
import { addDays, addMonths, daysWithin, isWholeMonths, monthEnd, monthsWithin } from "./calendar.ts";

/** A day moved by months; the last day of a month moves to the last day of a month. */
const moved = (day: string, months: number): string =>
  day === monthEnd(day) ? monthEnd(addMonths(day, months)) : addMonths(day, months);

/**
 * The same period of the year before, for 同比. Null where the start is not stated: then nobody can know whether the
 * two are alike.
 */
export const yearBefore = (p: Period): Period | null => {
  if (p.start === null) return null;
  const end = moved(p.end, -12);
  return { kind: p.kind, start: p.kind === "instant" ? end : addMonths(p.start, -12), end };
};

/**
 * The adjacent period before, of the same length, for 环比: whole months by months, other intervals by days, a stock by
 * one month. Null for what adds up from a start: it begins anew every year, so its 环比 has no meaning.
 */
export const periodBefore = (p: Period): Period | null => {
  if (p.kind === "cumulative" || p.start === null) return null;
  if (p.kind === "instant") {
    const day = moved(p.end, -1);
    return { kind: p.kind, start: day, end: day };
  }
  const end = addDays(p.start, -1);
  const start = isWholeMonths(p.start, p.end)
    ? addMonths(p.start, -monthsWithin(p.start, p.end))
    : addDays(p.start, -daysWithin(p.start, p.end));
  return { kind: p.kind, start, end };
};
