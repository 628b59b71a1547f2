import type { Table } from "../table.ts";

/**
 * What a reader does not know: the withheld cells, and what the relations still say of them once every published figure
 * is a constant. Everything is written in moves: how far another table is from the truth, so that no move at all is one
 * table that agrees with what is published.
 */
export type Unknown = {
  /** The withheld cells, as indices of `Table.cells`. A position in this list is a variable of the attack. */
  cells: readonly number[];
  /** How far down a move can go at most, by variable: from the truth to the floor. */
  down: readonly number[];
  rows: readonly Row[];
};

/** −below ≤ Σ coefficient · move ≤ above: an addition where both are 0; either may be infinite. */
export type Row = { terms: readonly RowTerm[]; below: number; above: number };

/** A variable and its whole coefficient, never 0. */
export type RowTerm = readonly [variable: number, coefficient: number];

/**
 * The relations of a table as they look to a reader who sees every cell but the withheld ones. What is `published`
 * already he knows, even where a pattern would withhold it.
 * Throws where the truth does not fulfil a relation, or where numbers are too large to be added exactly.
 */
export const unknownOf = (table: Table, withheld: ReadonlySet<number>): Unknown => {
  const cells = [...withheld]
    .filter((cell) => table.cells[cell]?.status !== "published")
    .sort((a, b) => a - b);
  const variableOf = new Map(cells.map((cell, variable) => [cell, variable]));
  const down = cells.map((cell) => {
    const { value, floor = 0 } = table.cells[cell] ?? {};
    const room = whole(value, `cell ${cell}`) - whole(floor, `the floor of cell ${cell}`);
    if (room < 0) throw new Error(`invalid floor, the truth is below it: cell ${cell}`);
    return room;
  });
  const rows = table.relations.flatMap(({ name, terms, least, most }): Row[] => {
    if (terms.every(([cell]) => !variableOf.has(cell))) return [];
    let sum = 0;
    for (const [cell, coefficient] of terms) {
      const term = whole(coefficient, name) * whole(table.cells[cell]?.value, name);
      sum = whole(sum + whole(term, name), name);
    }
    if (sum < least || sum > most) throw new Error(`invalid relation, the truth breaks it: ${name}`);
    if (new Set(terms.map(([cell]) => cell)).size < terms.length)
      throw new Error(`invalid relation, a cell stands twice in it: ${name}`);
    const left = terms.flatMap(([cell, coefficient]): RowTerm[] => {
      const variable = variableOf.get(cell);
      return variable === undefined || coefficient === 0 ? [] : [[variable, coefficient]];
    });
    const [below, above] = [sum - least, most - sum];
    return left.length === 0 || (below === Infinity && above === Infinity)
      ? []
      : [{ terms: left, below, above }];
  });
  return { cells, down, rows };
};

const whole = (value: number | undefined, where: string): number => {
  if (!Number.isSafeInteger(value) || value === undefined)
    throw new Error(`invalid whole number in ${where}: ${value}`);
  return value;
};
