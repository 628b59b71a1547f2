import { describe, expect, it } from "vitest";
import { codebook } from "../read/broken.example.ts";
import type { Column } from "../registers/kind.ts";
import { cellReader } from "./cell.ts";

const book = await codebook();
const common = { id: "x", name: { zh: "列", en: "column" }, required: true };
const read = (column: Partial<Column> & Pick<Column, "type">, text: string, exponent = 0) =>
  cellReader({ ...common, ...column } as Column, exponent, book)(text);

const key = { type: "key", prefix: "P" } as const;
const money = { type: "money", min: 1, max: 20_000_000 } as const;
const count = { type: "count", min: 0, max: 1000 } as const;
const hours = { type: "hours", min: 1, max: 240 } as const;
const region = { type: "region" } as const;

describe("a quantity", () => {
  it.each([
    [money, "608.80", 2, 60_880],
    [money, "1,234.5", 2, 123_450],
    [money, "１，２３４．５", 2, 123_450],
    [money, "'608.8", 2, 60_880],
    [money, "¥608", 2, 60_800],
    [money, "608元", 2, 60_800],
    [money, "12.22万元", 2, 12_220_000],
    [money, "12.22万", 2, 12_220_000],
    [money, "0.0608", 6, 60_800],
    [money, "0.0608万元", 6, 60_800],
    [count, "0", 0, 0],
    [count, "3人次", 0, 3],
    [count, "3.0", 0, 3],
    [hours, "2.5", 1, 25],
    [hours, "2小时", 1, 20],
  ])("of %o is read from “%s”", (column, text, exponent, value) => {
    expect(read(column, text, exponent)).toEqual({ value });
  });

  it.each([
    [money, "608元", 6, "cell-unit"],
    [money, "12万", 6, "cell-unit"],
    [money, "3人", 2, "cell-unit"],
    [count, "66.59%", 0, "not-a-quantity"],
    [count, "2150户2867人", 0, "not-a-quantity"],
    [count, "1,23", 0, "not-a-quantity"],
    [count, "2.5", 0, "too-fine"],
    [hours, "2.25", 1, "too-fine"],
    [count, "1001", 0, "out-of-range"],
    [count, "1.2E+3", 0, "scientific-notation"],
    [count, "—", 0, "dash-not-value"],
    [count, "　", 0, "empty-cell"],
  ])("of %o is not read from “%s”", (column, text, exponent, broken) => {
    expect(read(column, text, exponent)).toMatchObject({ broken });
  });

  it("may be missing where the column is optional, by an empty cell, a dash or 无", () => {
    for (const text of ["", " ", "-", "—", "/", "无"])
      expect(read({ ...count, required: false }, text)).toEqual({ value: null });
  });
});

describe("a key", () => {
  it("has its prefix and hexadecimal digits, in one spelling", () => {
    const text = "P0123456789abcdef";
    expect(read(key, text)).toEqual({ value: text });
    expect(read(key, "P0123456789ABCDEF")).toEqual({ value: text });
  });

  it("is not taken for personal data when its digits happen to be decimal", () => {
    expect(read(key, "P1380013800013800")).toEqual({ value: "P1380013800013800" });
    expect(read(key, `P${"13800138000".repeat(2)}1234567890`)).toMatchObject({
      value: expect.any(String) as string,
    });
  });

  it.each([
    "P11010519491231002X",
    "11010519491231002X",
    "P110105194912310021",
    "P13800138000",
    "110105491231002",
    "P6222020000000007",
  ])("is never a number of a person's behind its prefix: %s", (text) => {
    const cell = read(key, text);
    expect(cell).toMatchObject({
      broken: expect.stringMatching(/^(personal-data|not-a-key)$/) as string,
      value: "",
    });
  });
});

describe("a region", () => {
  it("is a code of six, nine or twelve digits that the codebook has, whatever its first digits", () => {
    expect(read(region, "140522")).toEqual({ value: "140522" });
    expect(read(region, "140522000000")).toEqual({ value: "140522" });
    expect(read(region, '="140522"')).toEqual({ value: "140522" });
    expect(read(region, "140522100")).toEqual({ value: "140522100000" });
    const hebei = {
      ...book,
      regions: [{ code: "138001380000", name: common.name, level: "township", parent: null }],
    } as const;
    const reader = cellReader({ ...common, ...region }, 0, { ...hebei, regions: [...hebei.regions] });
    expect(reader("138001380000")).toEqual({ value: "138001380000" });
  });

  it("with a digit too few is a wrong code and no phone, and is not repeated", () => {
    expect(read(region, "13800138000")).toMatchObject({ broken: "unknown-region", value: "" });
  });

  it("is not a name, but the code of a known name is offered", () => {
    expect(read(region, "凤城镇")).toMatchObject({ broken: "unknown-region", suggestions: ["140522100000"] });
  });
});

describe("a day", () => {
  it.each([
    "2023-12-25",
    "2023/12/25",
    "2023.12.25",
    "2023年12月25日",
    "20231225",
    "45285",
    "２０２３－１２－２５",
    "2023-12-25 08:30:00",
  ])("is read from “%s”", (text) => {
    expect(read({ type: "day" }, text)).toEqual({ value: "2023-12-25" });
  });

  it.each([
    ["2023年12月", "month-not-day"],
    ["2023.12", "month-not-day"],
    ["202312", "month-not-day"],
    ["2023-02-29", "not-a-day"],
    ["23-12-25", "not-a-day"],
    ["25/12/2023", "not-a-day"],
    ["12345", "not-a-day"],
    ["1949-12-31", "personal-data"],
    ["19491231", "personal-data"],
  ])("is not read from “%s”", (text, broken) => {
    expect(read({ type: "day" }, text)).toMatchObject({ broken });
  });
});

it("reads codes by code, name and alias, and flags by yes and no", () => {
  const programme = { type: "code", dimension: "programme" } as const;
  for (const text of ["dibao", "低保", "最低生活保障"])
    expect(read(programme, text)).toEqual({ value: "dibao" });
  expect(read({ type: "flag" }, "是")).toEqual({ value: true });
  expect(read({ type: "flag" }, "×")).toEqual({ value: false });
  expect(read({ type: "flag" }, "有")).toMatchObject({ broken: "not-a-flag" });
});

it("repeats of a wrong value only digits, punctuation and units", () => {
  for (const text of ["王小明", "低宝", "Wang", "1234567890123", "凤城镇八号3室"])
    expect(read(count, text)).toMatchObject({ value: "" });
  expect(read(count, "约300")).toMatchObject({ value: "约300" });
});
