import Papa from "papaparse";
import type { Problem, Read } from "../problem.ts";
import { decode } from "./encoding.ts";

/** One row of a CSV file: its cells by column name, and the line in the file on which it starts. */
export type Row = { line: number; cells: Readonly<Record<string, string>> };

/** A CSV file: its header and its rows. */
export type Table = { file: string; header: string[]; rows: Row[] };

/**
 * Reads a CSV file. `columns` maps every allowed header to the name used inside; a header that is not in it is
 * refused, because an unknown column may hold personal data. Required columns that are missing, rows with too many
 * or too few cells and unreadable bytes are problems too. Blank rows are skipped.
 */
export const readTable = (
  bytes: Uint8Array,
  file: string,
  columns: Readonly<Record<string, string>>,
  required: readonly string[],
): Read<Table> => {
  const decoded = decode(bytes);
  if (!decoded) return { value: null, problems: [at(file, 0, "", "", "unreadable-encoding")] };
  const { lines, problems } = splitLines(decoded.text, file);
  const [head, ...body] = lines;
  if (!head) return { value: null, problems: [...problems, at(file, 0, "", "", "empty-file")] };
  const header = head.cells.map((name) => columns[name.trim()] ?? "");
  head.cells.forEach((name, i) => {
    if (!header[i]) problems.push(at(file, head.line, String(i + 1), name, "unknown-column"));
    else if (header.indexOf(header[i]) !== i)
      problems.push(at(file, head.line, String(i + 1), name, "repeated-column"));
  });
  for (const name of required)
    if (!header.includes(name)) {
      const written = Object.keys(columns).find((key) => columns[key] === name) ?? name;
      problems.push(at(file, head.line, "", written, "missing-column"));
    }
  const rows: Row[] = [];
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.length !== header.length)
      problems.push({
        ...at(file, line, "", String(cells.length), "row-width"),
        details: { expected: String(header.length) },
      });
    else
      rows.push({ line, cells: Object.fromEntries(header.map((name, i) => [name, cells[i]?.trim() ?? ""])) });
  }
  return { value: { file, header, rows }, problems };
};

const at = (file: string, line: number, column: string, value: string, rule: Problem["rule"]): Problem => ({
  rule,
  file,
  line,
  column,
  value,
});

/** The records of a CSV text with the line on which each starts: a quoted cell may hold line breaks. */
const splitLines = (
  text: string,
  file: string,
): { lines: { line: number; cells: string[] }[]; problems: Problem[] } => {
  const lines: { line: number; cells: string[] }[] = [];
  const problems: Problem[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [",", "\t", ";"],
    step: ({ data, errors, meta }) => {
      for (const error of errors)
        if (error.type === "Quotes") problems.push(at(file, line, "", "", "broken-quotes"));
      lines.push({ line, cells: data });
      line += text.slice(cursor, meta.cursor).split("\n").length - 1;
      cursor = meta.cursor;
    },
  });
  return { lines, problems };
};
