import fc from "fast-check";
import { expect, it } from "vitest";
import { nullSpaceOf } from "./eliminate.ts";
import { inField, inverse, plusTimes, prime } from "./field.ts";
import { unknownOf, type Unknown } from "./known.ts";
import { cell, squareRows, tableOf } from "./table.example.ts";

const square = tableOf(
  [1, 4, 5, 3, 2, 5, 4, 6, 10].map((value) => cell(value)),
  squareRows,
);
const exactCells = (unknown: Unknown) =>
  unknown.cells.filter((_, variable) => nullSpaceOf(unknown)[variable]?.size === 0);

it("finds the cells that additions determine, through other cells as well", () => {
  expect(exactCells(unknownOf(square, new Set([0, 1, 3, 4])))).toEqual([]);
  expect(exactCells(unknownOf(square, new Set([0, 1, 3])))).toEqual([0, 1, 3]);
  // With the totals of both rows withheld, too, every cell can move.
  expect(exactCells(unknownOf(square, new Set([0, 1, 2, 3, 4, 5])))).toEqual([]);
});

it("finds what only a combination of additions determines", () => {
  // a + b, b + c and a + c published: each of the three is known.
  const triangle = tableOf(
    [1, 2, 3].map((value) => cell(value)),
    [
      { terms: { 0: 1, 1: 1 }, least: 3, most: 3 },
      { terms: { 1: 1, 2: 1 }, least: 5, most: 5 },
      { terms: { 0: 1, 2: 1 }, least: 4, most: 4 },
    ],
  );
  expect(exactCells(unknownOf(triangle, new Set([0, 1, 2])))).toEqual([0, 1, 2]);
});

it("learns nothing from inequalities", () => {
  const table = tableOf([cell(0)], [{ terms: { 0: 1 }, least: -Infinity, most: 0 }]);
  expect(exactCells(unknownOf(table, new Set([0])))).toEqual([]);
});

it("fulfils every addition with every free move", () => {
  const row = fc.dictionary(fc.integer({ min: 0, max: 7 }).map(String), fc.integer({ min: 1, max: 9 }), {
    minKeys: 1,
    maxKeys: 4,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const table = tableOf(
        Array.from({ length: 8 }, () => cell(0)),
        rows.map((terms) => ({ terms })),
      );
      const unknown = unknownOf(table, new Set(table.cells.keys()));
      const space = nullSpaceOf(unknown);
      const free = new Set(space.flatMap((vector) => [...vector.keys()]));
      for (const { terms } of unknown.rows)
        for (const position of free) {
          const sum = terms.reduce(
            (all, [variable, times]) => plusTimes(all, times, space[variable]?.get(position) ?? 0),
            0,
          );
          expect(sum).toBe(0);
        }
      // The free variables move on their own, so no solution is lost.
      for (const position of free) expect([...(space[position] ?? [])]).toEqual([[position, 1]]);
      expect(unknown.cells.length - free.size).toBeLessThanOrEqual(unknown.rows.length);
    }),
  );
});

it("divides in the field", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: prime - 1 }), (a) => {
      expect(plusTimes(0, a, inverse(a))).toBe(1);
    }),
  );
  expect(inField(-1)).toBe(prime - 1);
  expect(() => inverse(0)).toThrow("invalid divisor: 0");
});

it("throws at a coefficient that the field cannot hold", () => {
  const table = tableOf([cell(0)], [{ terms: { 0: prime } }]);
  expect(() => nullSpaceOf(unknownOf(table, new Set([0])))).toThrow("invalid coefficient");
});
