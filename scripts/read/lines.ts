import { narrow } from "../clean/width.ts";
import { personalPlaces } from "../clean/personal.ts";
import { normalHeader } from "./header.ts";
import type { Headers } from "./headers.ts";

/** What a line inside or under the table is when it is no row: nothing, a sum of rows, an explanation, a repeated header. */
export type LineKind = "row" | "blank" | "total" | "note" | "numbering" | "header";

/** Tells rows from other lines. `day` is the index of the column with the day, which no sum has. */
export type LineReader = (cells: readonly string[]) => LineKind;

const numbered = /^(?:[(（]?\d{1,2}[)）]?|[甲乙丙丁戊己庚辛壬癸]|[一二三四五六七八九十]{1,2}|栏次|[①-⑳])$/;

/** Whether a line numbers the columns: 甲 乙 1 2 3. */
export const isNumbering = (cells: readonly string[]): boolean => {
  const filled = cells.map((c) => c.trim()).filter(Boolean);
  return filled.length > 1 && filled.every((c) => numbered.test(c)) && filled.some((c) => /[甲一1①]/.test(c));
};

const isBlank = (cells: readonly string[]): boolean => {
  for (const cell of cells) if (cell !== "" && narrow(cell).trim() !== "") return false;
  return true;
};

/** The reader of the lines of one table. `header` is its last header line as it stands in the file. */
export const lineReader = (
  headers: Pick<Headers, "totals" | "notes">,
  header: readonly string[],
  day: number,
  columns: readonly number[],
): LineReader => {
  const totals = new Set(headers.totals);
  const notes = new RegExp(`^(?:${headers.notes.join("|")})\\d*(?::|：|、|$|\\d*页)`);
  const isTotal = (cell: string): boolean => {
    // Most cells are keys, codes and numbers: a look at them is enough.
    if (cell.length > 16 || !/[计其]/.test(cell)) return false;
    const word = narrow(cell)
      .replace(/[\s:]/g, "")
      .replace(/^(?:\d{4}年)?(?:\d{1,2}月份?)?/, "");
    return totals.has(word) || word.startsWith("其中");
  };
  return (cells) => {
    const dayCell = cells[day] ?? "";
    // Nearly every line is a row with a day in it.
    if (/^\d{4}[-/.\d]/.test(dayCell)) return "row";
    if (isBlank(cells)) return "blank";
    const first = narrow(cells.find((c) => c.trim() !== "") ?? "").trim();
    if (isTotal(first) || columns.some((index) => isTotal(cells[index] ?? ""))) return "total";
    if (notes.test(first)) return "note";
    if (isNumbering(cells)) return "numbering";
    if (normalHeader(dayCell) !== "" && normalHeader(dayCell) === normalHeader(header[day] ?? ""))
      return "header";
    return "row";
  };
};

/** Whether the text of a title or a note gives a person away: a number of theirs, or a word such as 经办人 with something behind it. */
export const isPersonalText = (cells: readonly string[], headers: Pick<Headers, "labels">): boolean => {
  const text = narrow(cells.join(" "));
  const label = new RegExp(`(?:${headers.labels.join("|")})(?:\\([^)]*\\))?\\s*[:：]\\s*(\\S+)`, "g");
  const next = new RegExp(`^(?:${headers.labels.join("|")}|日期|时间|年|月|日|[_＿/]+)`);
  const named = [...text.matchAll(label)].some(
    ([, behind = ""]) => !next.test(behind) && /[\p{L}\d]/u.test(behind),
  );
  return named || personalPlaces(text).length > 0 || cells.some((cell) => personalPlaces(cell).length > 0);
};
