import { describe, expect, test } from "vitest";
import { allowedNames, unboundNumerals } from "./allowed.ts";
import { vocabulary } from "./facts.example.ts";

const names = allowedNames(vocabulary);
const unbound = (text: string): string[] =>
  unboundNumerals(text, names).map(({ from, to }) => text.slice(from, to));

describe("a numeral that nothing binds is found", () => {
  test.each([
    ["农村低保2867人", ["2867"]],
    ["发放12.22万元", ["12.22"]],
    ["共1,000人次，占5.5%", ["1,000", "5.5%"]],
    ["２８６７人", ["２８６７"]],
    ["１２．２２万元", ["１２．２２"]],
    ["共③项", ["③"]],
    ["Ⅻ、½、²、㈢", ["Ⅻ", "½", "²", "㈢"]],
    ["٣人", ["٣"]],
    ["63%~68%", ["63%", "68%"]],
    ["三名孤儿", ["三名"]],
    ["一名孤儿和两户", ["一名", "两户"]],
    ["十几人，几百户", ["十几人", "几百户"]],
    ["数百户、上千人、百余户、近万元", ["数百户", "上千人", "百余户", "近万元"]],
    ["二十天左右", ["二十天"]],
    ["一百二十余万元", ["一百二十余万元"]],
    ["叁佰元", ["叁佰元"]],
    ["三分之一，百分之五", ["三分之一", "百分之五"]],
    ["增长两倍、三成", ["两倍", "三成"]],
    ["零人次", ["零人次"]],
    ["三个孩子", ["三个"]],
    ["二十分钟", ["二十分钟"]],
    ["三 名、两\n户、五\u200b人", ["三 名", "两\n户", "五\u200b人"]],
  ])("%s", (text, expected) => expect(unbound(text)).toEqual(expected));

  test.each([
    ["two orphans and twelve homes", ["two", "twelve"]],
    ["Hundreds of people, a dozen, twenty-three", ["Hundreds", "dozen", "twenty", "three"]],
    ["one child was aided", ["one"]],
    ["2,867 people", ["2,867"]],
    ["of 2023 people", ["2023"]],
    ["since 2014 households", ["2014"]],
  ])("%s", (text, expected) => expect(unbound(text)).toEqual(expected));
});

describe("a numeral on the allow-list is none", () => {
  test.each([
    "截至2024年1月5日",
    "2023年12月，2023年，12月16日下午，11月份",
    "2023年11月至2024年1月，11月至次年3月",
    "2023年12月1日至15日，12月1日—2024年1月5日",
    "2023—2024年度，2023—2024冬季",
    "2024 年 1 月 5 日",
    "发布日期：2024-01-05",
    "二〇二四年",
    "5 January 2024, January 2024, 1 to 15 December 2023, 2023–2024",
    "In 2023, and since 2014; winter 2023–24",
    "国办发〔2017〕47号、阳民发〔2024〕3号",
    "GB/T 9704-2012、DB37/T 4560.3-2022",
    "筑起五防线，百日攻坚，一老一小",
    "a one-off payment",
    "九台镇和暖水县",
  ])("%s", (text) => expect(unbound(text)).toEqual([]));

  test.each([
    "一、总体情况",
    "（一）保障",
    "(1) 保障",
    "1. 保障",
    "2．保障",
    "3、保障",
    "①保障",
    "一是强部署",
    "第一，强部署",
  ])("a mark that numbers its paragraph: %s", (text) => expect(unbound(text)).toEqual([]));

  test("such a mark counts only at the head", () => {
    expect(unbound("保障①")).toEqual(["①"]);
    expect(unbound("共1. 保障")).toEqual(["1"]);
  });
});

test("a date out of the calendar or with leading zeros is no date (月、日不编虚位)", () => {
  expect(unbound("13月")).toEqual(["13"]);
  expect(unbound("2024年01月05日")).toEqual(["01", "05"]);
  expect(unbound("2023—2024人")).toEqual(["2023—2024"]);
  expect(unbound("2023-50户")).toEqual(["2023-50"]);
});

test("Chinese characters that count nothing are no numerals", () => {
  for (const text of [
    "统一部署，一律免费",
    "每一个人、同一个村",
    "一项制度，一种方式",
    "千家万户",
    "第三方机构",
    "三、四级",
    "进一步",
    "百姓",
    "十分重要",
    "单位",
    "一些",
  ])
    expect(unbound(text), text).toEqual([]);
});

test("an ordinal in Chinese characters is a name, in digits it is not", () => {
  expect(unbound("第一批、第七次")).toEqual([]);
  expect(unbound("第7次")).toEqual(["7"]);
});

test("a phrase allows only the numerals inside it", () => {
  expect(unbound("百日攻坚3次")).toEqual(["3"]);
  expect(unbound("五防线五人")).toEqual(["五人"]);
});

test("long runs of numerals take no long time", () => {
  const start = performance.now();
  unbound("万".repeat(20_000) + "1".repeat(20_000) + "三".repeat(20_000));
  expect(performance.now() - start).toBeLessThan(1500);
});
