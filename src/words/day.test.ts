import { expect, test } from "vitest";
import { splitDays } from "./day.ts";

/** The pieces that may not break. */
const whole = (text: string): string[] => splitDays(text).flatMap((piece) => (piece.day ? [piece.text] : []));

test("days, months and years in words stay whole in both languages, as do 截至 and “as of” before one", () => {
  expect(whole("截至2024年1月5日，2023年12月1日至15日，2023年11月至次年3月")).toEqual([
    "截至",
    "2024年1月5日",
    "2023年12月1日",
    "15日",
    "2023年11月",
    "3月",
  ]);
  expect(whole("专项行动（2024—2025年）")).toEqual(["2024—2025年"]);
  expect(whole("from 1 November 2024 to 31 March 2025; November to December 2023; on 2 January")).toEqual([
    "1 November 2024",
    "31 March 2025",
    "November",
    "December 2023",
    "2 January",
  ]);
  expect(whole("Winter relief, as of 31 March 2025; as of late; As of 2 January")).toEqual([
    "as of",
    "31 March 2025",
    "As of",
    "2 January",
  ]);
});

test("the pieces of a text are the text, and what is no date may break", () => {
  for (const text of [
    "2024年1月5日发布，救助1471人次。",
    "Published 5 January 2024.",
    "救助1471人次，每日2次",
    "",
  ])
    expect(
      splitDays(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  expect(whole("救助1471人次，每日2次")).toEqual([]);
  expect(whole("The Mayor of Marchfield, in Augusta")).toEqual([]);
});
