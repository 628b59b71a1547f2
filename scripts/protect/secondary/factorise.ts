/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over arrays, whose indices are made beside their use */
import type { System } from "./system.ts";
import type { Entries } from "./triangle.ts";

/**
 * One step of an elimination: the row `input` and the column that is basic in the row `label`, what is at their crossing
 * then, and what the row takes from earlier steps and the column leaves in them.
 */
export type Pivot = { input: number; label: number; value: number; left: Entries; above: Entries };

/** Numbers smaller than this, after an elimination, are 0. */
const negligible = 1e-11;
/** A pivot is at least this share of the largest number in its row. */
const share = 0.1;

/**
 * Factors the basic columns of some rows, in an order that fills little in: columns with one row left first, then the
 * row with the fewest numbers left and in it the column with the fewest (Markowitz 1957). Null where a pivot is lacking.
 */
export const factorise = (system: System, rows: readonly number[], basic: Int32Array): Pivot[] | null => {
  const { columnStart, columnRow, columnCoefficient } = system;
  const size = rows.length;
  const place = new Map(rows.map((row, i) => [row, i]));
  const inRow = rows.map((): Entries => ({ nodes: [], values: [] }));
  const inColumn = rows.map((): number[] => []);
  const left = rows.map((): Entries => ({ nodes: [], values: [] }));
  const above = rows.map((): Entries => ({ nodes: [], values: [] }));
  rows.forEach((label, j) => {
    const column = basic[label]!;
    for (let e = columnStart[column]!; e < columnStart[column + 1]!; e += 1) {
      const i = place.get(columnRow[e]!);
      if (i === undefined) continue;
      inRow[i]!.nodes.push(j);
      inRow[i]!.values.push(columnCoefficient[e]!);
      inColumn[j]!.push(i);
    }
  });
  // Rows by how many numbers they have left; one may stand in several, where its number was once that.
  const byCount: number[][] = [];
  const single: number[] = [];
  const done = new Uint8Array(size);
  const count = (i: number): void => {
    (byCount[inRow[i]!.nodes.length] ??= []).push(i);
  };
  const leave = (i: number, j: number): void => {
    const column = inColumn[j]!;
    column[column.indexOf(i)] = column.at(-1)!;
    column.pop();
    if (column.length === 1) single.push(j);
  };
  for (let i = 0; i < size; i += 1) {
    count(i);
    if (inColumn[i]!.length === 1) single.push(i);
  }
  const shortest = (): number => {
    for (let n = 1; n < byCount.length; n += 1) {
      const some = byCount[n];
      for (let i = some?.pop(); i !== undefined; i = some?.pop())
        if (!done[i] && inRow[i]!.nodes.length === n) return i;
    }
    return -1;
  };
  /** The row and the column of the next pivot. */
  const choose = (): readonly [number, number] | null => {
    for (let j = single.pop(); j !== undefined; j = single.pop())
      if (inColumn[j]!.length === 1) return [inColumn[j]![0]!, j];
    const i = shortest();
    if (i < 0) return null;
    const { nodes, values } = inRow[i]!;
    let largest = 0;
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    let best = -1;
    nodes.forEach((j, e) => {
      if (Math.abs(values[e]!) < share * largest) return;
      if (best < 0 || inColumn[j]!.length < inColumn[best]!.length) best = j;
    });
    return [i, best];
  };

  const pivots: Pivot[] = [];
  for (let step = 0; step < size; step += 1) {
    const chosen = choose();
    if (!chosen) return null;
    const [i, j] = chosen;
    const pivotRow = inRow[i]!;
    const at = pivotRow.nodes.indexOf(j);
    const value = pivotRow.values[at]!;
    done[i] = 1;
    take(pivotRow, at);
    pivotRow.nodes.forEach((other, e) => {
      above[other]!.nodes.push(step);
      above[other]!.values.push(pivotRow.values[e]!);
      leave(i, other);
    });
    for (const other of inColumn[j]!) {
      if (other === i) continue;
      const row = inRow[other]!;
      const from = row.nodes.indexOf(j);
      const factor = row.values[from]! / value;
      take(row, from);
      left[other]!.nodes.push(step);
      left[other]!.values.push(factor);
      pivotRow.nodes.forEach((column, e) => {
        const change = factor * pivotRow.values[e]!;
        const to = row.nodes.indexOf(column);
        if (to < 0) {
          row.nodes.push(column);
          row.values.push(-change);
          inColumn[column]!.push(other);
        } else {
          row.values[to]! -= change;
          if (Math.abs(row.values[to]!) > negligible) return;
          take(row, to);
          leave(other, column);
        }
      });
      count(other);
    }
    inColumn[j]!.length = 0;
    pivots.push({ input: rows[i]!, label: rows[j]!, value, left: left[i]!, above: above[j]! });
  }
  return pivots;
};

const take = ({ nodes, values }: Entries, at: number): void => {
  nodes[at] = nodes.at(-1)!;
  values[at] = values.at(-1)!;
  nodes.pop();
  values.pop();
};
