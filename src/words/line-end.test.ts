import { expect, test } from "vitest";
import { withoutLineEnds } from "./line-end.ts";

test("a line end in Chinese is nothing beside a hanzi or a full-width mark", () => {
  for (const [source, said] of [
    ["工作，\n2025年1月", "工作，2025年1月"],
    ["截至2025\n年", "截至2025年"],
    ["用Excel\r\n打开", "用Excel打开"],
    ["打开  \n  Excel", "打开Excel"],
    ["（\nA）", "（A）"],
    ["A\n“甲", "A“甲"],
    ["𠮷\nA", "𠮷A"],
    ["A\n𠮷", "A𠮷"],
  ] as const)
    expect(withoutLineEnds(source, "zh")).toBe(said);
});

test("a line end in Chinese is a space between words and numbers in Latin signs", () => {
  for (const [source, said] of [
    ["Data\nPackage", "Data Package"],
    ["Excel\n2016", "Excel 2016"],
    ["café\nA", "café A"],
  ] as const)
    expect(withoutLineEnds(source, "zh")).toBe(said);
});

test("a line end in Chinese is judged by what is said beside the text", () => {
  expect(withoutLineEnds("\n2025", "zh", "工作，")).toBe("2025");
  expect(withoutLineEnds("\nPackage", "zh", "Data")).toBe(" Package");
  expect(withoutLineEnds("Data\n", "zh", "", "包")).toBe("Data");
});

test("a line end at the head or the end of a Chinese text is nothing", () => {
  expect(withoutLineEnds("\nA\n", "zh")).toBe("A");
});

test("a line end in English is always a space", () => {
  expect(withoutLineEnds("aided\npeople in 凤城镇\nand elsewhere", "en")).toBe(
    "aided people in 凤城镇 and elsewhere",
  );
});
