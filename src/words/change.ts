import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Cell } from "../snapshot/cell.ts";
import type { Period } from "../snapshot/period.ts";
import { cellOf, indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import { wordAmount } from "./amount.ts";
import type { Inline } from "./block.ts";
import { compareValues, isRate } from "./compare-values.ts";
import { periodBefore, yearBefore } from "./earlier.ts";
import { isFew, isSensitiveCount } from "./few.ts";
import type { Worded } from "./number.ts";
import type { Against } from "./resolve.ts";

/** A change in words, or the reason why there is none. */
type Change =
  | { kind: "moved"; verb: "grow" | "add" | "raise"; up: boolean; worded: Worded }
  | { kind: "same"; exactly: boolean }
  | { kind: "nothing"; why: "withheld" | "doubtful" | "base-zero" | "few" | "inexact" | "missing" };

/** The period with which one is compared, if there is one. */
const periodAgainst = (period: Period, against: Against): Period | null =>
  against === "year" ? yearBefore(period) : periodBefore(period);

/** The cell with which one is compared, if it is known. */
export const baseOf = (facts: Facts, cell: Cell, against: Against): Cell | undefined => {
  const period = periodAgainst(cell.period, against);
  return period === null ? undefined : facts.cells.get(cellKey({ ...cell, period }));
};

const changeOf = (facts: Facts, cell: Cell, against: Against, language: Language): Change => {
  const [now, then] = [cell.content, baseOf(facts, cell, against)?.content];
  if (now.status === "withheld" || then?.status === "withheld") return { kind: "nothing", why: "withheld" };
  if (now.status !== "value" || then?.status !== "value") return { kind: "nothing", why: "missing" };
  if ([...now.flags, ...then.flags].includes("implausible")) return { kind: "nothing", why: "doubtful" };
  const indicator = indicatorOf(facts.vocabulary, cell.indicator);
  const unit = unitOf(facts.vocabulary, indicator.unit);
  const change = compareValues(now, then, indicator, unit);
  if (change.kind !== "moved") return change;
  const { up, percent } = change;
  if (percent !== null) {
    const worded = { text: `${percent}%`, number: percent, unit: "%" };
    return { kind: "moved", verb: "grow", up, worded };
  }
  // The difference of two small counts of people could point at them.
  if (isSensitiveCount(facts, cell)) return { kind: "nothing", why: "few" };
  const verb = isRate(indicator, unit) ? "raise" : "add";
  return { kind: "moved", verb, up, worded: wordAmount(indicator, unit, now, then, language) };
};

/** What a change is called in Chinese; by an amount counts and sums grow, and rates rise. */
const verbs = {
  grow: ["增长", "下降"],
  add: ["增加", "减少"],
  raise: ["提高", "下降"],
} as const;

/** A predicate in English with its verb apart, which a note of its own does without. */
type Predicate = { verb: string; rest: string };

const nothing: Readonly<
  Record<
    Extract<Change, { kind: "nothing" }>["why"],
    { zh: (w: Words) => string; en: (w: Words) => Predicate }
  >
> = {
  withheld: {
    zh: (w) => `${w.zh}情况不予公布`,
    en: (w) => ({ verb: "is ", rest: `not compared with ${w.en}, because a figure is withheld` }),
  },
  doubtful: {
    zh: (w) => `数据存疑，不计算${w.zh}`,
    en: (w) => ({ verb: "is ", rest: `not compared with ${w.en}, because a figure is in doubt` }),
  },
  "base-zero": {
    zh: (w) => `${w.base}为零，不计算${w.zh}`,
    en: (w) => ({ verb: "has ", rest: `no percentage change from ${w.en}, when it was nil` }),
  },
  few: {
    zh: (w) => `基数较小，不计算${w.zh}`,
    en: (w) => ({ verb: "is ", rest: `too small to be compared with ${w.en}` }),
  },
  inexact: {
    zh: (w) => `数据为概数，不计算${w.zh}`,
    en: (w) => ({ verb: "is ", rest: `known too roughly to compare with ${w.en}` }),
  },
  missing: {
    zh: (w) => `无${w.zh}数据`,
    en: (w) => ({ verb: "has ", rest: `no comparable figure for ${w.en}` }),
  },
};

type Words = { zh: string; base: string; en: string };
const words: Readonly<Record<Against, Words>> = {
  year: { zh: "同比", base: "上年同期", en: "a year earlier" },
  previous: { zh: "环比", base: "上期", en: "the period before" },
};

const inWords = (
  facts: Facts,
  key: string,
  against: Against,
  language: Language,
  form: "predicate" | "note",
): Inline[] => {
  const change = changeOf(facts, cellOf(facts, key), against, language);
  const w = words[against];
  const text = (zh: string, { verb, rest }: Predicate): Inline[] => [
    { type: "text", text: language === "zh" ? zh : form === "note" ? rest : `${verb}${rest}` },
  ];
  if (change.kind === "nothing") {
    const { zh, en } = nothing[change.why];
    return text(zh(w), en(w));
  }
  if (change.kind === "same")
    return text(`${w.zh}${change.exactly ? "" : "基本"}持平`, {
      verb: "was ",
      rest: `${change.exactly ? "" : "almost "}unchanged from ${w.en}`,
    });
  const { up, verb, worded } = change;
  const zh = language === "zh";
  return [
    { type: "text", text: zh ? `${w.zh}${verbs[verb][up ? 0 : 1]}` : `${up ? "rose" : "fell"} by ` },
    { type: "figure", key: `${key}#${against}`, ...worded, status: "value", flags: [] },
    ...(zh ? [] : [{ type: "text" as const, text: ` from ${w.en}` }]),
  ];
};

/**
 * How a cell moved, as a predicate after its noun: 同比增长12.3%, 同比提高1.48个百分点, 同比持平; rose by 12.3% from a year
 * earlier; by its amount where no percentage is told (compare-values.ts): 环比增加3次. Only the number is a figure, with
 * the key `<key>#year` or `<key>#previous`; where there is none the reason is said. Increases are percentages however
 * large, never 倍.
 */
export const wordChange = (facts: Facts, key: string, against: Against, language: Language): Inline[] =>
  inWords(facts, key, against, language, "predicate");

/** The same as a note of its own: unchanged from the period before. */
export const wordChangeNote = (facts: Facts, key: string, against: Against, language: Language): Inline[] =>
  inWords(facts, key, against, language, "note");

/**
 * By how much a cell differs from an earlier one, without a percentage: 增加24人次; up by 24 person-times. Nothing where
 * they are not two different values, or are counts of people that differ by fewer than `threshold`.
 */
export const wordChangeAmount = (
  facts: Facts,
  now: Cell,
  before: Cell,
  threshold: number | null,
  language: Language,
): Inline[] => {
  const [b, a] = [now.content, before.content];
  if (a.status !== "value" || b.status !== "value" || a.value === b.value) return [];
  if (isFew(facts, now, before, threshold)) return [];
  const indicator = indicatorOf(facts.vocabulary, now.indicator);
  const unit = unitOf(facts.vocabulary, indicator.unit);
  const up = b.value > a.value;
  const verb = verbs[isRate(indicator, unit) ? "raise" : "add"][up ? 0 : 1];
  return [
    { type: "text", text: language === "zh" ? verb : `${up ? "up" : "down"} by ` },
    {
      type: "figure",
      key: `${now.key}#difference`,
      ...wordAmount(indicator, unit, b, a, language),
      status: "value",
      flags: [],
    },
  ];
};
