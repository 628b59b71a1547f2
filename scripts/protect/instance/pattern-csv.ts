import type { Problem, Read } from "../../problem.ts";
import type { Table } from "../table.ts";
import { invalid, readRows, textOf } from "./files.ts";

/** Which cells are shown, primary or secondary, one row per cell, as other tools write it: s, u, x. Confidential. */
export const patternCsv = ({ cells }: Table, withheld: ReadonlySet<number>): string => {
  const rows = cells.map(({ id, primary }, i) => {
    const quoted = /[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id;
    return `${quoted},${!withheld.has(i) ? "s" : primary ? "u" : "x"}`;
  });
  return ["cell_id,status", ...rows, ""].join("\n");
};

/** The withheld cells that such a file states. It must name every cell of the table once. */
export const readPattern = (
  bytes: Uint8Array | null,
  file: string,
  { cells }: Table,
): Read<ReadonlySet<number>> => {
  const read = readRows(bytes, file, ["cell_id", "status"]);
  if (!read.value) return { value: null, problems: read.problems };
  const problems: Problem[] = [];
  const indexes = new Map(cells.map(({ id }, i) => [id, i]));
  const lines = new Map<number, number>();
  const withheld = new Set<number>();
  for (const row of read.value.rows) {
    const [id, status] = [textOf(row, "cell_id"), textOf(row, "status")];
    const cell = indexes.get(id);
    const at = { file, line: row.line, column: "cell_id", value: id };
    const before = cell === undefined ? undefined : lines.get(cell);
    if (cell === undefined) problems.push({ ...at, rule: "unknown-cell" });
    else if (before !== undefined)
      problems.push({ ...at, rule: "repeated-row", details: { line: String(before) } });
    else lines.set(cell, row.line);
    if (!["s", "u", "x"].includes(status))
      problems.push(invalid(file, row.line, "status", status, "应为s、u或x", "s, u or x is meant"));
    if (cell !== undefined && status !== "s") withheld.add(cell);
  }
  const missing = cells.filter((_, i) => !lines.has(i));
  if (missing.length > 0)
    problems.push(
      invalid(
        ...([file, 0, "cell_id", missing[0]?.id ?? ""] as const),
        `这样的单元格有${missing.length}个没有写明，每个都应有一行`,
        `${missing.length} cells have no row, and each must have one`,
      ),
    );
  return { value: problems.length > 0 ? null : withheld, problems };
};
