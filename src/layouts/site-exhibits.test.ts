import { expect, test } from "vitest";
import { cell, december, november, value } from "../words/facts.example.ts";
import type { Series } from "./series.ts";
import { trendsOf } from "./site-exhibits.ts";

/** A line of two figures, one of so many of an indicator. */
const line = (i: number): Series => ({
  id: String(i),
  shape: "flow:1m",
  cells: [
    cell("relief.times", value(i + 1), { period: november }),
    cell("relief.times", value(i + 2), { period: december }),
  ],
});

const lines = (count: number): Series[] => Array.from({ length: count }, (_, i) => line(i));

test("a chart over time draws the eight programmes of a total, and tells how many lines it leaves out beyond twelve", () => {
  const drawn = (count: number) => trendsOf(lines(count)).map(({ series, more }) => [series.length, more]);
  expect([drawn(9), drawn(12), drawn(15)]).toEqual([[[9, 0]], [[12, 0]], [[12, 3]]]);
});
