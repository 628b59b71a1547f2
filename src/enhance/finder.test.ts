import { expect, test } from "vitest";
import { finderOf } from "./finder.ts";
import type { SearchEntry } from "./search-entry.ts";

const entry = (kind: SearchEntry["kind"], title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{ kind, title, address: title, where: "", text: "", keys: "" },
  ...more,
});

const find = finderOf([
  entry("method", "哪些数不予公布", { text: "低保人数较小的不予公布，低保、低保、低保" }),
  entry("programme", "城市低保", { keys: "chengshidibao csdb dibao-urban Urban dibao" }),
  entry("programme", "低保", { keys: "dibao db Subsistence allowance (dibao)" }),
  entry("programme", "临时救助", { keys: "linshijiuzhu lsjz temporary Temporary relief" }),
  entry("region", "凤城镇", {
    where: "晋城市 阳城县",
    keys: "fengchengzhen fcz 140522100000 Fengcheng Town",
  }),
  entry("region", "北留镇", { where: "晋城市 阳城县", keys: "beiliuzhen blz 140522101000 Beiliu Town" }),
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

test("a code is found, and its beginning too", () => {
  expect(titles("140522101000")).toEqual(["北留镇"]);
  expect(titles("140522").toSorted()).toEqual(["凤城镇", "北留镇"].toSorted());
});

test("English is found with a letter wrong", () => {
  expect(titles("temporary")).toEqual(["临时救助"]);
  expect(titles("temprary relief")).toEqual(["临时救助"]);
});

test("words that no entry has together are found one by one", () => {
  expect(titles("凤城 低保").slice(0, 2).toSorted()).toEqual(["低保", "凤城镇"].toSorted());
  expect(titles("凤城低保")).toContain("凤城镇");
});

test("nothing is found for nothing, for signs, and for what is not there", () => {
  expect(titles("")).toEqual([]);
  expect(titles("，")).toEqual([]);
  expect(titles("火星")).toEqual([]);
});
