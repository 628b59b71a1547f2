import type { Language } from "../snapshot/bilingual.ts";
import { formatPeriod, type NamedPeriod, type Period } from "../snapshot/period.ts";
import type { Facts } from "../snapshot/select.ts";
import { isWholeMonths } from "./calendar.ts";
import { dayParts, englishMonths, wordDay, wordMonth } from "./day.ts";

/** An interval whose ends are known: 2023年, 2023年12月, 2023年11月至2024年1月, 2023年12月1日至15日. */
export const wordInterval = (start: string, end: string, language: Language): string => {
  const [a, b] = [dayParts(start), dayParts(end)];
  if (start === end) return wordDay(end, language);
  if (isWholeMonths(start, end)) {
    if (a.year === b.year && a.month === 1 && b.month === 12)
      return language === "zh" ? `${a.year}年` : `${a.year}`;
    if (a.year === b.year && a.month === b.month) return wordMonth(end, language);
    if (language === "en")
      return `${a.year === b.year ? englishMonths[a.month - 1] : wordMonth(start, "en")} to ${wordMonth(end, "en")}`;
    return `${wordMonth(start, "zh")}至${a.year === b.year ? `${b.month}月` : wordMonth(end, "zh")}`;
  }
  if (language === "en") return `${wordDay(start, "en")} to ${wordDay(end, "en")}`;
  const shortEnd =
    a.year !== b.year ? wordDay(end, "zh") : `${a.month === b.month ? "" : `${b.month}月`}${b.date}日`;
  return `${wordDay(start, "zh")}至${shortEnd}`;
};

const labels = new WeakMap<readonly NamedPeriod[], ReadonlyMap<string, NamedPeriod["label"]>>();

/** The campaign's own labels by what they name, the first of each; made once, because every figure asks. */
const labelsOf = (named: readonly NamedPeriod[]): ReadonlyMap<string, NamedPeriod["label"]> => {
  const made = labels.get(named) ?? new Map(named.toReversed().map((p) => [formatPeriod(p.period), p.label]));
  labels.set(named, made);
  return made;
};

/**
 * A period in words: by the campaign's own label where it has named the period, else by its days. A start that the
 * source did not state is said to be missing and never assumed.
 */
export const wordPeriod = (period: Period, facts: Facts, language: Language): string => {
  const named = labelsOf(facts.vocabulary.periods).get(formatPeriod(period));
  if (named) return named[language];
  const zh = language === "zh";
  if (period.kind === "instant") return `${zh ? "截至" : "as of "}${wordDay(period.end, language)}`;
  if (period.start === null)
    return zh
      ? `截至${wordDay(period.end, "zh")}${period.kind === "cumulative" ? "累计" : ""}（起点原文未载）`
      : `up to ${wordDay(period.end, "en")} (the source does not state the start)`;
  if (period.kind === "flow") return wordInterval(period.start, period.end, language);
  return zh
    ? `自${wordDay(period.start, "zh")}以来，截至${wordDay(period.end, "zh")}`
    : `from ${wordDay(period.start, "en")} to ${wordDay(period.end, "en")}`;
};
