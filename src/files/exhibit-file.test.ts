import Papa from "papaparse";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { editionOf, type Edition } from "../layouts/edition.ts";
import { exampleRelease } from "../layouts/release.example.ts";
import { languages } from "../snapshot/bilingual.ts";
import type { Exhibit } from "../snapshot/schema.ts";
import { cell, value, withheld } from "../words/facts.example.ts";
import { exhibitFile } from "./exhibit-file.ts";
import { filedOfEdition } from "./filed-exhibit.ts";
import { formatsOf, type ExhibitFormat } from "./formats.ts";
import { hostile, runs } from "./hostile.example.ts";

const at = (programme: string) => ({ dimensions: { programme } });
const rough = { precision: 10_000, qualifier: "at-least" as const };
const paid = cell("relief.paid", value(12_220_000, rough));
const kept = cell("relief.paid", withheld, at("dibao"));
const none = cell("relief.paid", { status: "absent", reason: "not-collected" }, at("orphan"));
const both = (text: string) => ({ zh: text, en: text });

const exhibit = (labels: readonly [string, string, string], kind: Exhibit["kind"] = "bars"): Exhibit => ({
  id: "funds",
  kind,
  title: both("Funds"),
  subtitle: both("yuan"),
  description: both("Bars."),
  items: [paid, kept, none].map((c, i) => ({ label: both(labels[i] ?? ""), cell: c.key })),
  sources: ["月报"],
});
const edition = (shown: Exhibit, language: Edition["language"]): Edition =>
  editionOf(exampleRelease([paid, kept, none], { exhibits: [shown] }), language);
const plain = exhibit(["全部", "低保", "孤儿"]);
const fileOf = (of: Edition, format: ExhibitFormat) => exhibitFile(filedOfEdition(of, "funds"), format);
const csvRows = async (of: Edition): Promise<Record<string, string>[]> =>
  Papa.parse<Record<string, string>>(String(await fileOf(of, "csv")).replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;

test("the CSV says each figure in the base unit, and the shorthand where there is no value", async () => {
  const rows = await csvRows(edition(plain, "zh"));
  expect(rows.map((r) => [r["名称"], r["数值"], r["单位"], r["状态"], r["数据标识"]])).toEqual([
    ["全部", "122200", "元", "有数值", paid.key],
    ["低保", "[c]", "元", "不予公布", kept.key],
    ["孤儿", "[x]", "元", "未采集", none.key],
  ]);
  expect(rows[0]?.["限定"]).toBe("余（以上）");
  expect(rows[0]?.["精度"]).toBe("100");
});

test("the CSV says in words what each figure counts, where and of which programme, in front of the figure", async () => {
  const chinese = await csvRows(edition(plain, "zh"));
  expect(chinese.map((r) => [r["指标"], r["地区"], r["项目"]])).toEqual([
    ["累计发放救助金", "暖水县", ""],
    ["累计发放救助金", "暖水县", "低保"],
    ["累计发放救助金", "暖水县", "孤儿"],
  ]);
  const [english] = await csvRows(edition(plain, "en"));
  const first = ["Item", "Indicator", "Region", "Programme", "Period", "Value", "Unit"];
  expect(Object.keys(english ?? {}).slice(0, first.length)).toEqual(first);
  expect(Object.keys(english ?? {}).at(-1)).toBe("Key");
});

test("the CSV says the source of each figure, and what a reader must be told before anything else", async () => {
  const notice = { zh: "数据均为虚构。", en: "All figures are invented." };
  const of = exampleRelease([paid, kept, none], { exhibits: [plain] });
  const { campaign } = of.snapshot;
  const noticed = { ...of, snapshot: { ...of.snapshot, campaign: { ...campaign, notice } } };
  const rows = await csvRows(editionOf(noticed, "zh"));
  expect(rows.map((r) => r["来源"])).toEqual(Array(3).fill("2023年12月报表（第3版）"));
  expect(rows.map((r) => r["注意"])).toEqual(Array(3).fill(notice.zh));
  const [first] = await csvRows(edition(plain, "zh"));
  expect(first).not.toHaveProperty("注意");
});

test.each(languages)(
  "the workbook has the same rows, numbers as numbers, and says what it is (%s)",
  async (l) => {
    const of = edition(plain, l);
    const written = await fileOf(of, "xlsx");
    const [figures, about, legend] = await readExcelFile(Buffer.from(written as Uint8Array));
    const [, ...rows] = figures?.data ?? [];
    expect(rows.map((r) => r[5])).toEqual([122200, "[c]", "[x]"]);
    expect(rows.map((r) => r.at(-1))).toEqual([paid.key, kept.key, none.key]);
    expect(JSON.stringify(about?.data)).toContain("Funds");
    expect(legend?.data.map((r) => r[0])).toEqual(expect.arrayContaining(["[c]", "[x]"]));
    expect(await fileOf(of, "xlsx")).toEqual(written);
  },
);

test("the JSON gives decimal strings, and for what is withheld a mark and no value", async () => {
  const json = JSON.parse(String(await fileOf(edition(plain, "en"), "json"))) as {
    legend: { mark: string }[];
    items: Record<string, unknown>[];
  };
  expect(json.legend.map((l) => l.mark)).toEqual(["[c]", "[x]"]);
  expect(json.items[0]).toMatchObject({
    value: "122200",
    unit: "yuan",
    qualifier: "at-least",
    precision: "100",
  });
  expect(json.items[1]).toMatchObject({ status: "withheld", mark: "[c]" });
  expect(json.items[2]).toMatchObject({ status: "absent", reason: "not-collected", mark: "[x]" });
  for (const item of json.items.slice(1)) expect(item).not.toHaveProperty("value");
});

test.each(languages)("the JSON names every indicator, region and code of its figures (%s)", async (l) => {
  const json = JSON.parse(String(await fileOf(edition(plain, l), "json"))) as Record<string, unknown>;
  const zh = l === "zh";
  expect(json).toMatchObject({
    indicators: [{ id: "relief.paid", name: zh ? "累计发放救助金" : "relief paid" }],
    regions: [{ code: "990101", name: zh ? "暖水县" : "Nuanshui County" }],
    dimensions: [
      {
        id: "programme",
        name: zh ? "项目" : "programme",
        codes: [
          { code: "dibao", name: zh ? "低保" : "minimum living allowance" },
          { code: "orphan", name: zh ? "孤儿" : "orphans" },
        ],
      },
    ],
  });
});

test("the pictures hold the title, the marks explained and the source, and nothing of a withheld value", async () => {
  const svg = String(await fileOf(edition(plain, "zh"), "svg"));
  for (const words of ["Funds", "[c] 不予公布", "[x] 无数据", "资料来源：暖水县民政局", "12.22"])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(/var\(|currentColor/);
  const png = Buffer.from((await fileOf(edition(plain, "zh"), "png")) as Uint8Array);
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test("a picture and the JSON of a draft say that it is one", async () => {
  const draft = editionOf(exampleRelease([paid, kept, none], { exhibits: [plain], state: "draft" }), "zh");
  expect(await fileOf(draft, "svg")).toContain("草稿预览，未经批准，不得对外公布。");
  expect(await fileOf(draft, "json")).toContain('"state": "draft"');
});

test("labels that look like formulas run in no spreadsheet, and stay as they are in JSON", async () => {
  for (let i = 0; i + 2 < hostile.length; i += 3) {
    const three = [hostile[i] ?? "", hostile[i + 1] ?? "", hostile[i + 2] ?? ""] as const;
    const of = edition(exhibit(three, "table"), "zh");
    for (const row of await csvRows(of))
      expect([row["名称"], runs(row["名称"] ?? "")]).toEqual([row["名称"], false]);
    const [figures] = await readExcelFile(Buffer.from((await fileOf(of, "xlsx")) as Uint8Array));
    for (const row of figures?.data.slice(1) ?? [])
      expect([row[0], runs(String(row[0]))]).toEqual([row[0], false]);
    const json = JSON.parse(String(await fileOf(of, "json"))) as { items: { label: string }[] };
    expect(json.items.map((item) => item.label)).toEqual(three);
  }
});

test("a table has no picture, and an exhibit that is not there is an error", async () => {
  expect(formatsOf({ kind: "table" })).toEqual(["csv", "xlsx", "json"]);
  expect(formatsOf({ kind: "lines" })).toContain("png");
  await expect(fileOf(edition(exhibit(["a", "b", "c"], "table"), "zh"), "svg")).rejects.toThrow(
    "invalid chart: funds",
  );
  expect(() => filedOfEdition(edition(plain, "zh"), "none")).toThrow("invalid exhibit: none");
});
