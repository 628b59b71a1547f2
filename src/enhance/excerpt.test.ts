import { expect, test } from "vitest";
import { excerptOf, marked } from "./excerpt.ts";

test("what was asked for is marked once, however many terms overlap in it", () => {
  expect(marked("全县临时救助人次", "临时救助")).toEqual([
    { text: "全县", hit: false },
    { text: "临时救助", hit: true },
    { text: "人次", hit: false },
  ]);
  expect(marked("Temporary relief", "RELIEF")).toEqual([
    { text: "Temporary ", hit: false },
    { text: "relief", hit: true },
  ]);
});

test("a text without what was asked for stays whole", () => {
  expect(marked("凤城镇", "低保")).toEqual([{ text: "凤城镇", hit: false }]);
});

test("an excerpt stands around what was asked for, and a short text is whole", () => {
  const long = `${"甲".repeat(80)}低保${"乙".repeat(80)}`;
  expect(excerptOf(long, "低保", 40)).toMatch(/^…甲{10}低保乙{28}…$/);
  expect(excerptOf(long, "无关", 40)).toBe(`${"甲".repeat(40)}…`);
  expect(excerptOf("低保", "低保", 40)).toBe("低保");
});
