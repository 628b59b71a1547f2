import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Figure, Inline } from "./block.ts";
import { wordAmount } from "./amount.ts";
import { compareValues, isRate } from "./compare-values.ts";
import type { Worded } from "./number.ts";
import { isRunningTotal } from "./running-total.ts";

/** What stands before and after an amount: counts grow, rates rise, and a running total is added to. */
const around = {
  zh: {
    more: ["增加", ""],
    less: ["减少", ""],
    higher: ["提高", ""],
    lower: ["下降", ""],
    added: ["累计增加", ""],
  },
  en: {
    more: ["up by ", ""],
    less: ["down by ", ""],
    higher: ["up by ", ""],
    lower: ["down by ", ""],
    added: ["", " added"],
  },
} as const satisfies Record<Language, unknown>;

const same: Readonly<Record<Language, string>> = { zh: "持平", en: "the same" };

const text = (words: string): Inline[] => (words === "" ? [] : [{ type: "text", text: words }]);

const derived = (key: string, worded: Worded): Figure => ({
  type: "figure",
  key,
  ...worded,
  status: "value",
  flags: [],
});

/**
 * By how much a figure differs from an earlier one: 增加67人，增长0.9%; 累计增加426人; down by 0.98
 * percentage points. One or two clauses, each to be kept on a line. `facts` are those that state `now`; the numbers are
 * figures with the keys `<key>#difference` and `<key>#share`. Nothing where either is not published, in doubt or a
 * rounded statement (余, 近, 约), or where they differ by less than they are known to. A percentage is told where
 * compare-values.ts has one, of two periods: never of running totals, which can only grow, or of a period stated anew.
 */
export const wordDifference = (facts: Facts, now: Cell, before: Cell, language: Language): Inline[][] => {
  const [a, b] = [before.content, now.content];
  if (a.status !== "value" || b.status !== "value") return [];
  if ([...a.flags, ...b.flags].includes("implausible")) return [];
  const indicator = indicatorOf(facts.vocabulary, now.indicator);
  const unit = unitOf(facts.vocabulary, indicator.unit);
  const change = compareValues(b, a, indicator, unit);
  if (change.kind === "nothing" && change.why === "inexact") return [];
  if (b.value === a.value) return [text(same[language])];

  const up = b.value > a.value;
  const rate = isRate(indicator, unit);
  const total = isRunningTotal(now, facts);
  const anew = now.key === before.key;
  const course = rate ? (up ? "higher" : "lower") : !up ? "less" : total && !anew ? "added" : "more";
  const [ahead, behind] = around[language][course];
  const percent = change.kind === "moved" && !total && !anew ? change.percent : null;
  const amount = wordAmount(indicator, unit, b, a, language);
  const first = [...text(ahead), derived(`${now.key}#difference`, amount), ...text(behind)];
  if (percent === null) return [first];
  const share = { text: `${percent}%`, number: percent, unit: "%" };
  const zh = language === "zh";
  return [
    [...first, ...text(zh ? "，" : ",")],
    [...text(zh ? (up ? "增长" : "下降") : "or "), derived(`${now.key}#share`, share)],
  ];
};
