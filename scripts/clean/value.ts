import type { Absence, Content, Qualifier } from "../../src/snapshot/cell.ts";
import { parseDecimal } from "../../src/snapshot/decimal.ts";
import type { Unit } from "../../src/snapshot/unit.ts";
import { halfWidth } from "./width.ts";

/** A reported value, or the rule that its text breaks. `repair`: what the writer may have meant, as text. */
export type Value = Exclude<Content, { status: "withheld" }> | { broken: ValueRule; repair: string[] };
export type ValueRule =
  | "blank-value"
  | "not-a-number"
  | "missing-unit"
  | "unknown-unit"
  | "two-units"
  | "unit-differs"
  | "too-fine"
  | "two-qualifiers";

const absent: Readonly<Record<string, Absence>> = {
  未采集: "not-collected",
  不适用: "not-applicable",
  未公布: "not-stated",
  待公布: "not-yet",
};

const magnitudes: Readonly<Record<string, number>> = { "": 0, 万: 4, 亿: 8 };
const before: Readonly<Record<string, Qualifier>> = {
  约: "about",
  近: "nearly",
  超: "at-least",
  逾: "at-least",
};
const after: Readonly<Record<string, Qualifier>> = {
  余: "at-least",
  多: "at-least",
  左右: "about",
  以上: "at-least",
};

const written = /^(约|近|超|逾)?(\d[\d,]*(?:\.\d+)?)(余|多)?(万|亿)?(余|多)?([^\d,.]*?)(左右|以上)?$/;

type UnitNames = { units: readonly Unit[]; aliases: Readonly<Record<string, string>> };

/**
 * A unit as staff write it, 万 or 亿 before it: its id and the power of ten. Null when it is none of the codebook's.
 * Several units are written 个; the expected one is meant where it is among them.
 */
const readUnit = (
  text: string,
  expected: Unit,
  { units, aliases }: UnitNames,
): { id: string; exponent: number } | null => {
  for (const [word, exponent] of Object.entries(magnitudes)) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    const found = [expected, ...units].find(
      (u) => u.id === aliases[rest] || u.id === rest || u.name.zh === rest,
    );
    if (found && (exponent === 0 || found.scaled)) return { id: found.id, exponent };
  }
  return null;
};

/**
 * Reads a value as staff write it: 12.22 with 万元 beside it, 12.22万元, 200余次, 约300人, １，２３４, 未公布.
 * The precision is that of the last digit written. What has more than one meaning (an empty cell, a dash, 无)
 * is broken, never guessed.
 */
export const readValue = (valueText: string, unitText: string, expected: Unit, names: UnitNames): Value => {
  const text = halfWidth(valueText).replace(/\s+/g, "");
  const beside = halfWidth(unitText).replace(/\s+/g, "");
  const reason = absent[text];
  if (reason) return { status: "absent", reason };
  if (/^(-+|—+|\/|无|null|n\/a)?$/i.test(text)) return { broken: "blank-value", repair: [] };
  const match = written.exec(text);
  if (!match) return { broken: "not-a-number", repair: leadingNumber(text, expected) };
  const [, lead = "", digits = "", yu = "", scale = "", yuAfter = "", tail = "", end = ""] = match;
  const qualifying = [before[lead], after[yu], after[yuAfter], after[end]].filter((q) => q !== undefined);
  if (qualifying.length > 1) return { broken: "two-qualifiers", repair: [] };
  const inside = tail || scale ? readUnit(scale + tail, expected, names) : null;
  // 12.22万 beside 元 is a number with its magnitude, not two units.
  const magnitudeOnly = scale !== "" && tail === "";
  if (tail && !inside)
    return {
      broken: leadingNumber(text, expected).length > 0 ? "not-a-number" : "unknown-unit",
      repair: leadingNumber(text, expected),
    };
  const stated = beside ? readUnit(beside, expected, names) : null;
  if (beside && !stated) return { broken: "unknown-unit", repair: [] };
  const unit = inside ?? stated;
  if (!unit) return { broken: "missing-unit", repair: [`${digits}${expected.name.zh}`] };
  if (magnitudeOnly && stated && stated.exponent !== 0) return { broken: "two-units", repair: [] };
  if (
    inside &&
    stated &&
    (inside.id !== stated.id || (inside.exponent !== stated.exponent && stated.exponent !== 0))
  )
    return { broken: "two-units", repair: [] };
  if (unit.id !== expected.id) return { broken: "unit-differs", repair: [] };
  const exponent = magnitudeOnly && stated ? (magnitudes[scale] ?? 0) + stated.exponent : unit.exponent;
  const plain = digits.replaceAll(",", "");
  const value = parseDecimal(plain, expected.decimals, exponent);
  if (value === null) return { broken: "too-fine", repair: [] };
  const decimals = plain.split(".")[1]?.length ?? 0;
  const precision = 10 ** (expected.decimals + exponent - decimals);
  return {
    status: "value",
    value,
    qualifier: qualifying[0] ?? "exact",
    precision: Math.max(1, precision),
    flags: [],
  };
};

const leadingNumber = (text: string, expected: Unit): string[] => {
  const number = /^\d[\d,]*(\.\d+)?/.exec(text)?.[0];
  return number && number !== text ? [`${number}${expected.name.zh}`] : [];
};
