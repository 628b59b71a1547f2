import { expect, it } from "vitest";
import type { Relation } from "../table.ts";
import { holdersOf, type Contributed } from "./holders.ts";

const cell = (
  id: string,
  contributors: number | null,
  inner = false,
  holder: string | null = null,
): Contributed => ({
  ...{ id, contributors, inner, holder },
});
const sum = (total: number, ...parts: number[]): Relation => ({
  name: "sum",
  terms: [...parts.map((cell) => [cell, 1] as const), [total, -1]],
  ...{ least: 0, most: 0 },
});

it("names an inner figure with one contributor as its own, and each total that only he makes up", () => {
  const cells = [cell("all", 4), cell("row", 1), cell("x", 1, true), cell("y", 0, true), cell("z", 3, true)];
  expect(holdersOf(cells, [sum(1, 2, 3), sum(0, 1, 4)])).toEqual([null, "#x", "#x", null, null]);
});

it("keeps the holders that the file names, and gives them to totals without one", () => {
  const cells = [cell("row", 1), cell("x", 1, true, "H1"), cell("y", 0, true), cell("z", null, true)];
  expect(holdersOf(cells, [sum(0, 1, 2)])).toEqual(["H1", "H1", null, null]);
});

it("sees one person in two parts of a total that he alone makes up", () => {
  const cells = [cell("row", 1), cell("x", 1, true), cell("y", 1, true)];
  expect(holdersOf(cells, [sum(0, 1, 2)])).toEqual(["#x", "#x", "#x"]);
});

it("takes two single contributors of a total of two for two people", () => {
  const cells = [cell("row", 2), cell("x", 1, true), cell("y", 1, true)];
  expect(holdersOf(cells, [sum(0, 1, 2)])).toEqual([null, "#x", "#y"]);
});
