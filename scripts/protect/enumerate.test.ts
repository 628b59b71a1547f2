import fc from "fast-check";
import { expect, it } from "vitest";
import { enumerate } from "./enumerate.example.ts";
import { smallTables } from "./tables.example.ts";
import type { Table } from "./table.ts";

const open = { measure: "persons", floor: 0, status: "open", primary: null, cost: 1, holder: null } as const;
const table = (values: readonly number[], relations: readonly (readonly number[])[]): Table => ({
  cells: values.map((value, i) => ({ ...open, id: String(i), value })),
  relations: relations.map((coefficients) => ({
    ...{ name: "sum", least: 0, most: 0 },
    terms: coefficients.flatMap((by, i) => (by === 0 ? [] : [[i, by] as const])),
  })),
  together: [],
});

/** A 2 × 2 table with its totals: a b | r1, c d | r2, k1 k2 | t. */
const square = table(
  [1, 4, 5, 3, 2, 5, 4, 6, 10],
  [
    [1, 1, -1, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 1, 1, -1, 0, 0, 0],
    [1, 0, 0, 1, 0, 0, -1, 0, 0],
    [0, 1, 0, 0, 1, 0, 0, -1, 0],
    [0, 0, 1, 0, 0, 1, 0, 0, -1],
  ],
);

it("gives the interval of each withheld cell of a square: it moves until one corner is 0", () => {
  expect([...enumerate(square, new Set([0, 1, 3, 4])).intervals]).toEqual([
    [0, { least: 0, most: 4, open: false }],
    [1, { least: 1, most: 5, open: false }],
    [3, { least: 0, most: 4, open: false }],
    [4, { least: 1, most: 5, open: false }],
  ]);
});

it("finds the truth alone where one addition has one unknown, and where a corner is known", () => {
  expect(enumerate(square, new Set([0])).intervals.get(0)).toEqual({ least: 1, most: 1, open: false });
  const known = enumerate(square, new Set([0, 1, 3, 4]), new Set([4])).intervals;
  expect([...known.values()].map(({ least, most }) => [least, most])).toEqual([
    [1, 1],
    [4, 4],
    [3, 3],
    [2, 2],
  ]);
});

it("sees that only whole numbers count: 2 a + 2 b = 6 with a published remainder", () => {
  const even = table([1, 2, 6], [[2, 2, -1]]);
  expect(enumerate(even, new Set([0, 1])).intervals.get(0)).toEqual({ least: 0, most: 3, open: false });
  const odd = table([1, 2, 7], [[3, 2, -1]]);
  expect(enumerate(odd, new Set([0, 1])).intervals.get(0)).toEqual({ least: 1, most: 1, open: false });
});

it("gives a table in which a cell has a value, and none where it cannot", () => {
  const { find } = enumerate(square, new Set([0, 1, 3, 4]));
  expect(find(0, 3)).toEqual([3, 2, 5, 1, 4, 5, 4, 6, 10]);
  expect(find(0, 5)).toBeNull();
});

it("says that a part and its total, both withheld, are bounded by nothing", () => {
  const sum = table([2, 3, 5], [[1, 1, -1]]);
  expect(enumerate(sum, new Set([0, 2])).intervals.get(2)).toMatchObject({ least: 3, open: true });
});

it("keeps the truth in every interval, and narrows none when more is withheld", () => {
  fc.assert(
    fc.property(
      smallTables,
      fc.infiniteStream(fc.nat(2)),
      fc.infiniteStream(fc.boolean()),
      (t, some, more) => {
        const few = new Set<number>();
        const many = new Set<number>();
        t.cells.forEach(({ status }, i) => {
          if (status === "published") return;
          if (some.next().value === 0) few.add(i);
          if (few.has(i) || more.next().value) many.add(i);
        });
        const [seen, wider] = [few, many].map((cells) => enumerate(t, cells).intervals);
        if (!seen || !wider) return;
        for (const [cell, { least, most, open }] of seen) {
          const value = t.cells[cell]?.value ?? -1;
          expect(least).toBeLessThanOrEqual(value);
          expect(most).toBeGreaterThanOrEqual(value);
          expect(wider.get(cell)?.least).toBeLessThanOrEqual(least);
          if (!open && wider.get(cell)?.open === false)
            expect(wider.get(cell)?.most).toBeGreaterThanOrEqual(most);
        }
      },
    ),
    { numRuns: 40 },
  );
});
