import Papa from "papaparse";
import { inert } from "./inert.ts";
import type { FileTable, FileValue } from "./table.ts";

/** A table as CSV: UTF-8 after a byte order mark, without which Excel takes it for GBK; texts that look like formulas are defused. */
export const csv = ({ columns, rows }: FileTable): string => {
  const fields = columns.map((c) => inert(c.title));
  const written = (value: FileValue): string =>
    typeof value === "string" ? inert(value) : "day" in value ? value.day : value.decimal;
  const data = rows.map((row) => row.map(written));
  return `\ufeff${Papa.unparse({ fields, data }, { newline: "\n" })}\n`;
};
