import Papa from "papaparse";
import type { Problem, Read } from "../../problem.ts";
import { decode } from "../../read/encoding.ts";
import { readTable, type Row } from "../../read/table.ts";

/** A CSV file of an instance, with all its columns, whatever else they are. */
export type InstanceFile = { file: string; rows: readonly Row[] };

/** Reads one CSV file of an instance; a file that is absent (null) or lacks a required column is a problem. */
export const readRows = (
  bytes: Uint8Array | null,
  file: string,
  required: readonly string[],
): Read<InstanceFile> => {
  if (!bytes)
    return { value: null, problems: [{ rule: "missing-file", file, line: 0, column: "", value: "" }] };
  const [head = ""] = (decode(bytes)?.text ?? "").split(/\r?\n/, 1);
  const header = Papa.parse<string[]>(head, { delimitersToGuess: [",", "\t", ";"] }).data[0] ?? [];
  const names = header.map((name) => name.trim()).filter((name) => name !== "");
  const columns = Object.fromEntries(names.map((name) => [name, name]));
  const { value, problems } = readTable(bytes, file, columns, required);
  return { value: problems.length > 0 ? null : value, problems };
};

/** A cell of a row: R writes what is not there as NA. */
export const textOf = (row: Row, column: string): string => {
  const text = row.cells[column] ?? "";
  return text === "NA" ? "" : text;
};

/** A problem with what stands in one cell, with what it should be in both languages. */
export const invalid = (
  file: string,
  line: number,
  column: string,
  value: string,
  zh: string,
  en: string,
): Problem => ({ rule: "invalid-field", file, line, column, value, details: { zh, en } });

/** The flags 0 and 1 of a column that may be absent; anything else is a problem. */
export const flagOf = (file: string, row: Row, column: string, problems: Problem[]): boolean => {
  const text = textOf(row, column);
  if (!["", "0", "1"].includes(text))
    problems.push(invalid(file, row.line, column, text, "应为0或1", "0 or 1 is meant"));
  return text === "1";
};
