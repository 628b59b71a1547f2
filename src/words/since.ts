import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Period } from "../snapshot/period.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Inline } from "./block.ts";
import { isWholeMonths, monthsWithin } from "./calendar.ts";
import { wordDay } from "./day.ts";
import { wordDifference } from "./difference.ts";
import { isFew } from "./few.ts";
import { wordPeriod } from "./period.ts";
import { isRunningTotal } from "./running-total.ts";

/** An earlier period as it is compared with. */
const against = (period: Period, total: boolean, facts: Facts, language: Language): string => {
  const { end, kind, start } = period;
  const day = wordDay(end, language);
  if (kind !== "flow") return language === "zh" ? `较${day}` : `${total ? "since" : "against"} ${day}: `;
  const when = wordPeriod(period, facts, language);
  if (language === "zh") return `较${when}`;
  const month = start !== null && isWholeMonths(start, end) && monthsWithin(start, end) === 1;
  return `against ${month ? "" : "the period "}${when}: `;
};

/**
 * How a figure moved since an earlier one of its series, which is named by its day or period: 较2024年12月15日增加67人，
 * 增长0.9%; against 15 December 2024: up by 67, or 0.9%; since 15 December 2024: 426 people added. Nothing where no
 * difference is told (difference.ts), or where counts of people differ by fewer than `threshold`, below which the release
 * withholds a count; null where it withholds nothing.
 */
export const wordSince = (
  facts: Facts,
  now: Cell,
  before: Cell,
  threshold: number | null,
  language: Language,
): Inline[] => {
  const [first, ...rest] = wordDifference(facts, now, before, language);
  if (!first || isFew(facts, now, before, threshold)) return [];
  return [
    { type: "text", text: against(before.period, isRunningTotal(now, facts), facts, language) },
    ...first,
    ...rest.flatMap((clause): Inline[] => [
      ...(language === "zh" ? [] : [{ type: "text" as const, text: " " }]),
      ...clause,
    ]),
  ];
};
