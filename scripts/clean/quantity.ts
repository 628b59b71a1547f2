import { parseDecimal } from "../../src/snapshot/decimal.ts";
import { halfWidth } from "./width.ts";

/** The types of columns that hold a number with a unit. */
export type QuantityType = "count" | "money" | "hours";

/** The rules that the text of a quantity may break. */
export type QuantityRule =
  "dash-not-value" | "not-a-quantity" | "scientific-notation" | "cell-unit" | "too-fine";

const counters = [
  "户次",
  "人次",
  "台次",
  "辆次",
  "车次",
  "家次",
  "件次",
  "人",
  "名",
  "位",
  "户",
  "次",
  "趟",
  "件",
  "份",
  "套",
  "台",
  "辆",
  "个",
  "处",
  "家",
  "所",
  "项",
];

/** The units in which a column may be written, and the power of ten that makes whole steps of them: 元 → 分 is 2. */
const units: Record<QuantityType, Readonly<Record<string, number>>> = {
  count: Object.fromEntries(
    counters.flatMap((c) => [
      [c, 0],
      [`万${c}`, 4],
    ]),
  ),
  money: { 元: 2, 圆: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10, 人民币元: 2 },
  hours: { 小时: 1, 个小时: 1, 时: 1, 万小时: 5, h: 1 },
};

/** The power of ten of a column's quantities when no unit is written: whole things, 元 in 分, hours in tenths. */
export const baseExponents: Readonly<Record<QuantityType, number>> = { count: 0, money: 2, hours: 1 };

/** The smallest step of each type, as messages call it. */
export const stepNames: Readonly<Record<QuantityType, string>> = {
  count: "1",
  money: "分",
  hours: "0.1小时",
};

/** The power of ten of a unit as written in a header or a cell; null when a column of this type cannot have it. */
export const unitExponent = (text: string, type: QuantityType): number | null => units[type][text] ?? null;

/** Whether a text is a unit of any type of column. */
export const isUnit = (text: string): boolean => Object.values(units).some((names) => text in names);

const simple = /^\d+(?:\.\d+)?$/;
const form = /^([+-]?)[¥]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([^\d.,+-]*)$/;

/** A text that says that there is nothing, in one of its three meanings: nothing happened, not recorded, not applicable. */
export const isBlankSign = (text: string): boolean => /^(?:[-—–―/]+|无|null|n\/a|#n\/a)$/i.test(text);

/** A number that Excel shortened; its last digits are lost. */
export const isScientific = (text: string): boolean => /^\d(?:\.\d+)?e\+?\d+$/i.test(text);

/**
 * Whole steps of a quantity as staff write it: 300, 1,234.50, １２, '300 (a number stored as text), 12.22万元.
 * `exponent` is that of the column's unit; a unit in the cell must agree with it where the header states another than
 * the base unit. An empty text is not read here.
 */
export const readQuantity = (
  text: string,
  type: QuantityType,
  exponent: number,
): { steps: number } | { broken: QuantityRule } => {
  if (simple.test(text)) return stepsOf(text, exponent);
  const plain = halfWidth(text)
    .replace(/^['’‘`]/, "")
    .replace("￥", "¥")
    .trim();
  if (isBlankSign(plain)) return { broken: "dash-not-value" };
  if (isScientific(plain)) return { broken: "scientific-notation" };
  const match = form.exec(plain);
  if (!match) return { broken: "not-a-quantity" };
  const [, sign = "", whole = "", fraction = "", tail = ""] = match;
  const written = tail.trim();
  const own = written === "" ? exponent : cellExponent(written, type);
  if (own === null) return { broken: written === "%" ? "not-a-quantity" : "cell-unit" };
  // 12万 under a header in 万元 may be either; so is any unit but the header's own.
  const agrees = exponent === baseExponents[type] || (own === exponent && written !== "万");
  if (written !== "" && !agrees) return { broken: "cell-unit" };
  return stepsOf(`${sign === "-" ? "-" : ""}${whole.replaceAll(",", "")}${fraction}`, own);
};

const stepsOf = (decimal: string, exponent: number): { steps: number } | { broken: QuantityRule } => {
  const steps = parseDecimal(decimal, exponent);
  return steps === null ? { broken: "too-fine" } : { steps };
};

// 12.22万 without its unit is the magnitude alone.
const cellExponent = (text: string, type: QuantityType): number | null =>
  text === "万" ? baseExponents[type] + 4 : unitExponent(text, type);
