import { expect, test } from "vitest";
import type { Cell } from "../snapshot/cell.ts";
import type { Source } from "../snapshot/schema.ts";
import { cell, town, value, withheld } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { recordOf } from "./cell-record.ts";
import { ledgerOf } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";

const paid = cell("relief.paid", value(120_000));
const counted = { "relief.paid": "relief.times" };

/** What is told of the rows of the first of these cells, where its source was counted so. */
const rows = (cells: readonly [Cell, ...Cell[]], counted: Source["counted"]) => {
  const sources = exampleSnapshot(cells).sources.map((s) => ({ ...s, ...(counted ? { counted } : {}) }));
  const ledger = ledgerOf([exampleRelease([...cells], { sources })]);
  return recordOf(ledger, cells[0].key, "zh").rows;
};

test("a figure that was not counted row by row says nothing of rows", () => {
  expect(rows([paid], undefined)).toBeNull();
});

test("the number of rows is the published figure of the same place, period and codes", () => {
  const times = cell("relief.times", value(300));
  const others = [
    cell("relief.times", value(20), { region: town }),
    cell("relief.times", value(200), { dimensions: { programme: "dibao" } }),
  ];
  expect(rows([paid, ...others, times], counted)).toMatchObject({ key: times.key, text: "300人次" });
  expect(rows([paid, ...others], counted)).toBe("untold");
});

test("a number of rows that is withheld or nowhere published is not told", () => {
  expect(rows([paid, cell("relief.times", withheld)], counted)).toBe("untold");
  expect(rows([paid], { "relief.paid": null })).toBe("untold");
});

test("a figure that counts rows says so, and a withheld one says nothing of rows", () => {
  const own = { "relief.times": "relief.times" };
  expect(rows([cell("relief.times", value(300))], own)).toBe("own");
  expect(rows([cell("relief.times", withheld)], own)).toBeNull();
});
