import fc from "fast-check";
import { alternative, cube, flat, innerOf, nested, type Dimension, type Place } from "./cube.example.ts";
import type { Distances, Relation, Table, TableCell } from "./table.ts";

/** Counts of 1 and 2 are small. */
const threshold = 3;

/** Inner counts: many zeros and small ones. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2 }) },
  { weight: 3, arbitrary: fc.integer({ min: 3, max: 6 }) },
);
const counts = (n: number): fc.Arbitrary<number[]> => fc.array(count, { minLength: n, maxLength: n });

/**
 * What stands beside the counts: how much is asked, whether a reader knows that what is withheld is no zero, whether the
 * first two singles are one person, what is published in any case.
 */
const terms = fc.record({
  strict: fc.boolean(),
  noZero: fc.boolean(),
  samePerson: fc.boolean(),
  keep: fc.array(fc.nat(40), { maxLength: 2 }),
});
type Terms = { strict: boolean; noZero: boolean; samePerson: boolean; keep: readonly number[] };

/** A small cube's dimensions: two of up to six codes, or three with two leaves each. At most 27 figures. */
const dimensions = fc.constantFrom<readonly Dimension[]>(
  [flat("x", 2), flat("y", 2)],
  [flat("x", 3), flat("y", 3)],
  [flat("x", 2), nested("y")],
  [nested("x"), nested("y")],
  [flat("x", 3), alternative("y")],
  [flat("x", 2), flat("y", 2), flat("z", 2)],
);

/** A count as a cell; small ones are sensitive, zeros public. */
const cellOf = (id: string, value: number, holder: string | null, asked: Terms): TableCell => {
  const small = value > 0 && value < threshold;
  const floor = asked.noZero && value > 0 ? 1 : 0;
  const primary: Distances | null = small
    ? asked.strict
      ? { lower: value - floor, upper: threshold - value }
      : { lower: Math.min(1, value - floor), upper: 1 }
    : null;
  const status = small ? "withheld" : value === 0 ? "published" : "open";
  return { id, measure: "persons", value, floor, status, primary, cost: Math.sqrt(1 + value), holder };
};

/** An inner count, and who it is when it is one person. */
type Inner = { value: number; person: string | null };

/** Inner counts; each 1 is a person of its own, or the first two are the same one. */
const persons = (values: readonly number[], { samePerson }: Terms, prefix = ""): Inner[] => {
  const singles = values.flatMap((value, i) => (value === 1 ? [i] : []));
  return values.map((value, i) => {
    const person = samePerson && i === singles[1] ? singles[0] : i;
    return { value, person: value === 1 ? `${prefix}${person ?? ""}` : null };
  });
};

/** The counts of a cube, from its inner ones. A person holds each figure that he alone makes up. */
const cellsOf = (places: readonly Place[], inner: readonly Inner[], asked: Terms, prefix = ""): TableCell[] =>
  places.map(({ path, leaves }) => {
    const contributing = leaves.flatMap((i) => inner[i] ?? []).filter(({ value }) => value > 0);
    const who = new Set(contributing.map(({ person }) => person));
    const [only = null] = who.size === 1 ? who : [];
    const value = contributing.reduce((sum, c) => sum + c.value, 0);
    return cellOf(prefix + path, value, only, asked);
  });

const shifted = (relations: readonly Relation[], by: number): Relation[] =>
  relations.map((r) => ({ ...r, terms: r.terms.map(([cell, times]) => [cell + by, times] as const) }));

/** Publishes the figures that are asked for, where they are not sensitive. */
const keeping = (cells: readonly TableCell[], { keep }: Terms): TableCell[] =>
  cells.map((c, i) => (keep.includes(i) && c.status === "open" ? { ...c, status: "published" } : c));

/** Counts by two or three dimensions, with levels and alternative partitions: 9 to 27 figures, totals included. */
export const cubes: fc.Arbitrary<Table> = fc.tuple(dimensions, terms).chain(([dims, asked]) =>
  counts(innerOf(dims)).map((inner) => {
    const { places, relations } = cube(dims);
    return { cells: keeping(cellsOf(places, persons(inner, asked), asked), asked), relations, together: [] };
  }),
);

/** Counts of 2 × 2 or 2 × 3 leaves and the money paid at a flat rate: 18 or 24 figures; count and amount have one pattern. */
export const flatRates: fc.Arbitrary<Table> = fc
  .tuple(fc.constantFrom(2 as const, 3 as const), fc.integer({ min: 2, max: 3 }), terms)
  .chain(([n, rate, asked]) =>
    counts(2 * n).map((inner) => {
      const { places, relations } = cube([flat("x", 2), flat("y", n)]);
      const people = keeping(cellsOf(places, persons(inner, asked), asked), asked);
      const size = people.length;
      const yuan = people.map(({ primary, ...c }): TableCell => {
        const distances = primary && { lower: rate * primary.lower, upper: rate * primary.upper };
        return { ...c, id: `yuan ${c.id}`, measure: "yuan", value: rate * c.value, primary: distances };
      });
      const paid = people.map((_, i): Relation => {
        const linked = [[i, rate] as const, [size + i, -1] as const];
        return { name: "rate × persons = yuan", terms: linked, least: 0, most: 0 };
      });
      return {
        cells: [...people, ...yuan],
        relations: [...relations, ...shifted(relations, size), ...paid],
        together: people.map((_, i) => [i, size + i]),
      };
    }),
  );

/**
 * Distinct persons of two months and of both together, of 2 or 3 regions with their total: 9 or 12 figures. Who came
 * in both months is one of both together: max(months) ≤ both ≤ Σ months.
 */
export const distinctCounts: fc.Arbitrary<Table> = fc
  .tuple(fc.constantFrom(2 as const, 3 as const), terms)
  .chain(([n, asked]) =>
    fc
      .tuple(counts(n), counts(n), fc.array(fc.nat(6), { minLength: n, maxLength: n }))
      .map(([one, two, often]) => {
        const { places, relations } = cube([flat("x", n)]);
        const both = one.map((a, i) => {
          const b = two[i] ?? 0;
          return a + b - Math.min(a, b, often[i] ?? 0);
        });
        // Where one person came in all, it is the same one in every month.
        const who = (values: readonly number[], month: string): Inner[] =>
          values.map((value, i) => ({
            value,
            person: value !== 1 ? null : both[i] === 1 ? String(i) : `${month}${i}`,
          }));
        const periods = [one, two, both].map((values, k) => {
          const name = ["one ", "two ", "both "][k] ?? "";
          return cellsOf(places, who(values, name), asked, name);
        });
        const size = places.length;
        const bounds = places.flatMap((_, i): Relation[] => {
          const [a, b, year] = [i, size + i, 2 * size + i];
          const atLeast = (month: number): Relation => ({
            name: "month ≤ both",
            terms: [[year, 1] as const, [month, -1] as const],
            ...{ least: 0, most: Infinity },
          });
          const sum = [[year, 1] as const, [a, -1] as const, [b, -1] as const];
          return [atLeast(a), atLeast(b), { name: "both ≤ months", terms: sum, least: -Infinity, most: 0 }];
        });
        return {
          cells: keeping(periods.flat(), asked),
          relations: [0, 1, 2].flatMap((k) => shifted(relations, k * size)).concat(bounds),
          together: [],
        };
      }),
  );

/**
 * Two releases: the first month of 2 × 2 or 2 × 3 leaves, published already but for its small counts and what was
 * withheld beside them; then the second month and the sum of both. 27 or 36 figures, of which some are constants.
 */
export const releases: fc.Arbitrary<Table> = fc
  .tuple(fc.constantFrom(2 as const, 3 as const), terms)
  .chain(([n, asked]) =>
    fc
      .tuple(counts(2 * n), counts(2 * n), fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }))
      .map(([one, two, shown]) => {
        const { places, relations } = cube([flat("x", 2), flat("y", n)]);
        const size = places.length;
        const [early, late] = [persons(one, asked, "M1 "), persons(two, asked, "M2 ")];
        const first = cellsOf(places, early, asked, "M1 ").map((c, i): TableCell => {
          return c.status === "open" ? { ...c, status: shown[i] === 0 ? "published" : "withheld" } : c;
        });
        const second = cellsOf(places, late, asked, "M2 ");
        const over = places.map(({ path, leaves }) => ({
          path,
          leaves: [...leaves, ...leaves.map((i) => one.length + i)],
        }));
        const both = cellsOf(over, [...early, ...late], asked, "cumulative ");
        const chain = places.map((_, i): Relation => {
          const linked = [[i, 1] as const, [size + i, 1] as const, [2 * size + i, -1] as const];
          return { name: "last + flow = cumulative", terms: linked, least: 0, most: 0 };
        });
        return {
          cells: keeping([...first, ...second, ...both], asked),
          relations: [0, 1, 2].flatMap((k) => shifted(relations, k * size)).concat(chain),
          together: [],
        };
      }),
  );

/** Tables of all these kinds. Not each can be protected: what is published already may leave too little. */
export const smallTables: fc.Arbitrary<Table> = fc.oneof(cubes, flatRates, distinctCounts, releases);
