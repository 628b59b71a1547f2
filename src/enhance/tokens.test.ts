import { expect, test } from "vitest";
import { indexTokens, queryTokens } from "./tokens.ts";

test("a text is found by each of its hanzi and by each two that stand together", () => {
  expect(indexTokens("低保金")).toEqual(["低", "保", "金", "低保", "保金"]);
});

test("a query of two hanzi is one term, one of a single hanzi is that", () => {
  expect(queryTokens("低保")).toEqual(["低保"]);
  expect(queryTokens("救")).toEqual(["救"]);
  expect(queryTokens("临时救助")).toEqual(["临时", "时救", "救助"]);
});

test("words, numbers and codes stand beside hanzi, in one case and one width", () => {
  expect(queryTokens("Fengcheng Town 2024年")).toEqual(["fengcheng", "town", "2024", "年"]);
  expect(queryTokens("ＤＢ１４０５２２")).toEqual(["db140522"]);
  expect(indexTokens("allowance.persons")).toEqual(["allowance", "persons"]);
});

test("tone marks say nothing, and ü is typed v", () => {
  expect(queryTokens("dībǎo Lǚliáng")).toEqual(["dibao", "lvliang"]);
});

test("nothing but signs is no term", () => {
  expect(queryTokens("，。 — ！")).toEqual([]);
});
