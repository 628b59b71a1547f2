import { expect, it } from "vitest";
import type { Period } from "../snapshot/period.ts";
import { months } from "./gallery/times.ts";
import { runs } from "./runs.ts";

const lengths = (
  periods: readonly Period[],
  ys: readonly (number | null)[] = periods.map(() => 0),
): number[] =>
  runs(periods.map((period, i) => ({ mark: { period }, y: ys[i] ?? null }))).map((run) => run.length);

const ends = ["2024-11-30", "2025-01-31", "2025-03-31"];

it("joins flows whose days follow each other, and breaks where days between them have no figure", () => {
  expect(lengths(months)).toEqual([5]);
  expect(lengths(months.filter((_, i) => i !== 1))).toEqual([1, 3]);
  expect(lengths(months.filter((_, i) => i % 2 === 0))).toEqual([1, 1, 1]);
});

it("joins what stands at a day or adds up since one, however far apart", () => {
  expect(lengths(ends.map((end) => ({ kind: "instant", start: end, end })))).toEqual([3]);
  expect(lengths(ends.map((end) => ({ kind: "cumulative", start: "2024-11-01", end })))).toEqual([3]);
  expect(lengths(ends.map((end) => ({ kind: "flow", start: null, end })))).toEqual([3]);
});

it("breaks where a figure has no value, which is in no run", () => {
  expect(lengths(months, [1, null, 2, 3, null])).toEqual([1, 2]);
  expect(lengths(months, [null, null, null, null, null])).toEqual([]);
});
