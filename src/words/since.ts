import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Inline } from "./block.ts";
import { wordDay } from "./day.ts";
import { wordDifference } from "./difference.ts";
import { wordPeriod } from "./period.ts";

/**
 * How a figure moved since an earlier one of its series, which is named by its day or period: 较2024年12月15日增加67人，
 * 增长0.9%; against 15 December 2024: up by 67, or 0.9%. Nothing where no difference is told (difference.ts).
 */
export const wordSince = (facts: Facts, now: Cell, before: Cell, language: Language): Inline[] => {
  const zh = language === "zh";
  const { end, kind } = before.period;
  const when = kind === "flow" ? wordPeriod(before.period, facts, language) : wordDay(end, language);
  const clauses = wordDifference(facts, now, before, language);
  const [first, ...rest] = clauses;
  if (!first) return [];
  return [
    { type: "text", text: zh ? `较${when}` : `against ${when}: ` },
    ...first,
    ...rest.flatMap((clause): Inline[] => [...(zh ? [] : [{ type: "text" as const, text: " " }]), ...clause]),
  ];
};
