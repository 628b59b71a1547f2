import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import type { Table } from "../table.ts";
import { componentsOf } from "./components.ts";
import { findIntervals } from "./intervals.ts";
import { unknownOf } from "./known.ts";
import { cell, small, squareRows, tableOf } from "./table.example.ts";

const highs = await loadHighs();
const find = (table: Table, withheld: readonly number[], everyEnd = false) => {
  const unknown = unknownOf(table, new Set(withheld));
  const found = componentsOf(unknown).map((component) =>
    findIntervals(highs, table, unknown, component, { exact: new Set(), everyEnd }),
  );
  return {
    missed: found.flatMap(({ missed }) => missed),
    intervals: found.flatMap(({ intervals }) => intervals),
    programs: found.reduce((sum, { programs }) => sum + programs, 0),
  };
};
const squareOf = (first: ReturnType<typeof cell>): Table =>
  tableOf([first, ...[4, 5, 3, 2, 5, 4, 6, 10].map((value) => cell(value))], squareRows);
const corners = [0, 1, 3, 4];

describe("findIntervals", () => {
  it("accepts a cell that reaches its distances exactly, and lists one that misses them by 1", () => {
    expect(find(squareOf(small(1, { lower: 1, upper: 3 })), corners).missed).toEqual([]);
    expect(find(squareOf(small(1, { lower: 1, upper: 4 })), corners).missed).toEqual([
      { cell: 0, least: 0, most: 4 },
    ]);
  });

  it("needs no program of its own for a cell that other solutions moved far enough", () => {
    const two = tableOf(
      [
        small(1, { lower: 1, upper: 3 }),
        small(4, { lower: 3, upper: 1 }),
        ...[5, 3, 2, 5, 4, 6, 10].map((value) => cell(value)),
      ],
      squareRows,
    );
    expect(find(two, corners)).toMatchObject({ missed: [], programs: 2 });
  });

  it("solves nothing where nothing is sensitive", () => {
    expect(find(squareOf(cell(1)), corners)).toEqual({ missed: [], intervals: [], programs: 0 });
  });

  it("gives both ends of every withheld cell where asked", () => {
    expect(find(squareOf(cell(1)), corners, true).intervals).toEqual([
      { cell: 0, least: 0, most: 4 },
      { cell: 1, least: 1, most: 5 },
      { cell: 3, least: 0, most: 4 },
      { cell: 4, least: 1, most: 5 },
    ]);
  });

  it("goes no lower than the floor of a cell, so that parts known to be no zeros may leave no room", () => {
    const known = { floor: 1 };
    const ones = tableOf(
      [small(1, { lower: 0, upper: 1 }, known), cell(1, known), cell(2)],
      [{ terms: { 0: 1, 1: 1, 2: -1 } }],
    );
    expect(find(ones, [0, 1], true).intervals).toEqual([
      { cell: 0, least: 1, most: 1 },
      { cell: 1, least: 1, most: 1 },
    ]);
    expect(find(ones, [0, 1]).missed).toEqual([{ cell: 0, least: 1, most: 1 }]);
    expect(find(ones, [0, 1, 2]).missed).toEqual([]);
  });

  it("sees that a total of 0 leaves its parts at 0, and that nothing bounds a part with its total", () => {
    const zeros = tableOf([cell(0), cell(0), cell(0)], [{ terms: { 0: 1, 1: 1, 2: -1 } }]);
    expect(find(zeros, [0, 1], true).intervals).toEqual([
      { cell: 0, least: 0, most: 0 },
      { cell: 1, least: 0, most: 0 },
    ]);
    expect(find(zeros, [0, 2], true).intervals).toEqual([
      { cell: 0, least: 0, most: Infinity },
      { cell: 2, least: 0, most: Infinity },
    ]);
    expect(find(tableOf([small(2, { lower: 2, upper: 9 })], []), [0]).missed).toEqual([]);
  });

  it("uses inequalities: households are at most persons, of whom 3 are published", () => {
    const table = tableOf(
      [small(2, { lower: 1, upper: 2 }), cell(3)],
      [{ terms: { 0: 1, 1: -1 }, least: -Infinity }],
    );
    expect(find(table, [0]).missed).toEqual([{ cell: 0, least: 0, most: 3 }]);
  });

  it("tells one 分 of ten million 元 apart: what cannot move never passes", () => {
    const money = (parts: readonly ReturnType<typeof cell>[]) =>
      tableOf([...parts, cell(1_000_000_000)], [{ terms: { 0: 1, 1: 1, 2: -1 } }]);
    const yuan = { measure: "yuan" };
    const exactly = money([small(999_999_999, { lower: 1, upper: 1 }, yuan), cell(1, yuan)]);
    expect(find(exactly, [0, 1]).missed).toEqual([]);
    const tooFar = money([small(999_999_999, { lower: 1, upper: 2 }, yuan), cell(1, yuan)]);
    expect(find(tooFar, [0, 1]).missed).toEqual([{ cell: 0, least: 0, most: 1_000_000_000 }]);
    const fixed = tableOf(
      [small(0, { lower: 0, upper: 1 }, yuan), cell(0, yuan), cell(0), cell(99_999_999_999, yuan)],
      [{ terms: { 0: 1, 1: 1, 2: -1 } }, { terms: { 0: 1, 3: 1 }, least: 99_999_999_999, most: Infinity }],
    );
    expect(find(fixed, [0, 1, 3]).missed).toEqual([{ cell: 0, least: 0, most: 0 }]);
  });

  it("follows a flat rate from the count to the amount", () => {
    const table = tableOf(
      [
        small(3, { lower: 3, upper: 2 }),
        cell(4),
        cell(7),
        small(24_000, { lower: 24_000, upper: 16_000 }, { measure: "fen" }),
      ],
      [{ terms: { 0: 1, 1: 1, 2: -1 } }, { terms: { 0: 8000, 3: -1 } }],
    );
    expect(find(table, [0, 1, 3], true)).toMatchObject({
      missed: [],
      intervals: [
        { cell: 0, least: 0, most: 7 },
        { cell: 1, least: 0, most: 7 },
        { cell: 3, least: 0, most: 56_000 },
      ],
    });
  });
});
