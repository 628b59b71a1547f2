import loadHighs from "highs";
import type { Pattern, Witness } from "./pattern.ts";
import type { Table } from "./table.ts";

/** Seconds until the search for an optimum is given up. */
const patience = 20;

/**
 * The cheapest safe pattern of a small table, as one integer program (Fischetti & Salazar 2001): for each sensitive
 * cell and direction, and where insiders count for each holder of other cells, a copy of the table whose moves are
 * whole and vanish wherever nothing is withheld. Least is the number of further cells, or their costs. Null when no
 * pattern is safe; throws when it takes too long. Meant for some 40 cells.
 */
export const optimumOf = async (
  table: Table,
  { insiders, least }: { insiders: boolean; least: "cells" | "cost" },
): Promise<Pattern | null> => {
  const { cells, relations, together } = table;
  const highs = await loadHighs();
  const copies = copiesOf(table, insiders);
  // Larger moves than these bring nothing in tables this small: coefficients are 1 to 3, distances below 10.
  const largest = Math.max(1, ...copies.map(({ by }) => Math.abs(by)));
  const limit = 12 * largest;
  const size = cells.length;

  const lower: number[] = [];
  const upper: number[] = [];
  for (const { status, primary } of cells) {
    lower.push(primary || status === "withheld" ? 1 : 0);
    upper.push(status === "published" ? 0 : 1);
  }
  const rows: { terms: [column: number, by: number][]; least: number; most: number }[] = [];
  for (const [first = 0, ...others] of together)
    for (const other of others)
      rows.push({
        terms: [
          [first, 1],
          [other, -1],
        ],
        least: 0,
        most: 0,
      });
  copies.forEach(({ cell: target, by, frozen }, k) => {
    const column = (cell: number): number => size * (k + 1) + cell;
    cells.forEach(({ value, floor, holder }, cell) => {
      const still = frozen !== null && holder === frozen;
      const [a, b] = still ? [0, 0] : [-Math.min(value - floor, limit), limit];
      const [from, to] = cell !== target ? [a, b] : by < 0 ? [a, by] : [by, b];
      lower.push(from);
      upper.push(to);
      if (still) return;
      rows.push({
        terms: [
          [column(cell), 1],
          [cell, -b],
        ],
        least: -Infinity,
        most: 0,
      });
      rows.push({
        terms: [
          [column(cell), 1],
          [cell, -a],
        ],
        least: 0,
        most: Infinity,
      });
    });
    for (const { terms, least, most } of relations) {
      const sum = terms.reduce((all, [cell, times]) => all + times * (cells[cell]?.value ?? 0), 0);
      const moved = terms.map(([cell, times]): [number, number] => [column(cell), times]);
      rows.push({ terms: moved, least: least - sum, most: most - sum });
    }
  });
  // The target's own range may be empty, when the table leaves it no room.
  if (lower.some((from, i) => from > (upper[i] ?? 0))) return null;

  const [numCols, numRows] = [lower.length, rows.length];
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const entries = rows.flatMap(({ terms }) => terms);
  const model = highs.createModel({
    ...{ numCols, numRows, colLower: lower, colUpper: upper },
    colCost: lower.map((from, i) =>
      i >= size || from === 1 ? 0 : least === "cells" ? 1 : (cells[i]?.cost ?? 0),
    ),
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    matrix: {
      ...{ format: "csr", numRows, numCols, starts },
      indices: entries.map(([column]) => column),
      values: entries.map(([, by]) => by),
    },
    integrality: lower.map(() => highs.constants.variableType.integer),
  });
  try {
    model.options.set({ output_flag: false, time_limit: patience, mip_rel_gap: 0 });
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return null;
    if (status !== highs.constants.modelStatus.optimal) throw new Error(`no optimum: status ${status}`);
    const values = [...model.getSolution().colValue].map(Math.round);
    const withheld = new Set(cells.flatMap((_, i) => (values[i] === 1 ? [i] : [])));
    const witnesses = copies.map((_, k): Witness => {
      const moves = values.slice(size * (k + 1), size * (k + 2));
      return { moves: moves.flatMap((by, cell) => (by === 0 ? [] : [[cell, by] as const])) };
    });
    return { withheld, witnesses, programs: 1 };
  } finally {
    model.dispose();
  }
};

/** Where a cell must get, and whose figures must stay as they are for it. */
type Copy = { cell: number; by: number; frozen: string | null };

const copiesOf = ({ cells }: Table, insiders: boolean): Copy[] => {
  const holders = new Set(insiders ? cells.flatMap(({ holder }) => holder ?? []) : []);
  return cells.flatMap(({ primary, holder: own }, cell) => {
    const others = [...holders].filter((holder) => holder !== own);
    const knowers = others.length > 0 ? others : [null];
    const distances = primary ? [primary.upper, -primary.lower].filter((by) => by !== 0) : [];
    return distances.flatMap((by) => knowers.map((frozen) => ({ cell, by, frozen })));
  });
};
