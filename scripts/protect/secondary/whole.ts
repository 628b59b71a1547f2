/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { Mover } from "./move.ts";
import type { System } from "./system.ts";

/** A move in whole steps of its cells. `turns`: its opposite keeps every bound too. */
export type WholeMove = { cells: readonly number[]; by: readonly number[]; turns: boolean };

/** Amounts this close to whole steps are meant to be whole. */
const tolerance = 1e-4;
const attempts = 16;

/**
 * The cheapest move in whole steps, or nearly: where the linear program gives a fraction, the first such cell is kept from
 * going beyond the whole step towards the truth, and the search starts again. Null where that finds none.
 */
export const wholeMove = (
  mover: Mover,
  system: System,
  { cell, distance }: { cell: number; distance: number },
  charges: Float64Array,
  limits: { budget: number; steps: number },
): WholeMove | null => {
  const { lower, upper, scale } = system;
  const changed: (() => void)[] = [];
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const move = mover.cheapest(cell, distance / scale[cell]!, charges, limits);
      if (typeof move === "string") return null;
      const steps = move.columns.map((column, i) => move.by[i]! * scale[column]!);
      const broken = move.columns.findIndex(
        (column, i) => column < system.cells && Math.abs(steps[i]! - Math.round(steps[i]!)) > tolerance,
      );
      if (broken < 0) return inSteps(system, move.columns, steps);
      const column = move.columns[broken]!;
      const [least, most] = [lower[column]!, upper[column]!];
      changed.push(() => {
        lower[column] = least;
        upper[column] = most;
      });
      if (steps[broken]! > 0) upper[column] = Math.floor(steps[broken]!) / scale[column]!;
      else lower[column] = Math.ceil(steps[broken]!) / scale[column]!;
    }
    return null;
  } finally {
    for (const restore of changed.reverse()) restore();
  }
};

const inSteps = (system: System, columns: readonly number[], steps: readonly number[]): WholeMove => {
  const cells: number[] = [];
  const by: number[] = [];
  let turns = true;
  columns.forEach((column, i) => {
    const isCell = column < system.cells;
    const amount = isCell ? Math.round(steps[i]!) : steps[i]!;
    const back = -amount / system.scale[column]!;
    if (back < system.lower[column]! - 1e-9 || back > system.upper[column]! + 1e-9) turns = false;
    if (!isCell || amount === 0) return;
    cells.push(column);
    by.push(amount);
  });
  return { cells, by, turns };
};
