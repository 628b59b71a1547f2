import type { Language } from "../snapshot/bilingual.ts";
import type { Qualifier } from "../snapshot/cell.ts";
import { formatDecimal, trailingZeros } from "../snapshot/decimal.ts";
import type { Unit } from "../snapshot/unit.ts";
import { isSign, scaleWord, unitAfter, type Scale } from "./unit.ts";

/** A value to be worded, in whole steps of its unit, as a cell holds it. */
export type Quantity = { value: number; precision: number; qualifier: Qualifier };

/** A number in words: the whole wording, the wording without the unit, and the unit. */
export type Worded = { text: string; number: string; unit: string };

/** The sign before a number below zero, as type sets it; files for machines have a hyphen-minus. */
const minus = "−";

/** Rounds to 10^places steps: down after 余 and up after 近, so that the word stays true; half up otherwise. */
const round = (value: number, places: number, qualifier: Qualifier): number => {
  const step = 10 ** places;
  const rest = ((value % step) + step) % step;
  const up =
    qualifier === "nearly"
      ? rest > 0
      : qualifier === "exact" || qualifier === "about"
        ? rest * 2 >= step
        : false;
  return value - rest + (up ? step : 0);
};

/**
 * The digits of a value in a scaled unit. The source's precision is kept: 5213.7 stays 5213.7 and 12.20 stays 12.20.
 * Where the source knows more than `most` decimals, all that are not zero are shown, because nothing known is lost; so
 * too for money and hours counted to the last step: 10174790 yuan, not 10174790.00.
 */
const digitsOf = (
  { value, precision, qualifier }: Quantity,
  unit: Unit,
  scale: number,
  most: number,
): string => {
  const places = unit.decimals + scale;
  const known = Math.max(0, places - trailingZeros(precision));
  const text = formatDecimal(round(value, trailingZeros(precision), qualifier), places).replace("-", minus);
  const shown = text.split(".")[1]?.length ?? 0;
  const counted = precision === 1 && (unit.quantity === "money" || unit.quantity === "duration");
  if (known > most || shown >= known || (counted && shown === 0)) return text;
  return `${text}${shown ? "" : "."}${"0".repeat(known - shown)}`;
};

/**
 * The scale at which English says a number: million or billion only where the source's own precision can be said in
 * at most three decimals, so 52.137 million yuan but 3,022,100 yuan; a count known to the last person keeps its digits.
 */
const englishScale = ({ value, precision }: Quantity, unit: Unit): 0 | 6 | 9 => {
  const fits = (exponent: number) =>
    unit.scaled &&
    Math.abs(value) >= 10 ** (unit.decimals + exponent) &&
    trailingZeros(precision) >= unit.decimals + exponent - 3;
  return fits(9) ? 9 : fits(6) ? 6 : 0;
};

/**
 * Words a quantity in Chinese. 余 stands only after a round number: before the unit (200余次), after 万 when the
 * excess lies below it (13万余元), before 万 when it lies above (1200余万元). After a number that is not round (148)
 * 余 is improper, and 以上 says the same (GB/T 15835; in law 以上 includes the number itself).
 */
const chinese = (q: Quantity, unit: Unit, scale: 0 | 4 | 8): Worded => {
  const digits = digitsOf(q, unit, scale, 2);
  const name = unitAfter(unit, "zh", scale, digits);
  const plain = { text: digits + name, number: digits, unit: name };
  if (q.qualifier === "exact") return plain;
  if (q.qualifier !== "at-least") {
    const word = q.qualifier === "nearly" ? "近" : "约";
    return { text: word + plain.text, number: word + digits, unit: name };
  }
  const round = /0$/.test(digits) && !digits.includes(".");
  if (isSign(unit.name.zh) || q.value <= 0 || digits.includes(".") || (scale === 0 && !round))
    return { text: `${plain.text}以上`, number: `${digits}以上`, unit: name };
  const above = scale === 0 || (round && trailingZeros(q.precision) > unit.decimals + scale);
  const text = above ? `${digits}余${name}` : `${digits}${scaleWord(scale)}余${unit.name.zh}`;
  return { text, number: `${digits}余`, unit: name };
};

/** Words a quantity in English: thousands commas; "more than" for a round lower bound, "at least" for another. */
const english = (q: Quantity, unit: Unit, scale: 0 | 6 | 9): Worded => {
  const [whole = "", fraction] = digitsOf(q, unit, scale, scale === 0 ? 2 : 3).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  const name = unitAfter(unit, "en", scale, digits);
  const isRound = q.value > 0 && q.value % 10 ** (unit.decimals + 1) === 0 && !isSign(name);
  const word = {
    exact: "",
    nearly: "nearly ",
    about: "about ",
    "at-least": isRound ? "more than " : "at least ",
  };
  const number = word[q.qualifier] + digits;
  return { text: `${number}${isSign(name) ? "" : " "}${name}`, number, unit: name };
};

/**
 * Words a quantity in its unit, in one language: 5213.7万元, 200余次; 52.137 million yuan, more than 200 patrols.
 * Chinese takes `auto` as no scale. Digits are half-width, without commas in Chinese; never 千 or 百 after digits.
 */
export const wordNumber = (q: Quantity, unit: Unit, language: Language, scale: Scale): Worded =>
  language === "zh"
    ? chinese(q, unit, scale === 4 || scale === 8 ? scale : 0)
    : english(q, unit, scale === "auto" ? englishScale(q, unit) : scale === 6 || scale === 9 ? scale : 0);
