import Papa from "papaparse";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { ledgerOf } from "../layouts/ledger.ts";
import { exampleRelease } from "../layouts/release.example.ts";
import { topicCharts } from "../layouts/topic.ts";
import { languages, type Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { cell, december, november, value, withheld } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { exhibitFile } from "./exhibit-file.ts";
import { filedOfSite } from "./filed-exhibit.ts";
import { chartFormats, type ExhibitFormat } from "./formats.ts";

const inNovember = cell("patrol.runs", value(260), { period: november });
const inDecember = cell("patrol.runs", withheld, { period: december });
const { campaign, metadata, release: dated } = exampleSnapshot([]);
const notice = { zh: "数据均为虚构。", en: "All figures are invented." };
const later: Partial<Snapshot> = {
  campaign: { ...campaign, notice },
  release: { ...dated, id: "2024-02-05", asOf: "2024-02-05", title: { zh: "二月发布", en: "Of February" } },
  metadata: { ...metadata, publishedAt: "2024-02-06 10:00" },
};
const ledger = ledgerOf([exampleRelease([inNovember]), exampleRelease([inDecember], later)]);

const fileOf = async (language: Language, format: ExhibitFormat) => {
  const [chart] = topicCharts(ledger, { kind: "indicator", id: "patrol.runs" }, language);
  if (!chart) throw new Error("no chart");
  return exhibitFile(filedOfSite(ledger, chart.facts, language, await chart.drawn()), format);
};
const textOf = async (...asked: Parameters<typeof fileOf>) => String(await fileOf(...asked));

test("a chart of the site has the forms of an exhibit, each the same bytes every time", async () => {
  for (const format of chartFormats) expect(await fileOf("zh", format)).toEqual(await fileOf("zh", format));
});

test("its CSV says of each figure its source, and the notice of the campaign that has one", async () => {
  const { data } = Papa.parse<Record<string, string>>((await textOf("zh", "csv")).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((r) => [r["数据标识"], r["数值"], r["来源"], r["注意"]])).toEqual([
    [inNovember.key, "260", "2023年12月报表（第3版）", ""],
    [inDecember.key, "[c]", "2023年12月报表（第3版）", notice.zh],
  ]);
});

test.each(languages)("its JSON lists the releases, and each figure names its own (%s)", async (language) => {
  const json = JSON.parse(await textOf(language, "json")) as {
    notice: string;
    releases: { release: { id: string }; notice: string | null }[];
    items: { key: string; release: string; value?: string; mark?: string }[];
  };
  expect(json.notice).toBe(notice[language]);
  expect(json.releases.map((r) => [r.release.id, r.notice])).toEqual([
    ["2024-02-05", notice[language]],
    ["2024-01-05", null],
  ]);
  expect(json.items.map((i) => [i.key, i.release, i.value ?? i.mark])).toEqual([
    [inNovember.key, "nuanshui-2023/2024-01-05", "260"],
    [inDecember.key, "nuanshui-2023/2024-02-05", "[c]"],
  ]);
});

test.each(languages)("its workbook says each release, source and rule once (%s)", async (language) => {
  const sheets = await readExcelFile(Buffer.from((await fileOf(language, "xlsx")) as Uint8Array));
  const about = (sheets[1]?.data ?? []).map((row) => row.join(" | "));
  expect(about.filter((row) => /^(发布|Release) \|/.test(row))).toEqual(
    language === "zh"
      ? [
          "发布 | 二月发布：暖水县民政局2024年2月6日发布，正式数据",
          "发布 | 暖水县数据发布：暖水县民政局2024年1月5日发布，正式数据",
        ]
      : [
          "Release | Of February: published by Nuanshui County Civil Affairs Bureau on 6 February 2024, final",
          "Release | Figures of Nuanshui County: published by Nuanshui County Civil Affairs Bureau on 5 January 2024, final",
        ],
  );
  expect(about.filter((row) => /^(来源|Source) \|/.test(row))).toHaveLength(1);
  expect(about.filter((row) => /^(公布规则|Disclosure policy) \|/.test(row))).toHaveLength(1);
  expect(new Set(about).size).toBe(about.length);
});

test("its picture says the campaign, the latest day, what the marks mean, and what a reader must know first", async () => {
  const svg = await textOf("zh", "svg");
  const said = [
    campaign.title.zh,
    "数据截至2024年2月5日",
    "[c] 不予公布",
    "资料来源：暖水县民政局",
    notice.zh,
  ];
  for (const words of said) expect(svg).toContain(words);
});
