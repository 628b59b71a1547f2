import type { Problem, Read } from "../../problem.ts";
import type { Relation, Term } from "../table.ts";
import { invalid, readRows, textOf } from "./files.ts";

/** A figure that relations name: its value in steps. */
export type Valued = { id: string; value: number };

/** The columns that constraints.csv must have. */
export const relationColumns = ["con", "cell", "coef"];

/**
 * Reads constraints.csv into relations. Every one is an addition to 0; where the source's figures are rounded, it is
 * one to what the truth itself leaves: up to half a unit for each of its terms (`unit`: one unit of the file, in steps). A null
 * unit says that values are missing, so that sums cannot be tested.
 */
export const readRelations = (
  bytes: Uint8Array | null,
  file: string,
  cells: readonly Valued[],
  unit: number | null,
): Read<Relation[]> => {
  const read = readRows(bytes, file, relationColumns);
  if (!read.value) return { value: null, problems: read.problems };
  const problems: Problem[] = [];
  const indexes = new Map(cells.map(({ id }, i) => [id, i]));
  const relations = [...Map.groupBy(read.value.rows, (row) => textOf(row, "con"))].map(
    ([con, rows]): Relation => {
      const terms: Term[] = [];
      const lines = new Map<number, number>();
      for (const row of rows) {
        const at = { file, line: row.line };
        const [id, coef] = [textOf(row, "cell"), textOf(row, "coef")];
        const cell = indexes.get(id);
        const coefficient = /^[+-]?\d+$/.test(coef) ? Number(coef) : 0;
        const before = cell === undefined ? undefined : lines.get(cell);
        if (!Number.isSafeInteger(coefficient) || coefficient === 0)
          problems.push(
            invalid(
              file,
              row.line,
              "coef",
              coef,
              "应为不等于0的整数",
              "a whole number other than 0 is meant",
            ),
          );
        if (cell === undefined) problems.push({ ...at, rule: "unknown-cell", column: "cell", value: id });
        else if (before !== undefined)
          problems.push({
            ...at,
            rule: "repeated-row",
            column: "cell",
            value: id,
            details: { line: String(before) },
          });
        else {
          lines.set(cell, row.line);
          terms.push([cell, coefficient]);
        }
      }
      const left = terms.reduce((sum, [cell, by]) => sum + by * (cells[cell]?.value ?? 0), 0);
      const rounding = (terms.reduce((sum, [, by]) => sum + Math.abs(by), 0) * (unit ?? 0)) / 2;
      if (unit !== null && terms.length === rows.length && Math.abs(left) > rounding)
        problems.push({
          ...{ rule: "sum-differs", file, line: rows[0]?.line ?? 0, column: "con", value: con },
          details: { difference: String(left / unit) },
        });
      return { name: textOf(rows[0] ?? { line: 0, cells: {} }, "dim"), terms, least: left, most: left };
    },
  );
  return { value: problems.length > 0 ? null : relations, problems };
};
