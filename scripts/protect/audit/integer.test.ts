import loadHighs from "highs";
import { expect, it } from "vitest";
import type { Table } from "../table.ts";
import { componentsOf } from "./components.ts";
import { findWholeMisses } from "./integer.ts";
import { unknownOf } from "./known.ts";
import { cell, small, tableOf } from "./table.example.ts";

const highs = await loadHighs();
const find = (table: Table, withheld: readonly number[]) => {
  const unknown = unknownOf(table, new Set(withheld));
  return componentsOf(unknown).flatMap(
    (component) => findWholeMisses(highs, table, unknown, component, new Set()).missed,
  );
};

it("sees that 3 a + 2 b = 7 has one solution in whole numbers, where fractions would hide it", () => {
  const table = tableOf(
    [small(1, { lower: 1, upper: 1 }), cell(2)],
    [{ terms: { 0: 3, 1: 2 }, least: 7, most: 7 }],
  );
  expect(find(table, [0, 1])).toEqual([{ cell: 0, least: 1, most: 1 }]);
});

it("accepts a value beyond the distance where the distance itself cannot be", () => {
  // a and b move by 2 against 3: 1 more is impossible for a, 2 more is not.
  const table = tableOf(
    [small(3, { lower: 1, upper: 1 }), cell(3)],
    [{ terms: { 0: 3, 1: 2 }, least: 15, most: 15 }],
  );
  expect(find(table, [0, 1])).toEqual([]);
});

it("gives the furthest whole numbers of a cell that misses its distances", () => {
  const table = tableOf(
    [small(3, { lower: 3, upper: 3 }), cell(3)],
    [{ terms: { 0: 3, 1: 2 }, least: 15, most: 15 }],
  );
  expect(find(table, [0, 1])).toEqual([{ cell: 0, least: 1, most: 5 }]);
});

it("counts people in whole numbers beside money that is too large for it", () => {
  // A flat rate of 1.5 million: whole persons, and amounts that only follow them.
  const rate = 1_500_000;
  const table = tableOf(
    [small(1, { lower: 1, upper: 1 }), cell(2), cell(rate, { measure: "fen" })],
    [{ terms: { 0: 3, 1: 2 }, least: 7, most: 7 }, { terms: { 0: rate, 2: -1 } }],
  );
  expect(find(table, [0, 1, 2])).toEqual([{ cell: 0, least: 1, most: 1 }]);
});
