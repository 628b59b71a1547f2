import { expect, test } from "vitest";
import { cell, facts, november, december, town, value } from "../words/facts.example.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { listedFigures } from "./listed.ts";

const day = (n: number): Cell => {
  const date = `2023-12-${String(n).padStart(2, "0")}`;
  return cell("patrol.runs", value(n), { period: { kind: "flow", start: date, end: date } });
};
const days = (n: number): Cell[] => Array.from({ length: n }, (_, i) => day(i + 1));

const listed = (...cells: Cell[]) => {
  const known = facts(...cells);
  const { region } = known.vocabulary.campaign;
  const release = { cells, facts: known, snapshot: { campaign: { region } } };
  return listedFigures(release as unknown as Release);
};

test("a table of all figures lists a few days, and leaves many to the page of their indicator", () => {
  expect(listed(...days(31)).cells).toHaveLength(31);
  const next = cell("patrol.runs", value(1), {
    period: { kind: "flow", start: "2024-01-01", end: "2024-01-01" },
  });
  const { cells, long } = listed(...days(31), next, cell("relief.paid", value(1), { period: december }));
  expect(cells.map((c) => c.indicator)).toEqual(["relief.paid"]);
  expect(long.map((s) => s.cells.length)).toEqual([32]);
});

test("it lists every month of the region, and of a place within it the last", () => {
  const months = [november, december].flatMap((period) => [
    cell("relief.paid", value(2), { period }),
    cell("relief.paid", value(1), { period, region: town }),
  ]);
  const { cells, places } = listed(...months);
  expect(cells.map((c) => [c.region === town, c.period.end])).toEqual(
    expect.arrayContaining([
      [false, "2023-11-30"],
      [false, "2023-12-31"],
      [true, "2023-12-31"],
    ]),
  );
  expect(cells).toHaveLength(3);
  expect(places).toBe(true);
});
