import Papa from "papaparse";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { ledgerOf } from "../layouts/ledger.ts";
import { exampleRelease } from "../layouts/release.example.ts";
import { languages } from "../snapshot/bilingual.ts";
import { cell, december, november, value, withheld } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { indicatorCsv, indicatorJson, indicatorWorkbook } from "./indicator-files.ts";

const { metadata, release: dated } = exampleSnapshot([]);
const inNovember = cell("patrol.runs", value(260), { period: november });
const gone = cell("patrol.runs", value(9), { period: december });
const anew = cell("patrol.runs", value(261), { period: november });
const kept = cell("patrol.runs", withheld);
const first = exampleRelease([inNovember, gone, cell("support.persons", value(5))]);
const second = exampleRelease([anew, kept], {
  release: { ...dated, id: "2024-01-05-r2", title: { zh: "修订", en: "Revision" } },
  revision: { number: 2, replaces: "2024-01-05", reason: { zh: "更正", en: "corrected" } },
  metadata: { ...metadata, publishedAt: "2024-02-01" },
});
const ledger = ledgerOf([first, second]);

test("says every cell of the indicator as each release states it, and which row holds now", () => {
  const text = indicatorCsv(ledger, "patrol.runs", "zh").slice(1);
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data.map((r) => [r["发布"], r["数据标识"], r["数值"], r["现行"]])).toEqual(
    [
      ["暖水县数据发布", gone.key, "9", "否"],
      ["修订", anew.key, "261", "是"],
      ["暖水县数据发布", inNovember.key, "260", "否"],
      ["修订", kept.key, "[c]", "是"],
    ].sort((a, b) => ((a[1] ?? "") < (b[1] ?? "") ? -1 : 1)),
  );
});

test("its days are ISO days in CSV, and days in the workbook", async () => {
  const { data } = Papa.parse<Record<string, string>>(indicatorCsv(ledger, "patrol.runs", "en").slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(new Set(data.map((r) => r["First day"]))).toEqual(
    new Set(["2023-11-01", "2023-12-01", "2024-01-05"]),
  );
  const [sheet] = await readExcelFile(Buffer.from(await indicatorWorkbook(ledger, "patrol.runs", "en")));
  const [head = [], ...rows] = sheet?.data ?? [];
  for (const heading of ["As of", "First day", "Last day"])
    expect(rows.map((r) => r[head.indexOf(heading)])).toEqual(data.map((r) => new Date(r[heading] ?? "")));
});

test("in English every heading begins with a capital letter, those of dimensions too", () => {
  const rural = cell("support.persons", value(5), { dimensions: { residence: "rural", programme: "dibao" } });
  const text = indicatorCsv(ledgerOf([exampleRelease([rural])]), "support.persons", "en").slice(1);
  const [headings = []] = Papa.parse<string[]>(text, { delimiter: "," }).data;
  expect(headings).toEqual(expect.arrayContaining(["Programme", "Residence"]));
  expect(headings.filter((heading) => !/^[A-Z]/.test(heading))).toEqual([]);
});

test("the workbook has the same rows, with what it is, the legend and the definition", async () => {
  const sheets = await readExcelFile(Buffer.from(await indicatorWorkbook(ledger, "patrol.runs", "en")));
  expect(sheets.map((s) => s.sheet)).toEqual(["Figures", "About", "Legend", "Definitions"]);
  const [head = [], ...rows] = sheets[0]?.data ?? [];
  expect(rows.map((r) => r[head.indexOf("Value")]).sort()).toEqual([260, 261, 9, "[c]"].sort());
  expect(JSON.stringify(sheets[3]?.data)).toContain("street patrols");
});

test("the workbook says its title, what its rows are, and of each release its publisher, sources and rules", async () => {
  const sheets = await readExcelFile(Buffer.from(await indicatorWorkbook(ledger, "patrol.runs", "zh")));
  const about = (sheets[1]?.data ?? []).map((row) => row.join("："));
  expect(about.slice(1, 5)).toEqual([
    "标题：街面巡查：历次发布的全部数据",
    "现行：写“否”的行，已由后来的发布重新说明或修订。",
    "发布：修订（第2版）：暖水县民政局2024年2月1日发布，正式数据",
    "发布：暖水县数据发布：暖水县民政局2024年1月5日发布，正式数据",
  ]);
  expect(about.filter((row) => row.startsWith("来源："))).toEqual([
    "来源：2023年12月报表（第3版），暖水县民政局，2024年1月5日",
  ]);
  expect(about.some((row) => row.startsWith("公布规则："))).toBe(true);
});

test.each(languages)("the JSON has the same rows, with the releases that state them (%s)", (language) => {
  const json = JSON.parse(indicatorJson(ledger, "patrol.runs", language)) as {
    language: string;
    releases: { release: { id: string } }[];
    regions: { code: string; name: string }[];
    items: { key: string; release: string; current: boolean; value?: string; mark?: string }[];
  };
  expect(json.language).toBe(language);
  expect(json.releases.map((r) => r.release.id)).toEqual(["2024-01-05-r2", "2024-01-05"]);
  expect(json.regions).toEqual([{ code: "990101", name: language === "zh" ? "暖水县" : "Nuanshui County" }]);
  const said = ({ release, key, value: own, mark, current }: (typeof json.items)[number]) =>
    [release.split("/")[1], key, own ?? mark, current].join(" ");
  expect(json.items.map(said).sort()).toEqual(
    [
      `2024-01-05 ${gone.key} 9 false`,
      `2024-01-05 ${inNovember.key} 260 false`,
      `2024-01-05-r2 ${anew.key} 261 true`,
      `2024-01-05-r2 ${kept.key} [c] true`,
    ].sort(),
  );
});
