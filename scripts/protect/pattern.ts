/**
 * What disclosure control decided for a table: the cells that are not published, and what proves that this is enough.
 * Confidential, the witnesses above all.
 */
export type Pattern = {
  /** The cells that are not published: the primary ones, those that are withheld in any case, and those that had to go for their sake. */
  withheld: ReadonlySet<number>;
  witnesses: readonly Witness[];
  /** How many linear programs it took. */
  programs: number;
};

/**
 * Another table that a reader cannot rule out: the truth, with some cells moved by whole steps. Every cell stands at
 * most once; cells that are not named stay as they are.
 */
export type Witness = { moves: readonly (readonly [cell: number, by: number])[] };
