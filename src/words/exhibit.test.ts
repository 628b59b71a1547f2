import { expect, test } from "vitest";
import type { Exhibit } from "../snapshot/schema.ts";
import { exhibitRows, wordExhibit } from "./exhibit.ts";
import { cell, facts, value, withheld } from "./facts.example.ts";
import { inlineText } from "./plain.ts";

const large = cell("relief.paid", value(5_213_700_000, { precision: 100_000 }));
const small = cell("relief.paid", value(500_00, { precision: 100 }), { dimensions: { programme: "dibao" } });
const hidden = cell("relief.paid", withheld, { dimensions: { programme: "orphan" } });
const missing = cell(
  "relief.paid",
  { status: "absent", reason: "not-yet" },
  { dimensions: { residence: "rural" } },
);
const all = facts(large, small, hidden, missing);

const exhibit = (more: Partial<Exhibit> = {}): Exhibit => ({
  id: "funds",
  kind: "bars",
  title: { zh: "共发放{relief.paid}", en: "{relief.paid} paid" },
  subtitle: { zh: "万元", en: "yuan" },
  description: { zh: "各项", en: "by programme" },
  shownIn: "万元",
  items: [small, hidden, large, missing].map(({ key }, i) => ({
    label: { zh: `第${"甲乙丙丁"[i]}项`, en: `item ${"abcd"[i]}` },
    cell: key,
  })),
  sources: ["月报"],
  ...more,
});

test("exhibitRows keeps the campaign's order and words every value in the exhibit's unit", () => {
  const rows = exhibitRows(exhibit(), all, "zh");
  expect(rows.map((r) => [r.label, r.figure.text, r.figure.number])).toEqual([
    ["第甲项", "0.05万元", "0.05"],
    ["第乙项", "不予公布", "不予公布 [c]"],
    ["第丙项", "5213.7万元", "5213.7"],
    ["第丁项", "待公布", "— [x]"],
  ]);
  expect(rows[0]?.cell).toBe(small);
  expect(rows[0]).not.toHaveProperty("group");
});

test("in English rows of several scales keep the base unit, so that a column has one", () => {
  const texts = (e: Exhibit) => exhibitRows(e, all, "en").map((r) => r.figure.text);
  expect(texts(exhibit())).toEqual(["500 yuan", "withheld", "52,137,000 yuan", "not yet published"]);
  const alone = exhibit({ items: exhibit().items.slice(1, 3) });
  expect(texts(alone)).toEqual(["withheld", "52.137 million yuan"]);
});

test("in English a row of another unit leaves the scale alone", () => {
  const mixed = facts(large, cell("support.persons", value(2867)));
  const items = [...mixed.cells.keys()].map((key) => ({ label: { zh: "项", en: "item" }, cell: key }));
  const table: Exhibit = { ...exhibit({ kind: "table", items }) };
  delete table.shownIn;
  expect(exhibitRows(table, mixed, "en").map((r) => r.figure.text)).toEqual([
    "52.137 million yuan",
    "2,867 people",
  ]);
});

test("a strip has a unit for each figure", () => {
  const strip = exhibit({ kind: "strip" });
  expect(exhibitRows(strip, all, "en")[2]?.figure.text).toBe("52.137 million yuan");
});

test("groups are worded in the language", () => {
  const [item] = exhibit().items;
  if (!item) throw new Error("invalid exhibit");
  const grouped = exhibit({ items: [{ ...item, group: { zh: "城市", en: "urban" } }] });
  expect(exhibitRows(grouped, all, "en")[0]?.group).toBe("urban");
});

test("a unit that is not the items' own is a programmer's error", () => {
  expect(() => exhibitRows(exhibit({ shownIn: "户" }), all, "zh")).toThrow("invalid unit: 户");
});

test("wordExhibit binds its texts", () => {
  expect(inlineText(wordExhibit(exhibit(), all, "zh").title)).toBe("共发放5213.7万元");
});

test("a title begins with a capital letter, also where a figure in words begins it", () => {
  const title = (en: string) =>
    inlineText(wordExhibit(exhibit({ title: { zh: "资金", en } }), all, "en").title);
  expect(title("relief by programme")).toBe("Relief by programme");
  expect(title("{relief.paid programme=orphan}, as before")).toBe("Withheld, as before");
});
