import type { Language } from "../snapshot/bilingual.ts";
import type { Cell, Content } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import { indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Unit } from "../snapshot/unit.ts";
import type { Figure, Inline } from "./block.ts";
import { wordValue } from "./cell.ts";
import { compareValues, differenceOf, pointsUnit } from "./change.ts";
import { wordNumber, type Worded } from "./number.ts";
import { isRunningTotal } from "./running-total.ts";
import { readUnit } from "./unit.ts";

type Value = Extract<Content, { status: "value" }>;

/** The least earlier value, in whole units, of which a percentage is told: below it one person is more than 1%. */
const leastBase = 100;

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

const points = (digits: string, about: boolean, language: Language): Worded => {
  const unit = pointsUnit(digits, language);
  const number = `${about ? (language === "zh" ? "约" : "about ") : ""}${digits}`;
  return { text: `${number}${language === "zh" ? "" : " "}${unit}`, number, unit };
};

/**
 * How far apart two values lie, in words. Chinese keeps to the unit in which both are told, 0.228万元 between figures in
 * 万元, as budgets do, unless that were less than a hundredth of it. English has full digits below a million.
 */
const wordAmount = (indicator: Indicator, unit: Unit, now: Value, before: Value, language: Language) => {
  const difference = differenceOf(now, before);
  const [told, other] = [now, before].map((v) => wordValue(indicator, unit, v, language).unit);
  const scale = language === "zh" && told !== undefined && told === other ? readUnit(told, unit, "zh") : null;
  return typeof scale === "number" && difference.value >= 10 ** (unit.decimals + scale - 2)
    ? wordNumber(difference, unit, language, scale)
    : wordValue(indicator, unit, { ...now, ...difference }, language);
};

/**
 * By how much a figure differs from an earlier one: 增加67人，增长0.9%; 累计增加426人; down by 0.98
 * percentage points. One or two clauses, each to be kept on a line. `facts` are those that state `now`; the numbers are
 * figures with the keys `<key>#difference` and `<key>#share`. Nothing where either is not published, in doubt or a
 * rounded statement (余, 近, 约), or where they differ by less than they are known to. A percentage is told of counts and
 * sums alone, of two periods, whose earlier value is not small: never of rates, of running totals, which can only grow,
 * or of a period that is stated anew.
 */
export const wordDifference = (facts: Facts, now: Cell, before: Cell, language: Language): Inline[][] => {
  const [a, b] = [before.content, now.content];
  if (a.status !== "value" || b.status !== "value") return [];
  if ([...a.flags, ...b.flags].includes("implausible")) return [];
  const indicator = indicatorOf(facts.vocabulary, now.indicator);
  const unit = unitOf(facts.vocabulary, indicator.unit);
  const change = compareValues(b, a, unit);
  if (change.kind === "nothing" && change.why === "inexact") return [];
  if (b.value === a.value) return [text(same[language])];

  const up = b.value > a.value;
  const rate = indicator.kind === "rate" || unit.quantity === "rate";
  const total = isRunningTotal(now, facts);
  const anew = now.key === before.key;
  const course = rate ? (up ? "higher" : "lower") : !up ? "less" : total && !anew ? "added" : "more";
  const [ahead, behind] = around[language][course];
  const moved = change.kind === "moved" ? change : null;
  const amount = moved?.points
    ? points(moved.digits, moved.about, language)
    : wordAmount(indicator, unit, b, a, language);
  const share =
    moved && !moved.about && !rate && !total && !anew && a.value >= leastBase * 10 ** unit.decimals
      ? { text: `${moved.digits}%`, number: moved.digits, unit: "%" }
      : null;
  const first = [...text(ahead), derived(`${now.key}#difference`, amount), ...text(behind)];
  if (!share) return [first];
  const zh = language === "zh";
  return [
    [...first, ...text(zh ? "，" : ",")],
    [...text(zh ? (up ? "增长" : "下降") : "or "), derived(`${now.key}#share`, share)],
  ];
};
