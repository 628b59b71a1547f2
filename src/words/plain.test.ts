import { expect, test } from "vitest";
import { bindDocument } from "./bind.ts";
import { blockFigures } from "./block.ts";
import { wordExhibit } from "./exhibit.ts";
import { cell, facts, value, withheld } from "./facts.example.ts";
import { plainText } from "./plain.ts";

const persons = cell("support.persons", value(2867));
const households = cell("support.households", withheld);
const all = facts(persons, households, cell("patrol.runs", value(200, { qualifier: "at-least" })));
const exhibit = wordExhibit(
  {
    id: "people",
    kind: "table",
    title: { zh: "保障人数为{保障人数}", en: "{people supported} supported" },
    subtitle: { zh: "截至2024年1月5日", en: "as of 5 January 2024" },
    description: { zh: "表", en: "table" },
    items: [
      { label: { zh: "人数", en: "people" }, group: { zh: "低保", en: "allowance" }, cell: persons.key },
      { label: { zh: "户数", en: "households" }, cell: households.key },
    ],
    sources: ["月报"],
  },
  all,
  "zh",
);

const source = `---
title: 温暖过冬
subtitle: 数据发布
---

## 一、总体

全县保障{保障人数}，
**巡查**{街面巡查}。

- 甲{保障户数}
- 乙

1. 先
2. 后

![表](exhibit:people)

| 指标 | 数 |
| :- | -: |
| 保障人数 | {保障人数} |
| 户 | {保障户数} |

> 讲稿

---
`;

test("plainText lays a text out for the press, figures in the order of the blocks", () => {
  const { document, findings } = bindDocument(source, all, "zh", ["people"]);
  expect(findings).toEqual([]);
  expect(plainText(document, "zh", [exhibit], ["发布机构：暖水县民政局", "发布日期：2024年1月5日"])).toBe(
    `温暖过冬
数据发布

发布机构：暖水县民政局
发布日期：2024年1月5日

一、总体

　　全县保障2867人，巡查200余次。

· 甲不予公布
· 乙

1. 先
2. 后

【保障人数为2867人】
截至2024年1月5日
低保，人数：2867人
户数：不予公布

指标            数
保障人数    2867人
户        不予公布

　　讲稿

＊　＊　＊
`,
  );
});

test("an exhibit that is not given is left out, and English is not indented", () => {
  const { document } = bindDocument(
    "---\ntitle: Winter\n---\n\nHelp for {people supported}.\n\n![t](exhibit:people)",
    all,
    "en",
    ["people"],
  );
  expect(plainText(document, "en", [], [])).toBe("Winter\n\nHelp for 2,867 people.\n");
});

test("every figure of the blocks stands in the text, in order", () => {
  const { document } = bindDocument(source, all, "zh", ["people"]);
  const text = plainText(document, "zh", [exhibit], []);
  let at = 0;
  for (const figure of blockFigures(document.blocks)) {
    at = text.indexOf(figure.text, at);
    expect(at).toBeGreaterThan(0);
    at += figure.text.length;
  }
});

test("days that follow one another stand by month, on one line", () => {
  const days = ["2023-11-29", "2023-11-30", "2023-12-01"].map((day, i) =>
    cell("patrol.runs", i === 1 ? withheld : value(14 + i), {
      period: { kind: "flow", start: day, end: day },
    }),
  );
  const calendar = {
    id: "days",
    kind: "calendar" as const,
    title: { zh: "各日巡查", en: "Patrols by day" },
    subtitle: { zh: "全县", en: "the county" },
    description: { zh: "图", en: "chart" },
    items: days.map((c) => ({ label: { zh: c.period.end, en: c.period.end }, cell: c.key })),
    sources: ["月报"],
  };
  const said = (language: "zh" | "en"): string[] => {
    const known = facts(...days);
    const { document } = bindDocument("---\ntitle: T\n---\n\n![t](exhibit:days)", known, language, ["days"]);
    return plainText(document, language, [wordExhibit(calendar, known, language)], []).split("\n");
  };
  expect(said("zh")).toEqual(
    expect.arrayContaining(["2023年11月29日至30日：14次，不予公布", "2023年12月1日：16次"]),
  );
  expect(said("en")).toContain("1 December 2023: 16 patrols");
});
