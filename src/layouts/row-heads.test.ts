import { expect, test } from "vitest";
import type { Cell } from "../snapshot/cell.ts";
import { exhibitRows } from "../words/exhibit.ts";
import { cell, december, facts, november, town, value } from "../words/facts.example.ts";
import { rowHeads } from "./row-heads.ts";

const rowsOf = (...items: [label: string, cell: Cell, group?: string][]) =>
  exhibitRows(
    {
      kind: "bars",
      items: items.map(([label, { key }, group]) => ({
        ...{ label: { zh: label, en: label }, cell: key },
        ...(group === undefined ? {} : { group: { zh: group, en: group } }),
      })),
    },
    facts(...items.map(([, c]) => c)),
    "zh",
  );
const times = (period: typeof november, more: Partial<Cell> = {}) =>
  cell("relief.times", value(9), { period, ...more });

test("labels that name months, places or programmes have a head that says so", () => {
  expect(rowHeads(rowsOf(["11月", times(november)], ["12月", times(december)])).label).toBe("period");
  expect(rowHeads(rowsOf(["全县", times(november)], ["镇", times(november, { region: town })])).label).toBe(
    "place",
  );
  const orphans = times(november, { dimensions: { programme: "orphan" } });
  expect(rowHeads(rowsOf(["合计", times(november)], ["孤儿", orphans])).label).toBe("programme");
});

test("labels of several indicators name items, though their periods differ", () => {
  const runs = cell("patrol.runs", value(7), { period: december });
  expect(rowHeads(rowsOf(["临时救助", times(november)], ["街面巡查", runs])).label).toBe("item");
});

test("labels that name more than programmes name items", () => {
  const rural = times(november, { dimensions: { programme: "dibao", residence: "rural" } });
  const orphans = times(november, { dimensions: { programme: "orphan" } });
  expect(rowHeads(rowsOf(["农村低保", rural], ["孤儿", orphans])).label).toBe("item");
});

test("groups of months are programmes where each is of another programme", () => {
  const of = (programme: string, period: typeof november) => times(period, { dimensions: { programme } });
  const rows = rowsOf(
    ["11月", of("dibao", november), "低保"],
    ["12月", of("dibao", december), "低保"],
    ["11月", of("orphan", november), "孤儿"],
  );
  expect(rowHeads(rows)).toEqual({ label: "period", group: "programme" });
});

test("groups are places where each is of another place, whatever their labels name", () => {
  const rows = rowsOf(
    ["11月", times(november), "全县"],
    ["12月", times(december), "全县"],
    ["11月", times(november, { region: town }), "镇"],
  );
  expect(rowHeads(rows)).toEqual({ label: "period", group: "place" });
});
