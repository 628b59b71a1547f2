import { expect, it } from "vitest";
import { componentsOf } from "./components.ts";
import { unknownOf } from "./known.ts";
import { cell, tableOf } from "./table.example.ts";

it("parts cells that no relation connects, and connects by inequalities as by additions", () => {
  const table = tableOf(
    [1, 2, 3, 4, 5, 6].map((value) => cell(value)),
    [
      { terms: { 0: 1, 1: 1, 2: -1 } },
      { terms: { 3: 1, 4: -1 }, least: -Infinity },
      { terms: { 2: 1, 5: 1 }, least: 9, most: 9 },
    ],
  );
  const parts = (...withheld: number[]) =>
    componentsOf(unknownOf(table, new Set(withheld))).map(({ variables, rows }) => [variables, rows.length]);
  expect(parts(0, 1, 2, 3, 4, 5)).toEqual([
    [[0, 1, 2, 5], 2],
    [[3, 4], 1],
  ]);
  // Variables count the withheld cells only; a published total connects nothing.
  expect(parts(0, 1, 5)).toEqual([
    [[0, 1], 1],
    [[2], 1],
  ]);
});
