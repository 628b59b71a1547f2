import type { Table } from "../table.ts";

/**
 * A table as sparse columns and rows of numbers, for the search for moves. A column is a cell, or (from `cells` on) what an
 * inequality leaves open; a row is a relation, now an equation: Σ coefficient · d = 0 for a move d away from the truth.
 * Measures are scaled so that their largest value is about 10⁵ and counts stay as they are.
 */
export type System = {
  /** The number of cells. */
  cells: number;
  columns: number;
  rows: number;
  /** Entries of column j: from columnStart[j] to columnStart[j + 1]. */
  columnStart: Int32Array;
  columnRow: Int32Array;
  columnCoefficient: Float64Array;
  rowStart: Int32Array;
  rowColumn: Int32Array;
  rowCoefficient: Float64Array;
  /** How far a column can move down (≤ 0) and up (≥ 0), scaled. */
  lower: Float64Array;
  upper: Float64Array;
  /** What one scaled unit of a column is in whole steps of its cell. */
  scale: Float64Array;
};

/** Compiles a table. */
export const compileSystem = ({ cells, relations }: Table): System => {
  const scaleOf = measureScales(cells);
  const open = relations.map(({ least, most }) => least < most);
  const columns = cells.length + open.filter(Boolean).length;
  const scale = new Float64Array(columns).fill(1);
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns).fill(Infinity);
  cells.forEach((cell, j) => {
    scale[j] = scaleOf.get(cell.measure) ?? 1;
    lower[j] = -(cell.value - cell.floor) / (scale[j] ?? 1);
  });
  const entries: { row: number; column: number; coefficient: number }[] = [];
  let slack = cells.length;
  relations.forEach(({ terms, least, most }, row) => {
    const scaled = terms.map(([cell, coefficient]) => coefficient * (scale[cell] ?? 1));
    const largest = Math.max(1, ...scaled.map(Math.abs));
    terms.forEach(([column], i) => {
      entries.push({ row, column, coefficient: (scaled[i] ?? 0) / largest });
    });
    if (!open[row]) return;
    const truth = terms.reduce((sum, [cell, c]) => sum + c * (cells[cell]?.value ?? 0), 0);
    lower[slack] = Math.min(0, least - truth) / largest;
    upper[slack] = Math.max(0, most - truth) / largest;
    entries.push({ row, column: slack, coefficient: -1 });
    slack += 1;
  });
  const byColumn = compress(entries, columns, "column", "row");
  const byRow = compress(entries, relations.length, "row", "column");
  return {
    ...{ cells: cells.length, columns, rows: relations.length, lower, upper, scale },
    ...{ columnStart: byColumn.start, columnRow: byColumn.other, columnCoefficient: byColumn.coefficient },
    ...{ rowStart: byRow.start, rowColumn: byRow.other, rowCoefficient: byRow.coefficient },
  };
};

const measureScales = (cells: Table["cells"]): ReadonlyMap<string, number> => {
  const largest = new Map<string, number>();
  for (const { measure, value } of cells) largest.set(measure, Math.max(largest.get(measure) ?? 0, value));
  return new Map([...largest].map(([measure, value]) => [measure, value > 1e6 ? value / 1e5 : 1]));
};

const compress = (
  entries: readonly { row: number; column: number; coefficient: number }[],
  size: number,
  key: "row" | "column",
  opposite: "row" | "column",
): { start: Int32Array; other: Int32Array; coefficient: Float64Array } => {
  const start = new Int32Array(size + 1);
  for (const entry of entries) start[entry[key] + 1] = (start[entry[key] + 1] ?? 0) + 1;
  for (let i = 0; i < size; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const other = new Int32Array(entries.length);
  const coefficient = new Float64Array(entries.length);
  for (const entry of entries) {
    const at = next[entry[key]] ?? 0;
    next[entry[key]] = at + 1;
    other[at] = entry[opposite];
    coefficient[at] = entry.coefficient;
  }
  return { start, other, coefficient };
};
