import type { Language } from "../snapshot/bilingual.ts";
import { trailingZeros } from "../snapshot/decimal.ts";
import type { Unit } from "../snapshot/unit.ts";
import { wordNumber } from "../words/number.ts";
import { readUnit, scaleWord } from "../words/unit.ts";
import type { Mark } from "./state.ts";

/** One line of an axis: its value in whole steps of the unit, its words without the unit, and with it. */
type Tick = { value: number; words: string; full: string };

/** An axis of values, in whole steps of their unit: it spans its ticks. */
export type Axis = { low: number; high: number; ticks: readonly Tick[] };

/** The smallest of 1, 2 and 5 times a power of ten that is no less than asked. */
export const niceStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((n) => n * power >= least) ?? 10) * power;
};

/**
 * The scale in which all figures beside an axis are worded, if they have one and the largest value reaches it; else the
 * largest scale in words that it reaches, so that an axis says 20万 and 3亿.
 */
const scaleFor = (
  marks: readonly Mark[],
  largest: number,
  unit: Unit,
  language: Language,
): 0 | 4 | 6 | 8 | 9 => {
  const reaches = (exponent: number) => unit.scaled && largest >= 10 ** (unit.decimals + exponent);
  const [worded, ...others] = new Set(marks.map((m) => readUnit(m.unit, unit, language)));
  if (others.length === 0 && typeof worded === "number" && worded > 0 && reaches(worded)) return worded;
  if (language === "zh") return reaches(8) ? 8 : reaches(4) ? 4 : 0;
  return reaches(9) ? 9 : reaches(6) ? 6 : 0;
};

/**
 * The axis of the published values among some marks; null when there is none. It always includes 0, and only what is
 * published makes it long.
 */
export const axisOf = (marks: readonly Mark[], unit: Unit, language: Language): Axis | null => {
  const published = marks.filter((m) => m.status === "value");
  const values = published.map((m) => m.length);
  if (values.length === 0) return null;
  const lowest = Math.min(0, ...values);
  // Nothing but 0 still has a scale: one whole unit, not one step of it such as a cent.
  const nil = values.every((v) => v === 0);
  const highest = nil ? 10 ** unit.decimals : Math.max(0, ...values);
  const step = nil ? highest : Math.max(1, niceStep((highest - lowest) / 5));
  const low = Math.floor(lowest / step) * step;
  const high = Math.ceil(highest / step) * step;
  const scale = scaleFor(published, Math.max(high, -low), unit, language);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i): Tick => {
    const value = low + i * step;
    const precision = 10 ** trailingZeros(step);
    const number = wordNumber({ value, precision, qualifier: "exact" }, unit, language, scale);
    if (value === 0) return { value, words: "0", full: "0" };
    return { value, words: `${number.number}${scale === 0 ? "" : tail(scale)}`, full: number.text };
  });
  return { low, high, ticks };
};

const tail = (scale: 4 | 6 | 8 | 9): string => {
  const word = scaleWord(scale).trim();
  return scale === 4 || scale === 8 ? word : ` ${word}`;
};

/** Where a value stands between the ends of an axis: 0 to 1. */
export const shareOf = ({ low, high }: Axis, value: number): number => (value - low) / (high - low);
