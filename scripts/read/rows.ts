import { cellReader } from "../clean/cell.ts";
import { personalPlaces } from "../clean/personal.ts";
import type { Problem } from "../problem.ts";
import type { RegisterKind, TypedRow, TypedValue } from "../registers/kind.ts";
import type { Codebook } from "./codebook.ts";
import type { Layout } from "./layout.ts";
import { place } from "./layout.ts";
import { isPersonalText, lineReader } from "./lines.ts";
import type { Record } from "./records.ts";

/** Rows of a register that passed the gate, with the problems of those that did not. `passed`: totals, notes and other lines that are no rows. */
export type Batch = { rows: TypedRow[]; problems: Problem[]; passed: number };

/** Turns records behind the header into typed rows. A row with a problem is not given on; personal data are a problem of their own kind. */
export const rowReader = (
  layout: Layout,
  kind: RegisterKind,
  codebook: Codebook,
  file: string,
  given: Readonly<{ [column: string]: string }>,
): ((records: readonly Record[]) => Batch) => {
  const readers = kind.columns.map((column, i) => {
    const { index = -1, exponent = 0 } = layout.columns[i] ?? {};
    const constant: TypedValue = given[column.id] ?? null;
    return { index, constant, name: column.name.zh, read: cellReader(column, exponent, codebook) };
  });
  const day = layout.columns[kind.columns.findIndex((c) => c.id === kind.day)]?.index ?? -1;
  const indexes = readers.map((r) => r.index).filter((index) => index >= 0);
  const widest = Math.max(...indexes);
  const used = new Set([...indexes, ...layout.ignored]);
  const kindOfLine = lineReader(codebook.headers, layout.header, day, indexes);
  const at = (line: number, rule: Problem["rule"], column = "", value = ""): Problem => ({
    ...{ rule, file, line, column, value },
  });

  const readRow = ({ line, cells }: Record, problems: Problem[]): TypedRow | null => {
    const before = problems.length;
    if (cells.length <= widest || cells.length > layout.header.length) {
      for (let i = Math.max(cells.length, layout.header.length); i > layout.header.length; i--)
        if ((cells[i - 1] ?? "").trim() !== "") problems.push(stray(cells[i - 1] ?? "", line, i - 1));
      if (cells.length <= widest)
        problems.push({
          ...at(line, "row-width", "", String(cells.length)),
          details: { expected: String(layout.header.length) },
        });
      if (problems.length > before) return null;
    }
    const values = readers.map(({ index, constant, name, read }) => {
      if (index < 0) return constant;
      const cell = read(cells[index] ?? "");
      if (!("broken" in cell)) return cell.value;
      const { broken, ...more } = cell;
      problems.push({ ...at(line, broken, name), ...more });
      return null;
    });
    if (cells.length > used.size)
      cells.forEach((cell, i) => {
        if (i < layout.header.length && cell !== "" && !used.has(i) && cell.trim() !== "")
          problems.push(stray(cell, line, i));
      });
    return problems.length > before ? null : { line, values };
  };
  // Something stands where the table has no header: it is not read, beyond making sure of what it must not be.
  const stray = (cell: string, line: number, index: number): Problem =>
    at(line, personalPlaces(cell).length > 0 ? "personal-data" : "cell-without-header", place(index));

  return (records) => {
    const batch: Batch = { rows: [], problems: [], passed: 0 };
    for (const record of records) {
      const lineKind = kindOfLine(record.cells);
      if (lineKind === "blank") continue;
      if (lineKind === "row") {
        const row = readRow(record, batch.problems);
        if (row) batch.rows.push(row);
        continue;
      }
      batch.passed++;
      if (
        isPersonalText(
          record.cells.filter((_, i) => !layout.ignored.has(i)),
          codebook.headers,
        )
      )
        batch.problems.push(at(record.line, "personal-data"));
    }
    return batch;
  };
};
