import { expect, test } from "vitest";
import { finderOf } from "./finder.ts";
import type { SearchEntry } from "./search-entry.ts";

const entry = (kind: SearchEntry["kind"], title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{ kind, title, address: title, where: "", text: "", keys: "" },
  ...more,
});

const find = finderOf([
  entry("method", "哪些数不予公布", { text: "低保人数较小的不予公布，低保、低保、低保" }),
  entry("programme", "城市低保", { keys: "chengshidibao|csdb|Urban dibao|dibao-urban" }),
  entry("programme", "低保", { keys: "dibao|db|Subsistence allowance (dibao)" }),
  entry("programme", "临时救助", { keys: "linshijiuzhu|lsjz|Temporary relief|temporary" }),
  entry("region", "凤城镇", {
    where: "晋城市 阳城县",
    keys: "fengchengzhen|fcz|Fengcheng Town|140522100000",
  }),
  entry("region", "北留镇", { where: "晋城市 阳城县", keys: "beiliuzhen|blz|Beiliu Town|140522101000" }),
]);
const titles = (query: string) => find(query).map((e) => e.title);

test("a word of two hanzi is found, the title that is that word first, then titles with it, then texts", () => {
  expect(titles("低保")).toEqual(["低保", "城市低保", "哪些数不予公布"]);
  expect(titles("凤城")).toEqual(["凤城镇"]);
  expect(titles("救助")).toEqual(["临时救助"]);
});

test("a single hanzi is found in the middle and at the end of a word", () => {
  expect(titles("保")).toContain("低保");
  expect(titles("留")).toEqual(["北留镇"]);
});

test("pinyin is found by its initials and in full, from its beginning", () => {
  expect(titles("fcz")[0]).toBe("凤城镇");
  expect(titles("fc")[0]).toBe("凤城镇");
  expect(titles("fengcheng")[0]).toBe("凤城镇");
  expect(titles("db")[0]).toBe("低保");
});

test("the whole title comes first, then a name in other letters, then titles that begin with it, however many keys agree", () => {
  const keys = "2025-03-31|NH-1|minimum living allowance relief";
  const named = finderOf([
    entry("release", "Bulletin", { keys }),
    entry("indicator", "Minimum living allowance: persons"),
    entry("region", "Lower Town", { keys: "minimum living allowance|db" }),
    entry("programme", "Minimum living allowance", { keys: "dibao|db|低保" }),
  ]);
  expect(named("minimum living allowance").map((e) => e.title)).toEqual([
    "Minimum living allowance",
    "Lower Town",
    "Minimum living allowance: persons",
    "Bulletin",
  ]);
});

test("pinyin is found with tone marks and by spaced syllables", () => {
  for (const [query, all] of [
    ["dī bǎo", "dibao"],
    ["DI BAO", "dibao"],
    ["d b", "db"],
    ["fèng chéng", "fengcheng"],
    ["fèngchéngzhèn", "fengchengzhen"],
    ["f c z", "fcz"],
  ] as const)
    expect([query, titles(query)[0]]).toEqual([query, titles(all)[0]]);
});

test("a code is found, and its beginning too", () => {
  expect(titles("140522101000")).toEqual(["北留镇"]);
  expect(titles("140522").toSorted()).toEqual(["凤城镇", "北留镇"].toSorted());
});

test("English is found with a letter wrong", () => {
  expect(titles("temporary")).toEqual(["临时救助"]);
  expect(titles("temprary relief")).toEqual(["临时救助"]);
});

test("a title meets a query with a slip as if it had none, and one with all its words comes before keys that have them", () => {
  const keys = "2025-03-31|minimum living allowance elderly care";
  const named = finderOf([
    entry("release", "Bulletin", { keys, text: "minimum living allowance, care for elderly people" }),
    entry("programme", "Minimum living allowance"),
    entry("programme", "Care for elderly people"),
  ]);
  const found = (query: string) => named(query).map((e) => e.title);
  expect(found("minimum living alowance")).toEqual(["Minimum living allowance", "Bulletin"]);
  expect(found("elderly care")).toEqual(["Care for elderly people", "Bulletin"]);
  expect(found("eldrly care")).toEqual(["Care for elderly people", "Bulletin"]);
});

test("words that no entry has together are found one by one", () => {
  expect(titles("凤城 低保").slice(0, 2).toSorted()).toEqual(["低保", "凤城镇"].toSorted());
  expect(titles("凤城低保")).toContain("凤城镇");
});

test("where no entry has a third of what is asked for, nothing is found", () => {
  expect(titles("凤城低保")).toContain("凤城镇");
  expect(titles("临时抱佛脚吧")).toEqual([]);
  expect(titles("where is temporary parking forbidden")).toEqual([]);
});

test("nothing is found for nothing, for signs, and for what is not there", () => {
  expect(titles("")).toEqual([]);
  expect(titles("，")).toEqual([]);
  expect(titles("火星")).toEqual([]);
});
