import { expect, test } from "vitest";
import { nextDirection, orderOf } from "./order.ts";

test("numbers are sorted by value and what has none comes last, in the order given, either way", () => {
  const keys = [null, 9, 10, null, 2];
  expect(orderOf(keys, "ascending", "zh")).toEqual([4, 1, 2, 0, 3]);
  expect(orderOf(keys, "descending", "zh")).toEqual([2, 1, 4, 0, 3]);
});

test("the order given can be had again", () => {
  expect(orderOf([3, 1, 2], "none", "zh")).toEqual([0, 1, 2]);
});

test("Chinese words are sorted by pinyin, and equals stay in their order", () => {
  expect(orderOf(["凤城镇", "北留镇", "凤城镇"], "ascending", "zh-CN")).toEqual([1, 0, 2]);
  expect(orderOf(["凤城镇", "北留镇", "凤城镇"], "descending", "zh-CN")).toEqual([0, 2, 1]);
});

test("a column of numbers begins with the largest, one of words with the first, and both come round", () => {
  expect(nextDirection("none", true)).toBe("descending");
  expect(nextDirection("none", false)).toBe("ascending");
  expect(nextDirection("ascending", true)).toBe("none");
  expect(nextDirection("descending", false)).toBe("none");
});
