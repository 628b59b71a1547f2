import { expect, test } from "vitest";
import { finderOf } from "../enhance/finder.ts";
import { indicatorOf } from "../snapshot/select.ts";
import { cell, facts, value, withheld } from "../words/facts.example.ts";
import { countedKeys } from "./counted-keys.ts";

const cells = [
  cell("support.households", value(7)),
  cell("support.households", value(5), { dimensions: { programme: "dibao" } }),
  cell("support.households", withheld, { dimensions: { programme: "dibao", residence: "rural" } }),
];
const { vocabulary } = facts();
const names = new Map([["dibao", ["最低生活保障"]]]);
const keys = (id: string, language: "zh" | "en") =>
  countedKeys(indicatorOf(vocabulary, id), cells, { vocabulary }, names, language);

test("figures of a programme are called by its names before what is counted, each once", () => {
  expect(keys("support.households", "zh")).toBe(
    "低保户数 最低生活保障户数 农村低保户数 农村最低生活保障户数",
  );
  expect(keys("support.households", "en")).toBe("minimum living allowance 最低生活保障");
});

test("a name that narrows another down keeps its beginning", () => {
  const joined = {
    ...indicatorOf(vocabulary, "support.households"),
    name: { zh: "新纳入保障户数", en: "-" },
  };
  expect(countedKeys(joined, cells, { vocabulary }, new Map(), "zh")).toBe(
    "新纳入低保户数 新纳入农村低保户数",
  );
});

test("where a name says no unit, and where there is no programme, there is nothing to call", () => {
  expect(keys("relief.paid", "zh")).toBe("");
  expect(
    countedKeys(
      indicatorOf(vocabulary, "support.households"),
      cells.slice(0, 1),
      { vocabulary },
      names,
      "zh",
    ),
  ).toBe("");
});

test("低保户数 finds the indicator that counts such households first", () => {
  const entry = { kind: "", address: "", where: "", text: "" };
  const find = finderOf([
    { ...entry, title: "低保740人，其中农村661人", keys: "", text: "低保户数和人数，低保户数" },
    { ...entry, title: "低保", keys: "dibao|db" },
    { ...entry, title: "保障人数", keys: "" },
    { ...entry, title: "保障户数", keys: `baozhanghushu|bzhs|${keys("support.households", "zh")}` },
  ]);
  for (const query of ["低保户数", "农村低保户数"]) expect(find(query)[0]?.title).toBe("保障户数");
  expect(find("低保")[0]?.title).toBe("低保");
});
