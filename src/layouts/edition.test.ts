import { expect, test } from "vitest";
import { blockFigures } from "../words/block.ts";
import { cell, value } from "../words/facts.example.ts";
import { editionOf } from "./edition.ts";
import { exampleRelease } from "./release.example.ts";

const runs = cell("patrol.runs", value(260));
const both = (zh: string, en: string) => ({ zh, en });
const exhibit = {
  id: "patrols",
  kind: "bars" as const,
  title: both("街面巡查{patrol.runs}", "{patrol.runs} of the streets"),
  subtitle: both("次", "patrols"),
  description: both("一条横条。", "One bar."),
  items: [{ label: both("巡查", "Patrols"), cell: runs.key }],
  sources: ["月报"],
};
const text = (words: string) => `---\ntitle: 标题\n---\n\n${words}\n`;

test("an edition binds the texts of its language, and its exhibits name their sources", () => {
  const release = exampleRelease(
    [runs],
    { exhibits: [exhibit] },
    { release: both(text("开展街面巡查{patrol.runs}。"), text("There were {patrol.runs}.")) },
  );
  const zh = editionOf(release, "zh");
  expect(blockFigures(zh.documents.release.blocks).map((f) => f.text)).toEqual(["260次"]);
  expect(zh.exhibits.get("patrols")?.source).toBe("资料来源：暖水县民政局，2024年1月5日");
  const en = editionOf(release, "en");
  expect(blockFigures(en.documents.release.blocks).map((f) => f.text)).toEqual(["260 patrols"]);
});

test("an edition is made once", () => {
  const release = exampleRelease([runs]);
  expect(editionOf(release, "zh")).toBe(editionOf(release, "zh"));
  expect(editionOf(release, "zh")).not.toBe(editionOf(release, "en"));
});

test("a text that does not bind is an error that names file, line, column and rule", () => {
  const broken = both(text("共{no.such}。"), text("Text."));
  expect(() => editionOf(exampleRelease([runs], {}, { briefing: broken }), "zh")).toThrow(
    /^invalid text: nuanshui-2023\/2024-01-05\/briefing\.zh\.md:5:\d+ unknown-indicator no\.such/,
  );
});
