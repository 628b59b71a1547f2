import { expect, test } from "vitest";
import { sentencesOf, speakable } from "./speakable.ts";

test("a figure is said with its unit, and a range as a range", () => {
  expect(speakable("保障7341人，发放98.2万元", "zh")).toBe("保障7341人，发放98.2万元");
  expect(speakable("2024年11月1日—2025年3月31日", "zh")).toBe("2024年11月1日至2025年3月31日");
  expect(speakable("2023—2024", "zh")).toBe("2023至2024");
  expect(speakable("1,234 people, 2023–2024", "en")).toBe("1,234 people, 2023 to 2024");
});

test("a number below zero is said as one", () => {
  expect(speakable("增减−48人", "zh")).toBe("增减负48人");
  expect(speakable("change: −48 people", "en")).toBe("change: minus 48 people");
});

test("marks for the eye are not said", () => {
  expect(speakable("不予公布 [c]", "zh")).toBe("不予公布");
  expect(speakable("暖河县（虚构）民政局", "zh")).toBe("暖河县，虚构，民政局");
  expect(speakable("Nuanhe County (invented).", "en")).toBe("Nuanhe County, invented.");
});

test("a pause before another mark, or at either end, is none", () => {
  expect(speakable("《救助资金发放台账（虚构）》，截至", "zh")).toBe("《救助资金发放台账，虚构》，截至");
  expect(speakable("，农村低保，，2867人，12.22万元，", "zh")).toBe("农村低保，2867人，12.22万元");
  expect(speakable(", Nuanhe County (invented), , 8 April 2025, ", "en")).toBe(
    "Nuanhe County, invented, 8 April 2025",
  );
  expect(speakable("People (all): 1,234", "en")).toBe("People, all: 1,234");
});

test("sentences end at their marks, not at a decimal point", () => {
  expect(sentencesOf("发放98.2万元。共7341人；其中农村3900人", "zh")).toEqual([
    "发放98.2万元。",
    "共7341人；",
    "其中农村3900人",
  ]);
  expect(sentencesOf("It paid 98.2 yuan. Then 3 more.", "en")).toEqual([
    "It paid 98.2 yuan.",
    "Then 3 more.",
  ]);
});

test("what has neither letter nor number is not said", () => {
  expect(sentencesOf("——。", "zh")).toEqual([]);
});
