/**
 * The table that disclosure control works on: every figure that is, was or will be published with a release, of all
 * indicators and releases together, and everything that a reader knows to hold between them. Confidential.
 *
 * A reader looks for x ≥ floor that agrees with the published figures and with every relation; the truth is one such x.
 */
export type Table = {
  cells: readonly TableCell[];
  relations: readonly Relation[];
  /** Cells with one pattern, such as people and their money: all withheld or all published. Each cell in one group at most. */
  together: readonly (readonly number[])[];
};

/** One figure of a table. Cells are named by their index in `Table.cells`. */
export type TableCell = {
  /** Unique in the table: the key of a cell, with its release where there are several; or an instance's `cell_id`. */
  id: string;
  /** What is measured, in which unit: `persons`, `yuan`. Cells that are added up have the same. */
  measure: string;
  /** The truth: a whole number ≥ 0, in the smallest step of the measure. */
  value: number;
  /**
   * The least that a reader knows a withheld figure to be: 1 where a 0 would have been published, else 0. A whole number
   * ≤ value.
   */
  floor: number;
  /** `open`: to be decided. `published`: public already, or never to be withheld. `withheld`: in any case. */
  status: "open" | "published" | "withheld";
  /** What it takes to protect the cell, where it is sensitive; such a cell is withheld. */
  primary: Distances | null;
  /** What withholding the cell costs when it is not primary; > 0. */
  cost: number;
  /** The only contributor, who knows the figure; cells of one contributor have the same text. Null where there are more. */
  holder: string | null;
};

/**
 * How far from the truth the values that a reader cannot rule out must reach: to value + upper, and to value − lower.
 * Whole numbers in the step of the cell, lower ≤ value − floor, not both 0 (protection levels: Fischetti & Salazar 2001).
 */
export type Distances = { lower: number; upper: number };

/**
 * least ≤ Σ coefficient · value ≤ most: an addition where both are equal (0 in most), else an inequality, where one
 * may be infinite. Whole coefficients; no cell twice. The truth fulfils it.
 */
export type Relation = {
  /** What the relation is, for people: `region`, `household ≤ persons`. */
  name: string;
  terms: readonly Term[];
  least: number;
  most: number;
};

/** A cell's index and its coefficient. */
export type Term = readonly [cell: number, coefficient: number];
