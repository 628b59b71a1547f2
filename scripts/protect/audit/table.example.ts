import type { Distances, Relation, Table, TableCell } from "../table.ts";

/** What a cell of a test is besides its value. */
type Wish = Partial<Pick<TableCell, "primary" | "holder" | "status" | "measure" | "floor">>;

/** A cell that nothing asks for, in the order of its table. */
export const cell = (value: number, wish: Wish = {}): Omit<TableCell, "id"> => ({
  measure: "persons",
  value,
  floor: 0,
  status: "open",
  primary: null,
  cost: 1,
  holder: null,
  ...wish,
});

/** A sensitive cell that must be able to move by these distances. */
export const small = (value: number, { lower, upper }: Distances, wish: Wish = {}): Omit<TableCell, "id"> =>
  cell(value, { primary: { lower, upper }, ...wish });

/** Coefficients by cell, and between what their sum lies; an addition that makes 0 where nothing is said. */
type Row = { terms: Readonly<Record<number, number>>; least?: number; most?: number };

export const tableOf = (cells: readonly Omit<TableCell, "id">[], rows: readonly Row[]): Table => ({
  cells: cells.map((one, index) => ({ ...one, id: String(index) })),
  relations: rows.map(({ terms, least = 0, most = 0 }, index): Relation => {
    const pairs = Object.entries(terms).map(([at, coefficient]) => [Number(at), coefficient] as const);
    return { name: `row ${index}`, terms: pairs, least, most };
  }),
  together: [],
});

/** The additions of a table of two rows and two columns: 0 1 | 2, 3 4 | 5, 6 7 | 8. */
export const squareRows: readonly Row[] = [
  { terms: { 0: 1, 1: 1, 2: -1 } },
  { terms: { 3: 1, 4: 1, 5: -1 } },
  { terms: { 6: 1, 7: 1, 8: -1 } },
  { terms: { 0: 1, 3: 1, 6: -1 } },
  { terms: { 1: 1, 4: 1, 7: -1 } },
  { terms: { 2: 1, 5: 1, 8: -1 } },
];
