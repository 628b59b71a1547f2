import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { labels } from "../components/labels.ts";
import { methodsText } from "../components/methods-text.ts";
import { pageLabels } from "../components/page-labels.ts";
import { siteLabels } from "../components/site-labels.ts";
import { bilingual, languages } from "../snapshot/bilingual.ts";
import { readEveryday, readProgrammeNames, saidFor } from "./everyday.ts";
import { helpParts } from "./search-help.ts";

test("a name is found by what people say for a word of it, in both languages, each once", () => {
  const words = { zh: { 救助金: ["发钱"], 发放: ["发钱", "补助"] }, en: { paid: ["money"] } };
  expect(saidFor(words, { zh: "发放救助金", en: "Assistance paid" })).toEqual(["发钱", "补助", "money"]);
  expect(saidFor(words, { zh: "床位", en: "beds" })).toEqual([]);
});

test("the codebook knows the two allowances of disabled people by 两补, and giving money by 发钱, but goods are no money", async () => {
  const words = await readEveryday();
  const said = (zh: string) => saidFor(words, { zh, en: "-" });
  for (const name of ["困难残疾人生活补贴", "重度残疾人护理补贴"]) expect(said(name)).toContain("两补");
  expect((await readProgrammeNames()).get("disability")).toContain("两补");
  for (const name of ["发放救助金", "保障资金发放额"]) expect(said(name)).toContain("发钱");
  expect(said("发放物资价值")).not.toContain("发钱");
  expect(said(pageLabels.compare.zh)).toContain("对比");
});

test("a programme is known by the names that files of bureaus use", async () => {
  expect((await readProgrammeNames()).get("tekun")).toContain("五保");
});

test("every word that people have another word for is a word of some name", async () => {
  const words = await readEveryday();
  const named = z.array(z.object({ name: bilingual }));
  const { data } = Papa.parse(await readFile("data/codebook/programmes.csv", "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const programmes = z.array(z.object({ name_zh: z.string(), name_en: z.string() })).parse(data);
  const names = [
    ...programmes.map(({ name_zh: zh, name_en: en }) => ({ zh, en })),
    ...named.parse(parse(await readFile("data/codebook/indicators.yaml", "utf8"))).map(({ name }) => name),
    ...[...Object.values(pageLabels), ...Object.values(siteLabels), labels.briefing],
    ...[...methodsText, ...helpParts].map(({ title }) => title),
  ];
  for (const language of languages) {
    const all = names.map((name) => name[language].toLowerCase());
    for (const word of Object.keys(words[language]))
      expect([word, all.some((name) => name.includes(word))]).toEqual([word, true]);
  }
});
