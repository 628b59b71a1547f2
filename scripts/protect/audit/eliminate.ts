import { inField, inverse, negative, plusTimes, prime } from "./field.ts";
import type { Row, Unknown } from "./known.ts";

/** A sparse vector over the field: position → number, never 0. */
export type Vector = ReadonlyMap<number, number>;

/**
 * For every variable, its move as a combination of free moves (position: the free variable). A reader knows the move
 * exactly where the vector is empty; he knows one move from another where their vectors are proportional.
 */
export type NullSpace = readonly Vector[];

/**
 * Solves the additions for as many variables as they determine, exactly over the field. Inequalities say nothing here.
 * Shortest row first, and in it the variable that stands in the fewest rows: this keeps the rows short.
 */
export const nullSpaceOf = ({ cells, rows }: Unknown): NullSpace => {
  const pivots = eliminate(rows.filter(({ below, above }) => below === 0 && above === 0));
  const space: Vector[] = cells.map((_, variable) => new Map([[variable, 1]]));
  // A row holds only free variables and those of later pivots, so from the last row on all are known.
  for (const { pivot, row } of pivots.reverse()) {
    const scale = negative(inverse(row.get(pivot) ?? 0));
    const vector = new Map<number, number>();
    for (const [variable, coefficient] of row)
      if (variable !== pivot) addTimes(vector, space[variable] ?? new Map(), (coefficient * scale) % prime);
    space[pivot] = vector;
  }
  return space;
};

/** target += times · vector. */
export const addTimes = (target: Map<number, number>, vector: Vector, times: number): void => {
  for (const [position, value] of vector) {
    const sum = plusTimes(target.get(position) ?? 0, value, times);
    if (sum === 0) target.delete(position);
    else target.set(position, sum);
  }
};

type Pivot = { pivot: number; row: Vector };

const eliminate = (additions: readonly Row[]): Pivot[] => {
  const rows = additions.map(({ terms }) => new Map(terms.map(([v, c]) => [v, coefficientOf(c)])));
  const rowsOf = new Map<number, Set<number>>();
  for (const [index, row] of rows.entries())
    for (const variable of row.keys())
      rowsOf.set(variable, (rowsOf.get(variable) ?? new Set<number>()).add(index));
  const byLength: number[][] = [];
  const queue = (index: number): void => {
    (byLength[rows[index]?.size ?? 0] ??= []).push(index);
  };
  for (const index of rows.keys()) queue(index);

  const pivots: Pivot[] = [];
  const done = new Set<number>();
  for (let length = 1; length < byLength.length;) {
    const index = byLength[length]?.pop();
    if (index === undefined) {
      length++;
      continue;
    }
    const row = rows[index];
    // A row that has changed since it was queued stands in the queue again under its new length.
    if (!row || row.size !== length || done.has(index)) continue;
    done.add(index);
    const pivot = fewest([...row.keys()], (variable) => rowsOf.get(variable)?.size ?? 0);
    for (const variable of row.keys()) rowsOf.get(variable)?.delete(index);
    const scale = negative(inverse(row.get(pivot) ?? 0));
    for (const other of rowsOf.get(pivot) ?? []) {
      const target = rows[other];
      if (!target) continue;
      const times = ((target.get(pivot) ?? 0) * scale) % prime;
      addTimes(target, row, times);
      for (const variable of row.keys()) {
        if (variable === pivot) continue;
        if (target.has(variable)) rowsOf.get(variable)?.add(other);
        else rowsOf.get(variable)?.delete(other);
      }
      queue(other);
      length = Math.max(1, Math.min(length, target.size));
    }
    rowsOf.delete(pivot);
    pivots.push({ pivot, row });
  }
  return pivots;
};

const coefficientOf = (coefficient: number): number => {
  const inside = inField(coefficient);
  if (inside === 0) throw new Error(`invalid coefficient, a multiple of ${prime}: ${coefficient}`);
  return inside;
};

const fewest = (variables: readonly number[], count: (variable: number) => number): number =>
  variables.reduce((best, variable) => (count(variable) < count(best) ? variable : best));
