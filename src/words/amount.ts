import type { Language } from "../snapshot/bilingual.ts";
import type { Content } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import { formatDecimal } from "../snapshot/decimal.ts";
import type { Unit } from "../snapshot/unit.ts";
import { wordValue } from "./cell.ts";
import { wordNumber, type Quantity, type Worded } from "./number.ts";
import { readUnit } from "./unit.ts";

type Value = Extract<Content, { status: "value" }>;

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

const points = ({ value, qualifier }: Quantity, unit: Unit, language: Language): Worded => {
  const digits = formatDecimal(value, unit.decimals);
  const zh = language === "zh";
  const words = zh ? "个百分点" : digits === "1" ? "percentage point" : "percentage points";
  const number = `${qualifier === "about" ? (zh ? "约" : "about ") : ""}${digits}`;
  return { text: `${number}${zh ? "" : " "}${words}`, number, unit: words };
};

/**
 * How far apart two values lie, in words; percentages by percentage points. Chinese keeps to the unit in which both are
 * told, 0.228万元 between figures in 万元, as budgets do, unless that were less than a hundredth of it. English has full
 * digits below a million.
 */
export const wordAmount = (
  indicator: Indicator,
  unit: Unit,
  now: Value,
  before: Value,
  language: Language,
): Worded => {
  const difference = differenceOf(now, before);
  if (unit.name.zh === "%") return points(difference, unit, language);
  const [told, other] = [now, before].map((v) => wordValue(indicator, unit, v, language).unit);
  const scale = language === "zh" && told !== undefined && told === other ? readUnit(told, unit, "zh") : null;
  return typeof scale === "number" && difference.value >= 10 ** (unit.decimals + scale - 2)
    ? wordNumber(difference, unit, language, scale)
    : wordValue(indicator, unit, { ...now, ...difference }, language);
};
