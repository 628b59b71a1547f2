import { expect, it } from "vitest";
import { lines, produceChanged, type Change } from "../campaign.example.ts";

const at = (region: string): string => `{relief.persons 项目=临时救助 地区=${region}}`;
const orphans = (region: string): string => `{allowance.persons 项目=孤儿 地区=${region}}`;

/** The problems of the invented county with a paragraph more in a text of its own. */
const told = async (paragraph: string, name = "release.zh.md"): Promise<string> => {
  const change: Change = (text) => `${text}\n\n${paragraph}\n`;
  return lines(await produceChanged("cases", "nuanshui", { [name]: change })).join("\n");
};

it.each([
  `冬青乡临时救助${at("冬青乡")}，为各乡镇最少。`,
  `临时救助${at("冬青乡")}，比上年增加。`,
  `温泉镇临时救助${at("温泉镇")}，人数最多。`,
])("refuses a sentence that ranks or compares what is withheld: %s", async (sentence) => {
  expect(await told(sentence)).toMatch(/^data\/cases\/nuanshui\/release\.zh\.md:\d+ .*\[tells-by-words\]$/);
});

it.each([
  `已公布的乡镇中，温泉镇临时救助${at("温泉镇")}，人数最多。`,
  `享受最低生活保障的有{allowance.persons 项目=低保}，比上年减少。冬青乡临时救助${at("冬青乡")}。`,
  `全县街面巡查{patrol.runs}，为历年最多。`,
])("takes one that says nothing of it: %s", async (sentence) => {
  expect(await told(sentence)).toBe("");
});

it("refuses the same in English", async () => {
  const sentence = (words: string) =>
    `${words} Wenquan Town: {relief.persons programme=linshi region="Wenquan Town"}.`;
  expect(await told(sentence("The highest number is that of"), "release.en.md")).toMatch(/tells-by-words/);
  expect(await told(sentence("The highest published number is that of"), "release.en.md")).toBe("");
});

it("refuses a list by size with a withheld figure at its place, and takes one in the order of codes", async () => {
  const list = (...regions: string[]) => `孤儿：${regions.map((r) => `${r}${orphans(r)}`).join("，")}。`;
  expect(await told(list("温泉镇", "腊梅乡", "向阳镇", "冬青乡"))).toMatch(/\[tells-by-order\]$/);
  expect(await told(list("温泉镇", "向阳镇", "冬青乡", "腊梅乡"))).toBe("");
  expect(await told(list("冬青乡", "温泉镇", "腊梅乡", "向阳镇"))).toBe("");
});
