import { isDay } from "./personal.ts";
import { isBlankSign } from "./quantity.ts";
import { halfWidth } from "./width.ts";

export type DayRule = "dash-not-value" | "month-not-day" | "not-a-day" | "personal-data";

const full =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})\.?|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const month = /^(?:19|20)\d{2}(?:[-/.]\d{1,2}|年\d{1,2}月份?|\d{2})$/;
const serial = /^\d{5}(?:\.\d+)?$/;

/** The first year of a register's days. Earlier days are birth dates put into the wrong column. */
const earliest = 2000;

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/**
 * A calendar day as staff write it (2023-12-25, 2023/12/25, 2023.12.25, 2023年12月25日, 20231225, 45261 as Excel counts
 * days since 1900), as YYYY-MM-DD. A month is not a day, two-digit years and other orders are not guessed.
 */
export const readDay = (text: string): { day: string } | { broken: DayRule } => {
  const plain = halfWidth(text)
    .replace(/^['’‘`]/, "")
    .replace(/^(\d{4}年) *(\d+月) *(\d+)/, "$1$2$3");
  if (isBlankSign(plain)) return { broken: "dash-not-value" };
  if (month.test(plain)) return { broken: "month-not-day" };
  const match = full.exec(plain);
  if (match) {
    const parts: (string | undefined)[] = match.slice(1);
    const [year = 0, monthOfYear = 0, day = 0] = parts.flatMap((part) =>
      part === undefined ? [] : [Number(part)],
    );
    if (!isDay(year, monthOfYear, day)) return { broken: "not-a-day" };
    return year < earliest ? { broken: "personal-data" } : { day: iso(year, monthOfYear, day) };
  }
  if (!serial.test(plain)) return { broken: "not-a-day" };
  const moment = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(plain))));
  const year = moment.getUTCFullYear();
  return year < earliest || year > 2099
    ? { broken: "not-a-day" }
    : { day: iso(year, moment.getUTCMonth() + 1, moment.getUTCDate()) };
};
