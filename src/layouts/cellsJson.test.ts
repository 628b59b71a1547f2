import { expect, test } from "vitest";
import { cell, value, withheld } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { cellsJson } from "./cellsJson.ts";
import { exampleRelease } from "./release.example.ts";

const paid = cell("relief.paid", value(61_280_050, { precision: 50, qualifier: "about" }));
const aided = cell("relief.times", withheld);
const goods = cell("patrol.runs", { status: "absent", reason: "not-collected" });
const published = JSON.parse(cellsJson(exampleRelease([paid, aided, goods]))) as {
  cells: Record<string, unknown>[];
};
const byKey = (key: string) => published.cells.find((c) => c["key"] === key);

test("a value is a decimal string in the unit beside it, with its qualifier, precision and source", () => {
  expect(byKey(paid.key)).toMatchObject({
    unit: "yuan",
    status: "value",
    value: "612800.5",
    precision: "0.5",
    qualifier: "about",
    source: "月报",
  });
});

test("a withheld or absent cell has a status and no value of any kind", () => {
  expect(byKey(aided.key)).toMatchObject({ status: "withheld" });
  expect(byKey(goods.key)).toMatchObject({ status: "absent", reason: "not-collected" });
  for (const key of [aided.key, goods.key])
    for (const name of ["value", "precision", "qualifier", "flags"])
      expect(byKey(key)).not.toHaveProperty(name);
});

test("when it was published is a day, or a moment that names its time zone", () => {
  const { metadata } = exampleSnapshot([]);
  const saidOf = (publishedAt: string) =>
    JSON.parse(cellsJson(exampleRelease([paid], { metadata: { ...metadata, publishedAt } }))) as unknown;
  expect(saidOf("2024-02-06")).toMatchObject({ publishedAt: "2024-02-06" });
  expect(saidOf("2024-02-06 10:00")).toMatchObject({ publishedAt: "2024-02-06T10:00:00+08:00" });
});

test("every cell of the release is there, and the same release gives the same bytes", () => {
  const release = exampleRelease([paid, aided, goods]);
  expect(published.cells.map((c) => c["key"])).toEqual([paid.key, aided.key, goods.key]);
  expect(cellsJson(release)).toBe(cellsJson(release));
});
