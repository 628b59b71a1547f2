/** A value that goes into the engine or comes out of it. Days go and come as text, `YYYY-MM-DD`. */
export type EngineValue = string | number | boolean | null;

/** A delimited text file in UTF-8: its lines before the data, and how many columns a data line has. */
export type Delimited = { path: string; delimiter: string; skip: number; width: number };

/**
 * What counting asks of a database: tables, rows in, rows out, in standard SQL. The default runs inside this process;
 * one that spreads the work over machines needs no more than this.
 */
export type Engine = {
  /** Runs a statement that gives no rows. */
  run: (statement: string) => Promise<void>;
  /** Adds rows to a table, values in the order of its columns. */
  append: (table: string, rows: readonly (readonly EngineValue[])[]) => Promise<void>;
  /** The rows of a query, by column name. Throws where a number is too large to be exact. */
  query: (statement: string) => Promise<Readonly<Record<string, EngineValue>>[]>;
  /** What stands in FROM for the lines of a file: columns c0, c1 … as text, an empty cell as null or as empty text. */
  csv: (file: Delimited) => string;
  /** A condition that holds where a regular expression finds a match in a text expression. */
  matches: (text: string, pattern: string) => string;
  /** Whether an error of `run` means that a delimited file is not as it was described. */
  isMalformed: (error: unknown) => boolean;
  /** How far the running statement has come, from 0 to 1; 0 where that is not known. */
  done: () => number;
  /** Ends the engine and removes its temporary files. */
  close: () => Promise<void>;
};

/** An SQL identifier. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** An SQL text. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
