import type { Language } from "../src/snapshot/bilingual.ts";
import { explain } from "./describe.ts";
import type { Problem } from "./problem.ts";

const header: Record<Language, string[]> = {
  zh: ["文件", "行", "列", "值", "问题", "怎么办", "规则"],
  en: ["file", "line", "column", "value", "what is wrong", "what to do", "rule"],
};

/** A cell that Excel takes for text: one that begins like a formula is kept from being run by an apostrophe. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV that opens in Excel: UTF-8 with byte order mark. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** All problems as a CSV for Excel, one line a problem, in the order in which they were found. */
export const problemsCsv = (problems: readonly Problem[], language: Language): string => {
  const rows = problems.map((problem) => {
    const { what, fix } = explain(problem, language);
    const { file, line, column, value, rule } = problem;
    return [file, line > 0 ? String(line) : "", column, value, what, fix, rule];
  });
  return csvText([header[language], ...rows]);
};
