import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { labels } from "../components/labels.ts";
import { editionOf } from "../layouts/edition.ts";
import { exampleRelease } from "../layouts/release.example.ts";
import { languages } from "../snapshot/bilingual.ts";
import { cell, december, town, value, withheld } from "../words/facts.example.ts";
import { releaseWorkbook } from "./release-workbook.ts";

const cells = [
  cell("care.rate", value(6659)),
  cell("patrol.runs", { status: "absent", reason: "not-yet" }, { period: december }),
  cell("relief.paid", value(-1250)),
  cell("support.persons", value(0), { region: town, dimensions: { programme: "dibao" } }),
  cell("support.persons", withheld, { region: town, dimensions: { programme: "orphan" } }),
];
const release = exampleRelease(cells);

test.each(languages)("has a title, a data, a legend and a definitions sheet (%s)", async (language) => {
  const sheets = await readExcelFile(Buffer.from(await releaseWorkbook(editionOf(release, language))));
  const zh = language === "zh";
  expect(sheets.map((s) => s.sheet)).toEqual(
    zh ? ["说明", "数据", "图例", "定义"] : ["About", "Figures", "Legend", "Definitions"],
  );
  const [about, , legend, definitions] = sheets.map((s) => JSON.stringify(s.data));
  for (const words of zh
    ? ["暖水县数据发布", "暖水县民政局", "2023年12月报表（第3版）", "故不予公布", "少于5人"]
    : ["Figures of Nuanshui County", "so they are withheld", "Counts below 5 people"])
    expect(about).toContain(words);
  for (const mark of ["[c]", "[x]"]) expect(legend).toContain(mark);
  for (const id of ["care.rate", "support.persons"]) expect(definitions).toContain(id);
  expect(definitions).not.toContain("care.hours");
});

test.each(languages)("the legend says of every mark and word what it means (%s)", async (language) => {
  const sheets = await readExcelFile(Buffer.from(await releaseWorkbook(editionOf(release, language))));
  const [, figures, legend] = sheets.map((s) => s.data);
  const rows = legend?.slice(1) ?? [];
  const meanings = rows.map(([, meaning]) => meaning);
  expect(new Set(meanings).size).toBe(rows.length);
  for (const heading of figures?.[0] ?? []) expect(meanings).not.toContain(heading);
});

test("a rate on a day is called no stock", async () => {
  const sheets = await readExcelFile(Buffer.from(await releaseWorkbook(editionOf(release, "en"))));
  const [head = [], rate = []] = sheets[1]?.data ?? [];
  expect(rate[0]).toMatch(/rate|share/);
  expect(rate[head.indexOf("Kind of period")]).toBe("figure of one day");
});

test.each(languages)(
  "the days of the release are days on the sheet that says what it is (%s)",
  async (language) => {
    const written = await releaseWorkbook(editionOf(release, language));
    const [about] = await readExcelFile(Buffer.from(written));
    const { metadata, release: own } = release.snapshot;
    for (const [label, day] of [
      [labels.asOfLine, own.asOf],
      [labels.publishedOn, metadata.publishedAt.slice(0, 10)],
    ] as const)
      expect(about?.data.find(([name]) => name === label[language])).toEqual([
        label[language],
        new Date(day),
      ]);
  },
);

test("numbers are numbers in the unit of their indicator, a nil is 0, and a withheld cell is [c]", async () => {
  const sheets = await readExcelFile(Buffer.from(await releaseWorkbook(editionOf(release, "zh"))));
  const [head = [], ...rows] = sheets[1]?.data ?? [];
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column("数据标识")).toEqual(cells.map((c) => c.key));
  expect(column("数值")).toEqual([66.59, "[x]", -12.5, 0, "[c]"]);
  expect(column("状态")).toEqual(["有数值", "待公布", "有数值", "有数值", "不予公布"]);
  expect(column("精度")).toEqual([0.01, null, 0.01, 1, null]);
  expect(column("截止日")).toEqual(cells.map((c) => new Date(c.period.end)));
  expect(column("项目")).toEqual([null, null, null, "低保", "孤儿"]);
});

test("the same release gives the same bytes", async () => {
  const edition = editionOf(release, "en");
  expect(await releaseWorkbook(edition)).toEqual(await releaseWorkbook(edition));
});
