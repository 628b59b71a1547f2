import { dayParts } from "./day.ts";

/** Days that were written before, by their number: a site names the same few many thousands of times. */
const written = new Map<number, string>();

/** Days of the calendar as ISO text; no clock and no time zone is read. */
const isoDay = (year: number, month: number, date: number): string => {
  const time = Date.UTC(year, month - 1, date);
  const day = written.get(time) ?? new Date(time).toISOString().slice(0, 10);
  written.set(time, day);
  return day;
};

/** The last day of the month of a day. */
export const monthEnd = (day: string): string => {
  const { year, month } = dayParts(day);
  return isoDay(year, month + 1, 0);
};

/** Whether an interval runs from the first day of a month to the last day of one. */
export const isWholeMonths = (start: string, end: string): boolean =>
  start.endsWith("-01") && end === monthEnd(end);

/** A day moved by whole months; a day that the month lacks becomes its last: 2024-02-29 − 12 → 2023-02-28. */
export const addMonths = (day: string, months: number): string => {
  const { year, month, date } = dayParts(day);
  const last = monthEnd(isoDay(year, month + months, 1));
  return date > dayParts(last).date ? last : `${last.slice(0, 8)}${day.slice(8)}`;
};

/** A day moved by days. */
export const addDays = (day: string, days: number): string => {
  const { year, month, date } = dayParts(day);
  return isoDay(year, month, date + days);
};

const dayNumber = (day: string): number => {
  const { year, month, date } = dayParts(day);
  return Date.UTC(year, month - 1, date) / 86_400_000;
};

/** The number of days from one day to another, both counted. */
export const daysWithin = (start: string, end: string): number => dayNumber(end) - dayNumber(start) + 1;

/** The number of months that an interval of whole months covers. */
export const monthsWithin = (start: string, end: string): number => {
  const [a, b] = [dayParts(start), dayParts(end)];
  return (b.year - a.year) * 12 + b.month - a.month + 1;
};
