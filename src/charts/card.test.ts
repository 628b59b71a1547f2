import { expect, test } from "vitest";
import { card, type Card } from "./card.ts";
import { pixelsOf } from "./pixels.example.ts";
import { png } from "./png.ts";
import { textWidth } from "./wrap.ts";

const usual: Card = {
  language: "zh",
  site: "暖水站",
  title: "暖水县寒冬送温暖数据",
  body: { number: "1234.5", unit: "万元", about: "累计发放救助金，数据截至2024年1月5日" },
  notices: ["示例，非官方网站"],
};
const long = "寒冬送温暖专项行动中各街道和乡镇发放的救助资金".repeat(8);

/** Every text with its size in px and the width that it takes at most. */
const texts = (svg: string): { words: string; width: number }[] =>
  [...svg.matchAll(/font-size="([\d.]+)"[^>]*>([^<]+)</g)].map(([, size = "", words = ""]) => ({
    words,
    width: Number(size) * textWidth(words),
  }));

test("says the site, the title, the figure with its unit and day, and the notice", () => {
  const words = texts(card(usual)).map((t) => t.words);
  expect(words).toEqual([
    "暖水站",
    "暖水县寒冬送温暖数据",
    "1234.5",
    "万元",
    "累计发放救助金，数据截至2024年1月5日",
    "示例，非官方网站",
  ]);
});

test("breaks a title after its comma where both lines fit", () => {
  const words = texts(card({ ...usual, title: "暖河县（虚构）寒冬送温暖数据，截至2025年3月31日" })).map(
    (t) => t.words,
  );
  expect(words.slice(1, 3)).toEqual(["暖河县（虚构）寒冬送温暖数据，", "截至2025年3月31日"]);
});

test("nothing leaves the picture, however long: the figure shrinks, and texts are cut with a sign of it", () => {
  const number = "123456789012345.67余";
  const svg = card({ ...usual, title: long, body: { number, unit: "人次", about: long }, notices: [long] });
  for (const { words, width } of texts(svg)) expect([words, width <= 1200 - 2 * 72]).toEqual([words, true]);
  expect(texts(svg).filter((t) => t.words.endsWith("…")).length).toBe(3);
  expect(texts(svg).some((t) => t.words === number)).toBe(true);
  expect(card({ ...usual, body: long })).toContain("…");
});

test("is 1200 × 630 px, and not blank", async () => {
  const made = pixelsOf(await png(card(usual), 1));
  expect(made).toMatchObject({ width: 1200, height: 630 });
  expect(made.shades).toBeGreaterThan(20);
});

test("a site whose name is the title is not named twice", () => {
  expect(texts(card({ ...usual, site: usual.title })).filter((t) => t.words === usual.title).length).toBe(1);
});
