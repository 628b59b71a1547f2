import { formatPeriod, type NamedPeriod, type Period } from "../../src/snapshot/period.ts";
import type { Facts } from "../../src/snapshot/select.ts";
import { addDays, monthEnd } from "../../src/words/calendar.ts";
import { wordPeriod } from "../../src/words/period.ts";
import type { Campaign } from "../read/campaign.ts";

/** The names of the periods that exist by themselves, besides a month's own key `2024-12`. */
export const automaticNames = {
  since: "行动以来",
  now: "截至日",
  lastMonth: "上月",
  everyMonth: "各月",
  everyDay: "各日",
  winter: "全冬",
} as const;

export type Span = { start: string; end: string; asOf: string };

/** The first and the last day of a campaign, and the day as of which it is told; null when it states no start. */
export const spanOf = ({
  start,
  end,
  release,
}: Pick<Campaign, "start" | "end"> & { release: { asOf: string } }): Span | null =>
  start === undefined ? null : { start, end: end ?? followingMarch(start), asOf: release.asOf };

const followingMarch = (start: string): string =>
  start.slice(5) <= "03-31" ? `${start.slice(0, 4)}-03-31` : `${Number(start.slice(0, 4)) + 1}-03-31`;

/** The last day of a campaign that is over. */
const lastOver = ({ end, asOf }: Span): string => (asOf < end ? asOf : end);

/** The months of a campaign that are over, as flows: a month that is not over, or that it entered halfway, is none. */
const monthsOver = (span: Span): Period[] => {
  const months: Period[] = [];
  const { start } = span;
  const first = start.endsWith("-01") ? start : addDays(monthEnd(start), 1);
  const last = lastOver(span);
  for (let day = first; monthEnd(day) <= last; day = addDays(monthEnd(day), 1))
    months.push({ kind: "flow", start: day, end: monthEnd(day) });
  return months;
};

/** The days of a campaign that are over, as flows. */
const daysOver = (span: Span): Period[] => {
  const days: Period[] = [];
  const last = lastOver(span);
  for (let day = span.start; day <= last; day = addDays(day, 1))
    days.push({ kind: "flow", start: day, end: day });
  return days;
};

/** The periods of a name that stands for several, 各月 or 各日, as far as they are over; null for any other name. */
export const periodsOver = (name: string, span: Span): Period[] | null => {
  if (name === automaticNames.everyMonth) return monthsOver(span);
  return name === automaticNames.everyDay ? daysOver(span) : null;
};

/**
 * The periods that exist by themselves: 行动以来 (cumulative), 截至日 (the instant), each month that is over by its key,
 * 上月 (the last of them), 全冬 once the winter is over. Their labels are the same words that a sentence uses.
 */
export const automaticPeriods = (span: Span): NamedPeriod[] => {
  const { start, end, asOf } = span;
  const months = monthsOver(span);
  const last = months.at(-1);
  return [
    named(automaticNames.since, { kind: "cumulative", start, end: asOf }),
    named(automaticNames.now, { kind: "instant", start: asOf, end: asOf }),
    ...months.map((month) => named(month.end.slice(0, 7), month)),
    ...(last ? [named(automaticNames.lastMonth, last)] : []),
    ...(asOf >= end ? [named(automaticNames.winter, { kind: "flow", start, end })] : []),
  ];
};

/** Whether a name may stand for a period that exists by itself, if not as of this day then as of another. */
export const isAutomatic = (name: string): boolean =>
  (Object.values(automaticNames) as string[]).includes(name) || /^\d{4}-(0[1-9]|1[0-2])$/.test(name);

const named = (id: string, period: Period): NamedPeriod => ({ id, label: labelOf(period), period });

/** A period by its days, in words. */
export const labelOf = (period: Period): NamedPeriod["label"] => ({
  zh: wordPeriod(period, noFacts, "zh"),
  en: wordPeriod(period, noFacts, "en"),
});

const noFacts: Facts = {
  vocabulary: {
    ...{ indicators: [], units: [], regions: [], dimensions: [], periods: [], phrases: [] },
    campaign: { region: "" },
  },
  cells: new Map(),
};

/** The campaign's own periods and those that exist by themselves; its own come first and keep their names. */
export const withAutomatic = (own: readonly NamedPeriod[], span: Span | null): NamedPeriod[] => [
  ...own,
  ...(span ? automaticPeriods(span) : []).filter((p) => !own.some((o) => o.id === p.id)),
];

/** The days whose rows a period counts: for an instant those of its month up to it. */
export const daysOf = (period: Period): { from: string; to: string } => {
  if (period.kind === "instant") return { from: `${period.end.slice(0, 8)}01`, to: period.end };
  if (period.start === null) throw new Error(`invalid period: ${formatPeriod(period)}`);
  return { from: period.start, to: period.end };
};
