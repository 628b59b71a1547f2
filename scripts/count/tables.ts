import type { Column, RegisterKind } from "../registers/kind.ts";
import { quoted } from "./engine.ts";

/** The table that holds the rows of a kind. Keys, regions and codes stand in it as whole numbers, flags as 1 and 0. */
export const factsOf = (kind: RegisterKind): string => `rows_${kind.id}`;

/** The table of the keys with a prefix and the number of each, shared by every kind that has such keys. */
export const keysOf = (prefix: string): string => `keys_${prefix}`;

/** The table of the spellings of a column with a closed list of values, and the number of the value each stands for. */
export const spellingsOf = (kind: RegisterKind, column: Column): string =>
  `spellings_${kind.id}_${column.id}`;

/** The type of a column in the table of its kind. */
export const factType = (column: Column): string => {
  switch (column.type) {
    case "day":
      return "date";
    case "key":
    case "region":
      return "integer";
    case "code":
    case "flag":
      return "smallint";
    default:
      return "bigint";
  }
};

/** The columns of a kind as the columns of a table. */
export const columnsSql = (kind: RegisterKind, typeOf: (column: Column) => string): string =>
  kind.columns.map((c) => `${quoted(c.id)} ${typeOf(c)}`).join(", ");

/** The prefixes of the keys of these kinds, each once. */
export const prefixesOf = (kinds: readonly RegisterKind[]): string[] => [
  ...new Set(kinds.flatMap((k) => k.columns.flatMap((c) => (c.type === "key" ? [c.prefix] : [])))),
];
