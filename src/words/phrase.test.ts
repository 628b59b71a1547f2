import fc from "fast-check";
import { expect, test } from "vitest";
import { phrases } from "./phrase.ts";

test("a line may end between two words, and not within one", () => {
  expect(phrases("救助困难群众")).toEqual(["救助", "困难", "群众"]);
  expect(phrases("暖河县（虚构）寒冬送温暖数据")).toEqual(["暖河县（虚构）寒冬送温暖", "数据"]);
});

test("a single character stays with its neighbours, and several of them are a name or a word", () => {
  expect(phrases("发放救助金")).toEqual(["发放", "救助金"]);
  expect(phrases("石桥镇寒冬送温暖专项行动")).toEqual(["石桥镇", "寒冬送温暖", "专项", "行动"]);
});

test("English, which has spaces between words, stays as it is", () => {
  expect(phrases("Winter relief in Nuanhe County")).toEqual(["Winter relief in Nuanhe County"]);
});

test("put together again the phrases are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(phrases(text).join("")).toBe(text);
    }),
  );
});
