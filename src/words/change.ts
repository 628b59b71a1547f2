import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Content } from "../snapshot/cell.ts";
import { formatDecimal } from "../snapshot/decimal.ts";
import { cellOf, indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Unit } from "../snapshot/unit.ts";
import type { Inline } from "./block.ts";
import { periodBefore, yearBefore } from "./earlier.ts";
import type { Quantity } from "./number.ts";
import type { Against } from "./resolve.ts";

type Value = Extract<Content, { status: "value" }>;

/** What becomes of a comparison of two values; `nothing` holds the reason why there is no number. */
type Change =
  | { kind: "moved"; up: boolean; digits: string; points: boolean; about: boolean }
  | { kind: "same"; exactly: boolean }
  | { kind: "nothing"; why: "withheld" | "base-zero" | "inexact" | "missing" };

/** A share of a thousand, rounded half up: (now − then) ÷ then, in 1/1000, as whole numbers that cannot overflow. */
const perMille = (now: number, then: number): bigint => {
  const difference = BigInt(Math.abs(now - then)) * 1000n;
  return (2n * difference + BigInt(then)) / (2n * BigInt(then));
};

/** How far apart two values lie, to the step of the coarser one, beyond which nothing is known of it. */
export const differenceOf = (now: Value, then: Value): Quantity => {
  const precision = Math.max(now.precision, then.precision);
  const exact = Math.abs(now.value - then.value);
  const rest = exact % precision;
  return {
    value: exact - rest + (2 * rest >= precision ? precision : 0),
    precision,
    qualifier: rest === 0 ? "exact" : "about",
  };
};

/** The steps within which a value is not known: none where it was counted to the last step, its precision otherwise. */
const unknown = (v: Value): number => (v.precision === 1 ? 0 : v.precision);

/**
 * Compares two values. There is no number when the base is zero or below, when either is a rounded statement (余, 近,
 * 约), or when they differ by less than they are known to. A share known to no better than half a point is 约.
 */
export const compareValues = (now: Value, then: Value, unit: Unit): Change => {
  if (now.qualifier !== "exact" || then.qualifier !== "exact") return { kind: "nothing", why: "inexact" };
  if (now.value === then.value) return { kind: "same", exactly: true };
  if (2 * Math.abs(now.value - then.value) < unknown(now) + unknown(then))
    return { kind: "nothing", why: "inexact" };
  const up = now.value > then.value;
  if (unit.name.zh === "%") {
    const { value, qualifier } = differenceOf(now, then);
    const digits = formatDecimal(value, unit.decimals);
    return { kind: "moved", up, digits, points: true, about: qualifier === "about" };
  }
  if (then.value <= 0) return { kind: "nothing", why: then.value === 0 ? "base-zero" : "missing" };
  const share = perMille(now.value, then.value);
  if (share === 0n) return { kind: "same", exactly: false };
  const about = (unknown(now) + unknown(then) * (now.value / then.value)) / then.value > 0.01;
  return { kind: "moved", up, digits: `${share / 10n}.${share % 10n}`, points: false, about };
};

/** The unit in which a percentage changes, as it stands after a number. */
export const pointsUnit = (digits: string, language: Language): string =>
  language === "zh" ? "个百分点" : digits === "1" ? "percentage point" : "percentage points";

const changeOf = (facts: Facts, key: string, against: Against): Change => {
  const cell = cellOf(facts, key);
  const period = against === "year" ? yearBefore(cell.period) : periodBefore(cell.period);
  const base = period && facts.cells.get(cellKey({ ...cell, period }));
  const [now, then] = [cell.content, base?.content];
  if (now.status === "withheld" || then?.status === "withheld") return { kind: "nothing", why: "withheld" };
  if (now.status !== "value" || then?.status !== "value") return { kind: "nothing", why: "missing" };
  const unit = unitOf(facts.vocabulary, indicatorOf(facts.vocabulary, cell.indicator).unit);
  return compareValues(now, then, unit);
};

const nothing: Readonly<
  Record<Extract<Change, { kind: "nothing" }>["why"], Readonly<Record<Language, (w: Words) => string>>>
> = {
  withheld: {
    zh: (w) => `${w.zh}情况不予公布`,
    en: (w) => `is not compared with ${w.en}, because a figure is withheld`,
  },
  "base-zero": {
    zh: (w) => `${w.base}为零，不计算${w.zh}`,
    en: (w) => `has no percentage change from ${w.en}, when it was nil`,
  },
  inexact: {
    zh: (w) => `数据为概数，不计算${w.zh}`,
    en: (w) => `is known too roughly to compare with ${w.en}`,
  },
  missing: { zh: (w) => `无${w.zh}数据`, en: (w) => `has no comparable figure for ${w.en}` },
};

type Words = { zh: string; base: string; en: string };
const words: Readonly<Record<Against, Words>> = {
  year: { zh: "同比", base: "上年同期", en: "a year earlier" },
  previous: { zh: "环比", base: "上期", en: "the period before" },
};

/**
 * How a cell moved, as a predicate after its noun: 同比增长12.3%, 同比提高1.48个百分点, 同比持平; rose 12.3% from a year
 * earlier. Only the number is a figure, with the key `<key>#year` or `<key>#previous`; where there is none the reason
 * is said. Increases are percentages however large, never 倍.
 */
export const wordChange = (facts: Facts, key: string, against: Against, language: Language): Inline[] => {
  const change = changeOf(facts, key, against);
  const w = words[against];
  const zh = language === "zh";
  if (change.kind === "nothing") return [{ type: "text", text: nothing[change.why][language](w) }];
  if (change.kind === "same")
    return [
      {
        type: "text",
        text: zh
          ? `${w.zh}${change.exactly ? "" : "基本"}持平`
          : `was ${change.exactly ? "" : "almost "}unchanged from ${w.en}`,
      },
    ];
  const verb = change.up ? (change.points ? "提高" : "增长") : "下降";
  const unit = change.points ? pointsUnit(change.digits, language) : "%";
  const number = `${change.about ? (zh ? "约" : "about ") : ""}${change.digits}`;
  return [
    { type: "text", text: zh ? `${w.zh}${verb}` : `${change.up ? "rose" : "fell"} by ` },
    {
      type: "figure",
      key: `${key}#${against}`,
      unit,
      text: `${number}${!zh && change.points ? " " : ""}${unit}`,
      number,
      status: "value",
      flags: [],
    },
    ...(zh ? [] : [{ type: "text" as const, text: ` from ${w.en}` }]),
  ];
};
