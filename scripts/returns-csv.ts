import type { Dimension } from "../src/snapshot/dimension.ts";
import { returnHeader } from "./read/returns.ts";
import type { Row } from "./read/table.ts";

const before = ["row", "indicator", "region", "period"];
const after = ["value", "unit", "source"];

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as the text of a returns.csv that `readReturns` reads back: with byte order mark, and the dimensions that some row uses. */
export const returnsCsv = (rows: readonly Row[], dimensions: readonly Dimension[]): string => {
  const used = dimensions.map((d) => d.id).filter((id) => rows.some(({ cells }) => cells[id]));
  const columns = [...before, ...used, ...after];
  const lines = [
    columns.map((column) => returnHeader(column, dimensions)),
    ...rows.map(({ cells }) => columns.map((column) => cells[column] ?? "")),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
};
