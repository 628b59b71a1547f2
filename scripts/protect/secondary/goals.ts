import { ownParts } from "../parts.ts";
import type { Table } from "../table.ts";

/** What one witness or several must show of a sensitive cell: that a reader cannot rule out a value so far from the truth. */
export type Goal = {
  cell: number;
  /** In whole steps; above the truth (> 0) or below it (< 0). */
  distance: number;
  /** The cell's own holder, against whom it is not protected; −1 for none. */
  own: number;
  /** What has to be shown to a holder who knows his own part, where that is less than the distance; by holder. */
  less: ReadonlyMap<number, number>;
};

/** The holders of a table by number, and their cells. */
export type Holders = {
  /** The holder of each cell, or −1. */
  of: Int32Array;
  cells: readonly (readonly number[])[];
};

export const holdersOf = ({ cells }: Table): Holders & { names: ReadonlyMap<string, number> } => {
  const names = new Map<string, number>();
  const lists: number[][] = [];
  const of = Int32Array.from(cells, ({ holder }, cell) => {
    if (holder === null) return -1;
    const number = names.get(holder) ?? names.size;
    names.set(holder, number);
    (lists[number] ??= []).push(cell);
    return number;
  });
  return { of, cells: lists, names };
};

/**
 * The goals of a table: up and down for each sensitive cell. The most valuable cells come first, since totals have the
 * fewest ways out and their witnesses serve what is below them.
 */
export const goalsOf = (table: Table, holders: ReturnType<typeof holdersOf>): Goal[] => {
  const parts = ownParts(table);
  const goals = table.cells.flatMap(({ primary, value }, cell): Goal[] => {
    if (!primary) return [];
    const own = holders.of[cell] ?? -1;
    const known = [...(parts.get(cell) ?? [])].flatMap(([holder, part]): [number, number][] => {
      const number = holders.names.get(holder);
      const rest = Math.max(0, value - part);
      return number === undefined || rest >= primary.lower ? [] : [[number, rest]];
    });
    return [
      ...(primary.upper > 0 ? [{ cell, distance: primary.upper, own, less: new Map() }] : []),
      ...(primary.lower > 0 ? [{ cell, distance: -primary.lower, own, less: new Map(known) }] : []),
    ];
  });
  const valueOf = ({ cell }: Goal): number => table.cells[cell]?.value ?? 0;
  return goals.sort((a, b) => valueOf(b) - valueOf(a) || Math.abs(b.distance) - Math.abs(a.distance));
};
