import { expect, test } from "vitest";
import { cell, december, facts, november, stock, unstated, value, winter } from "../words/facts.example.ts";
import { newest, periodShape, seriesOf } from "./series.ts";

test("months are compared with months, and a running total with those since the same day", () => {
  expect(periodShape(november)).toBe(periodShape(december));
  expect(periodShape(winter)).toBe(periodShape({ ...winter, end: "2024-02-05" }));
  expect(periodShape(winter)).not.toBe(periodShape({ ...winter, start: "2023-11-16" }));
  expect(periodShape(stock)).not.toBe(periodShape(december));
});

test("a period whose start is not stated is like no other", () => {
  expect(periodShape(unstated)).not.toBe(periodShape({ ...unstated, end: "2024-02-05" }));
});

test("a series runs from the earliest to the newest figure, and a breakdown is a series of its own", () => {
  const cells = [
    cell("relief.times", value(2), { period: december }),
    cell("relief.times", value(1), { period: november }),
    cell("relief.times", value(9), { period: december, dimensions: { residence: "rural" } }),
  ];
  const [total, rural, ...rest] = seriesOf(cells, facts(...cells));
  expect(total?.cells.map((c) => c.period.end)).toEqual(["2023-11-30", "2023-12-31"]);
  expect(total && newest(total)).toBe(cells[0]);
  expect(rural?.cells).toEqual([cells[2]]);
  expect(rest).toEqual([]);
});
