import { expect, it } from "vitest";
import { unknownOf } from "./known.ts";
import { cell, squareRows, tableOf } from "./table.example.ts";

const square = tableOf(
  [1, 4, 5, 3, 2, 5, 4, 6, 10].map((value) => cell(value)),
  squareRows,
);

it("keeps only withheld cells as variables, and only the additions that say something of them", () => {
  expect(unknownOf(square, new Set([4, 0, 1, 3]))).toEqual({
    cells: [0, 1, 3, 4],
    down: [1, 4, 3, 2],
    rows: [
      {
        terms: [
          [0, 1],
          [1, 1],
        ],
        below: 0,
        above: 0,
      },
      {
        terms: [
          [2, 1],
          [3, 1],
        ],
        below: 0,
        above: 0,
      },
      {
        terms: [
          [0, 1],
          [2, 1],
        ],
        below: 0,
        above: 0,
      },
      {
        terms: [
          [1, 1],
          [3, 1],
        ],
        below: 0,
        above: 0,
      },
    ],
  });
});

it("says how far an inequality lets its cells move from the truth", () => {
  const table = tableOf(
    [cell(3), cell(7)],
    [
      { terms: { 0: -1, 1: 1 }, least: 0, most: Infinity },
      { terms: { 0: 1, 1: 1 }, least: 8, most: 12 },
      { terms: { 0: 1 }, least: -Infinity, most: Infinity },
    ],
  );
  const { rows } = unknownOf(table, new Set([0]));
  expect(rows).toEqual([
    { terms: [[0, -1]], below: 4, above: Infinity },
    { terms: [[0, 1]], below: 2, above: 2 },
  ]);
});

it("takes a cell that is public already for known, whatever a pattern says", () => {
  const table = tableOf([cell(3), cell(7, { status: "published" })], []);
  expect(unknownOf(table, new Set([0, 1])).cells).toEqual([0]);
});

it.each([
  ["a relation that the truth breaks", tableOf([cell(1), cell(2)], [{ terms: { 0: 1, 1: -1 } }])],
  ["a figure that is no whole number", tableOf([cell(0.5), cell(0.5)], [{ terms: { 0: 1, 1: -1 } }])],
  [
    "a sum too large to be exact",
    tableOf([cell(2 ** 52), cell(2 ** 52)], [{ terms: { 0: 1, 1: 1 }, most: Infinity }]),
  ],
  [
    "a cell that stands twice in a relation",
    {
      ...tableOf([cell(0)], []),
      relations: [{ name: "twice", terms: [[0, 1] as const, [0, 1] as const], least: 0, most: 0 }],
    },
  ],
])("throws at %s", (_, table) => {
  expect(() => unknownOf(table, new Set([0]))).toThrow("invalid");
});
