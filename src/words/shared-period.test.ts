import { expect, test } from "vitest";
import { cell, december, facts, stock, unstated, value, winter } from "./facts.example.ts";
import { sharedPeriod } from "./shared-period.ts";

const persons = cell("support.persons", value(120), { period: stock });
const households = cell("support.households", value(60), { period: stock });
const paid = cell("relief.paid", value(500), { period: winter });
const times = cell("relief.times", value(9), { period: unstated });
const runs = cell("patrol.runs", value(9), { period: december });
const all = facts(persons, households, paid, times, runs);
const keys = (...cells: (typeof persons)[]) => cells.map((c) => c.key);

test("figures of one period share it", () => {
  expect(sharedPeriod(all, keys(persons, households), "zh")).toEqual({
    period: "截至2024年1月5日",
    others: new Map(),
  });
});

test("where figures differ, that of most is shared, and each other figure has its own", () => {
  expect(sharedPeriod(all, keys(paid, persons, times, households), "zh")).toEqual({
    period: "截至2024年1月5日",
    others: new Map([
      [paid.key, "自2023年11月15日以来，截至2024年1月5日"],
      [times.key, "截至2024年1月5日累计（起点原文未载）"],
    ]),
  });
});

test("of periods of as many figures the one told first is shared", () => {
  expect(sharedPeriod(all, keys(runs, persons), "en")).toEqual({
    period: "December 2023",
    others: new Map([[persons.key, "as of 5 January 2024"]]),
  });
});

test("no figures have no period", () => {
  expect(sharedPeriod(all, [], "zh")).toEqual({ period: "", others: new Map() });
});
