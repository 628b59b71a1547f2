import { expect, test } from "vitest";
import { cell, value } from "../words/facts.example.ts";
import { editionOf } from "./edition.ts";
import { pressText } from "./pressText.ts";
import { exampleRelease } from "./release.example.ts";

const runs = cell("patrol.runs", value(200, { qualifier: "at-least" }));
const release = exampleRelease(
  [runs],
  {},
  {
    release: {
      zh: "---\ntitle: 街面巡查{patrol.runs}\n---\n\n入冬以来巡查{patrol.runs}。\n",
      en: "---\ntitle: Patrols\n---\n\nThere were {patrol.runs}.\n",
    },
  },
);

test("the press text gives title, publisher, day of publication and as-of day before the text", () => {
  expect(pressText(editionOf(release, "zh")).split("\n").filter(Boolean)).toEqual([
    "街面巡查200余次",
    "发布机构：暖水县民政局",
    "发布日期：2024年1月5日",
    "数据截至：2024年1月5日",
    "　　入冬以来巡查200余次。",
  ]);
});

test("the press text of a demonstration begins with what a reader must be told", () => {
  const notice = { zh: "示例，非官方网站。", en: "Demonstration." };
  const campaign = { ...release.snapshot.campaign, notice };
  const text = pressText(editionOf(exampleRelease([runs], { campaign }), "en"));
  expect(text.split("\n").filter(Boolean)[1]).toBe("Demonstration.");
});
