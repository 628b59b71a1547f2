import type { Relation, Table } from "./table.ts";

/**
 * What all whole-number tables say of one withheld cell: the least and the most that it is in any of them. `open` when
 * the most lies at the bound of the search, so that it may be more.
 */
export type Seen = { least: number; most: number; open: boolean };

/** How far above the truth a cell is looked for that nothing published bounds. */
const reach = 12;

/** Steps of the search until it gives up: a table that needs more is too large for it. */
const mostSteps = 2_000_000;

/** The whole-number tables, none below its floor, that agree with what is published and with every relation. */
export type Others = {
  /** The interval of each withheld cell over all of them. */
  intervals: ReadonlyMap<number, Seen>;
  /** The values of one of them in which a cell has this value; null when there is none. */
  find: (cell: number, value: number) => readonly number[] | null;
};

/**
 * Tries all other tables of a reader. `known`: withheld cells that he knows besides. Brute force, for tables with some
 * twenty withheld cells of small values; throws when it takes too long. A cell that nothing bounds is tried up to
 * `reach` above the truth only. Shares no code with what it tests.
 */
export const enumerate = (
  { cells, relations }: Table,
  withheld: ReadonlySet<number>,
  known: ReadonlySet<number> = new Set(),
): Others => {
  const low = cells.map(({ value, floor }, i) => (withheld.has(i) && !known.has(i) ? floor : value));
  const high = cells.map(({ value }, i) => (withheld.has(i) && !known.has(i) ? Infinity : value));
  const rows = rowsOf(relations, cells.length);
  const budget = { steps: 0 };
  if (!narrow(rows, low, high)) throw new Error("invalid table: the truth breaks a relation");
  const unbounded = high.map((most) => most === Infinity);
  cells.forEach(({ value }, i) => {
    if (unbounded[i]) high[i] = value + reach;
  });
  const find = (cell: number, value: number): number[] | null => {
    if (value < (low[cell] ?? 0) || value > (high[cell] ?? 0)) return null;
    return solve(rows, low.with(cell, value), high.with(cell, value), budget);
  };
  const intervals = new Map(
    [...withheld].map((cell) => {
      let [least, most] = [low[cell] ?? 0, high[cell] ?? 0];
      const bound = most;
      // The truth is one of the tables, so both searches end there at the latest.
      while (!find(cell, least)) least++;
      while (!find(cell, most)) most--;
      return [cell, { least, most, open: unbounded[cell] === true && most === bound }];
    }),
  );
  return { intervals, find };
};

type Rows = { relations: readonly Relation[]; of: readonly number[][] };

const rowsOf = (relations: readonly Relation[], size: number): Rows => {
  const of = Array.from({ length: size }, (): number[] => []);
  relations.forEach(({ terms }, r) => {
    for (const [cell] of terms) of[cell]?.push(r);
  });
  return { relations, of };
};

/** A table within the bounds, or null: halves the range of a cell that is open, until none is. */
const solve = (rows: Rows, low: number[], high: number[], budget: { steps: number }): number[] | null => {
  if (++budget.steps > mostSteps) throw new Error(`too large to enumerate: ${low.length} cells`);
  if (!narrow(rows, low, high)) return null;
  let chosen = -1;
  let width = Infinity;
  low.forEach((least, i) => {
    const range = (high[i] ?? 0) - least;
    if (range > 0 && range < width) [chosen, width] = [i, range];
  });
  if (chosen < 0) return low;
  const middle = Math.floor(((low[chosen] ?? 0) + (high[chosen] ?? 0)) / 2);
  const upper = (): number[] | null => solve(rows, low.with(chosen, middle + 1), [...high], budget);
  return solve(rows, [...low], high.with(chosen, middle), budget) ?? upper();
};

/** Narrows the bounds by each relation until none narrows them; false when no table is left. */
const narrow = ({ relations, of }: Rows, low: number[], high: number[]): boolean => {
  const queue = new Set(relations.keys());
  for (const r of queue) {
    queue.delete(r);
    const { terms, least, most } = relations[r] ?? { terms: [], least: 0, most: 0 };
    for (const [cell, by] of terms) {
      // What the other terms can be, at least and at most.
      let [a, b] = [0, 0];
      for (const [other, times] of terms) {
        if (other === cell) continue;
        a += times > 0 ? times * (low[other] ?? 0) : times * (high[other] ?? 0);
        b += times > 0 ? times * (high[other] ?? 0) : times * (low[other] ?? 0);
      }
      const ends = [(least - b) / by, (most - a) / by];
      const [from, to] = by > 0 ? ends : ends.reverse();
      const [lowest, highest] = [Math.ceil(from ?? 0), Math.floor(to ?? 0)];
      const [was, until] = [low[cell] ?? 0, high[cell] ?? 0];
      if (lowest > until || highest < was) return false;
      if (lowest <= was && highest >= until) continue;
      low[cell] = Math.max(lowest, was);
      high[cell] = Math.min(highest, until);
      for (const next of of[cell] ?? []) queue.add(next);
    }
  }
  return true;
};
