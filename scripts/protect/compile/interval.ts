import { formatPeriod, type Period } from "../../../src/snapshot/period.ts";

/** The days of a figure as numbers: its first day, and the day after its last. */
export type Interval = { cell: number; from: number; to: number };

/** A calendar day as a number that grows by 1 each day. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** The interval of a flow or cumulative figure; null for a stock, and where the source did not state the start. */
export const intervalOf = (cell: number, { kind, start, end }: Period): Interval | null =>
  kind === "instant" || start === null ? null : { cell, from: dayNumber(start), to: dayNumber(end) + 1 };

/** The period of what happened from one day to before another, both as numbers. */
export const flowOf = (from: number, to: number): Period => ({
  kind: "flow",
  start: dayOf(from),
  end: dayOf(to - 1),
});

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The same text for periods of the same days, whether a figure is called a flow or cumulative. */
export const daysText = (period: Period): string =>
  period.kind === "cumulative" && period.start !== null
    ? formatPeriod({ ...period, kind: "flow" })
    : formatPeriod(period);
