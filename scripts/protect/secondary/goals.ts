import type { Table } from "../table.ts";

/** What one witness or several must show of a sensitive cell: that a reader cannot rule out a value so far from the truth. */
export type Goal = {
  cell: number;
  /** In whole steps; above the truth (> 0) or below it (< 0). */
  distance: number;
  /** The cell's own holder, against whom it is not protected; −1 for none. */
  own: number;
  /** Whether it must be shown to holders too, each of whom knows his own cells. */
  insiders: boolean;
};

/** The holders of a table by number, and their cells. */
export type Holders = {
  /** The holder of each cell, or −1. */
  of: Int32Array;
  cells: readonly (readonly number[])[];
};

/** The holders of a table, in the order of their first cells. */
export const holdersOf = ({ cells }: Table): Holders => {
  const numbers = new Map<string, number>();
  const lists: number[][] = [];
  const of = Int32Array.from(cells, ({ holder }, cell) => {
    if (holder === null) return -1;
    const number = numbers.get(holder) ?? numbers.size;
    numbers.set(holder, number);
    (lists[number] ??= []).push(cell);
    return number;
  });
  return { of, cells: lists };
};

/**
 * The goals of a table: up and down for each sensitive cell. To holders the upper one is shown: it is what keeps them from
 * computing a figure and from telling that it is small; that a figure is not 0 they know already of those that contain
 * their own. The most valuable cells come first, since totals have the fewest ways out and their witnesses serve what is
 * below them.
 */
export const goalsOf = ({ cells }: Table, holders: Holders, insiders: boolean): Goal[] => {
  const goals = cells.flatMap(({ primary }, cell): Goal[] => {
    if (!primary) return [];
    const { upper, lower } = primary;
    const own = holders.of[cell] ?? -1;
    return [
      ...(upper > 0 ? [{ cell, distance: upper, own, insiders }] : []),
      ...(lower > 0 ? [{ cell, distance: -lower, own, insiders: insiders && upper === 0 }] : []),
    ];
  });
  const valueOf = ({ cell }: Goal): number => cells[cell]?.value ?? 0;
  return goals.sort((a, b) => valueOf(b) - valueOf(a) || Math.abs(b.distance) - Math.abs(a.distance));
};
