import type { Bilingual } from "../../src/snapshot/bilingual.ts";

/**
 * One column of a register and what its cells may hold. `key`: an opaque key of a person or household with a prefix,
 * never a name or a number of theirs. `region`: a division code. `day`: a calendar day. `count`, `money` (whole 分) and
 * `hours` (tenths): quantities. `code`: a code of `dimension`. `flag`: yes or no.
 */
export type Column = {
  id: string;
  /** The standard header; other spellings stand in the codebook's alias table. */
  name: Bilingual;
  required: boolean;
} & (
  | { type: "key"; prefix: string }
  | { type: "region" | "day" | "flag" }
  | { type: "count" | "money" | "hours"; min: number; max: number }
  | { type: "code"; dimension: string }
);

/** The value of a typed cell: text for keys, codes and days (`YYYY-MM-DD`), whole steps for quantities, null where empty. */
export type TypedValue = string | number | boolean | null;

/** One row of a register after cleaning: the line in its file, and its values in the order of the kind's columns. */
export type TypedRow = { line: number; values: TypedValue[] };

/**
 * How rows become one indicator. `take`: the number of rows, the sum of a column, or the distinct keys of a column.
 * `where`: only rows whose columns hold this value, or one of these codes. `by`: the code columns by which it may be
 * divided; each is named as its dimension. `always`: the codes that every row of the kind has although no column says
 * so. `period`: `flow` counts what happened in an interval; `stock` counts the distinct keys of the month that ends
 * the period. `holder`: the key column whose contributors and two largest are kept for disclosure control.
 */
export type Measure = {
  indicator: string;
  take: { of: "rows" } | { of: "sum"; column: string } | { of: "distinct"; column: string };
  where?: Readonly<Record<string, string | boolean | readonly string[]>>;
  by: readonly string[];
  always?: Readonly<Record<string, string>>;
  period: "flow" | "stock";
  holder: string | null;
};

/** A relation that must hold within each row, e.g. rectified ≤ found. `holds` is SQL over the columns, standard and engine-free. */
export type RowCheck = { rule: string; holds: string; message: Bilingual };

/** A kind of register: what one row is, its closed list of columns, its checks and the indicators that it feeds. */
export type RegisterKind = {
  id: string;
  name: Bilingual;
  /** One row per …. */
  row: Bilingual;
  /** The column with the day on which a row happened. */
  day: string;
  /** The column with the division in which it happened. */
  region: string;
  columns: readonly Column[];
  checks: readonly RowCheck[];
  measures: readonly Measure[];
};
