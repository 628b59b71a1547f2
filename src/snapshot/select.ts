import type { Cell } from "./cell.ts";
import type { Vocabulary } from "./schema.ts";

/** What texts and charts draw on: the vocabulary of a release and its cells by key. */
export type Facts = { vocabulary: Vocabulary; cells: ReadonlyMap<string, Cell> };

/** Facts from a vocabulary and its cells. */
export const factsOf = (vocabulary: Vocabulary, cells: readonly Cell[]): Facts => ({
  vocabulary,
  cells: new Map(cells.map((c) => [c.key, c])),
});

const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** The items of a list by id, the first of each, made once a list: a site asks for thousands of names many times. */
const indexOf = <T>(list: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> => {
  const known = indexes.get(list) as ReadonlyMap<string, T> | undefined;
  if (known) return known;
  const made = new Map(list.toReversed().map((item) => [idOf(item), item]));
  indexes.set(list, made);
  return made;
};

/** The item of a list with this id or code; throws when there is none, because what is published is closed. */
const named = <T>(list: readonly T[], idOf: (item: T) => string, what: string, value: string): T => {
  const found = indexOf(list, idOf).get(value);
  if (!found) throw new Error(`invalid ${what}: ${value}`);
  return found;
};

export const cellOf = (facts: Facts, key: string): Cell => {
  const cell = facts.cells.get(key);
  if (!cell) throw new Error(`invalid cell key: ${key}`);
  return cell;
};

export const indicatorOf = (v: Pick<Vocabulary, "indicators">, id: string) =>
  named(v.indicators, (i) => i.id, "indicator", id);

export const unitOf = (v: Pick<Vocabulary, "units">, id: string) => named(v.units, (u) => u.id, "unit", id);

export const regionOf = (v: Pick<Vocabulary, "regions">, code: string) =>
  named(v.regions, (r) => r.code, "region", code);

export const dimensionOf = (v: Pick<Vocabulary, "dimensions">, id: string) =>
  named(v.dimensions, (d) => d.id, "dimension", id);

export const codeOf = (v: Pick<Vocabulary, "dimensions">, dimension: string, code: string) =>
  named(dimensionOf(v, dimension).codes, (c) => c.code, dimension, code);
