import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absences, flags, qualifiers, type Cell, type Content } from "../snapshot/cell.ts";
import { languages, type Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { factsOf } from "../snapshot/select.ts";
import { bindDocument } from "./bind.ts";
import { blockFigures } from "./block.ts";
import { briefingText } from "./briefing.ts";
import {
  cell,
  december,
  lastDecember,
  stock,
  town,
  unstated,
  value,
  vocabulary,
  winter,
  withheld,
} from "./facts.example.ts";
import { inlineText, plainText } from "./plain.ts";
import { printoutText } from "./printout.ts";
import { releaseText } from "./release.ts";
import { exampleSnapshot } from "./snapshot.example.ts";

const writers = { release: releaseText, briefing: briefingText, printout: printoutText };

const bound = (
  snapshot: Snapshot,
  cells: readonly Cell[],
  kind: keyof typeof writers,
  language: Language,
) => {
  const all = factsOf(snapshot, cells);
  const markdown = writers[kind](snapshot, all, language);
  return bindDocument(
    markdown,
    all,
    language,
    snapshot.exhibits.map((e) => e.id),
  );
};

const rural = { programme: "dibao", residence: "rural" };
const cells = [
  cell("support.persons", value(2867, { flags: ["repaired"] }), { dimensions: rural }),
  cell("relief.paid", value(122_200_00, { precision: 100_00 }), { period: december }),
  cell("relief.paid", value(100_000_00, { precision: 100_00 }), { period: lastDecember }),
  cell("patrol.runs", value(200, { qualifier: "at-least", flags: ["implausible"] }), { period: winter }),
  cell("relief.times", { status: "absent", reason: "not-stated" }, { period: unstated }),
  cell("support.persons", withheld, { region: town, dimensions: { programme: "orphan" } }),
];
const [persons, paid, , patrols, times, orphans] = cells.map((c) => c.key) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const example = exampleSnapshot(cells, {
  headline: [persons, paid, patrols],
  lines: [
    { title: { zh: "一、兜底防线", en: "Safety net" }, cells: [persons, orphans] },
    { title: { zh: "巡查", en: "Patrols" }, cells: [patrols, times] },
  ],
  exhibits: [
    {
      id: "paid",
      kind: "bars",
      title: { zh: "发放{relief.paid}", en: "{relief.paid} paid" },
      subtitle: { zh: "万元", en: "yuan" },
      description: { zh: "发放救助金{relief.paid}", en: "Relief paid: {relief.paid}" },
      items: [{ label: { zh: "发放", en: "paid" }, cell: paid }],
      sources: ["月报"],
    },
  ],
  checks: [
    {
      id: "per-head",
      kind: "per-head",
      title: { zh: "人均水平", en: "Amount per head" },
      outcome: "explained",
      arithmetic: [],
      cells: [paid],
      explanation: { zh: "{relief.paid}偏低，待核。", en: "{relief.paid} is low and being verified." },
    },
  ],
  corrections: [
    {
      cell: persons,
      original: "21502867人",
      reason: { zh: "粘连", en: "run together" },
      basis: { zh: "核对", en: "checked" },
    },
  ],
  nextUpdate: "2024-02-05",
});

const text = (kind: keyof typeof writers, language: Language) =>
  plainText(bound(example, cells, kind, language).document, language, [], []);

test("the release text has a lead, a section for each line of work, and what is not published and why", () => {
  expect(text("release", "zh")).toBe(`暖水县数据发布
寒冬送温暖

　　暖水县民政局公布“寒冬送温暖”（2023—2024年冬季）数据，截至2024年1月5日。

　　截至2024年1月5日，农村低保保障人数2867人（已更正）；2023年12月，累计发放救助金12.22万元，同比增长22.2%；自2023年11月15日以来，截至2024年1月5日，街面巡查200余次（存疑，照原报数公布）。

兜底防线

　　截至2024年1月5日，农村低保保障人数2867人（已更正），九台镇孤儿保障人数不予公布。

巡查

　　自2023年11月15日以来，截至2024年1月5日，街面巡查200余次（存疑，照原报数公布）；截至2024年1月5日累计（起点原文未载），救助人次未公布。

图表

数据更正

· 农村低保保障人数：原报21502867人，更正为2867人

需要说明的数据

· 人均水平：12.22万元偏低，待核。

未公布的数据

　　为保护个人信息，以下指标的部分或全部数据不予公布，也不能由已公布的数据推算：孤儿保障人数。救助人次未公布，资料来源没有载明。

资料来源

　　数据来源：《2023年12月报表（第3版）》（暖水县民政局，2024年1月5日）。下次更新：2024年2月5日。
`);
});

test("the English release text says the same in English", () => {
  expect(text("release", "en")).toMatchInlineSnapshot(`
    "Figures of Nuanshui County
    Winter relief

    Nuanshui County Civil Affairs Bureau reports on “Winter relief” (winter 2023–2024). The figures stand as of 5 January 2024.

    As of 5 January 2024:

    · People supported (rural, minimum living allowance): 2,867 people (corrected)

    December 2023:

    · Relief paid: 122,200 yuan; the figure rose by 22.2% from a year earlier

    From 15 November 2023 to 5 January 2024:

    · Street patrols: more than 200 patrols (in doubt, published as reported)

    Safety net

    As of 5 January 2024:

    · People supported (rural, minimum living allowance): 2,867 people (corrected)
    · People supported in Jiutai Town (orphans): withheld

    Patrols

    From 15 November 2023 to 5 January 2024:

    · Street patrols: more than 200 patrols (in doubt, published as reported)

    Up to 5 January 2024 (the source does not state the start):

    · People aided: not published

    Charts

    Corrections

    · People supported (rural, minimum living allowance): reported as 21502867人, corrected to 2,867 people

    Figures that need explaining

    · Amount per head: 122,200 yuan is low and being verified.

    What is not published

    To protect personal information, some or all figures of the following are withheld and cannot be worked out from those published: people supported (orphans). Not published, because the source does not state them: people aided.

    Sources

    Sources: “Return of December 2023, version 3” (Nuanshui County Civil Affairs Bureau, 5 January 2024). Next update: 5 February 2024.
    "
  `);
});

describe("the briefing", () => {
  const { document } = bound(example, cells, "briefing", "zh");
  const headings = (level: number) =>
    document.blocks.flatMap((b) => (b.type === "heading" && b.level === level ? [b] : []));

  test("is slides with notes, then questions and answers", () => {
    expect(headings(2)).toHaveLength(6);
    expect(document.blocks.filter((b) => b.type === "quote")).toHaveLength(5);
    expect(headings(2).at(-1)?.children).toEqual([{ type: "text", text: "答记者问" }]);
    expect(headings(3).length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ["zh", "下次更新时间未定。"],
    ["en", "When they are next updated has not been set."],
  ] as const)("answers when the figures are updated, where no day is set too (%s)", (language, said) => {
    expect(text("briefing", language)).not.toContain(said);
    const open = bound({ ...example, nextUpdate: null }, cells, "briefing", language).document;
    expect(plainText(open, language, [], [])).toContain(said);
  });

  test("notes to a chart tell its figures as they are described, whatever signs and lines that has", () => {
    const [exhibit] = example.exhibits;
    if (!exhibit) throw new Error("no exhibit");
    const description = { zh: "发放{relief.paid}；\n# *见表* |", en: "" };
    const snapshot = { ...example, exhibits: [{ ...exhibit, description }] };
    const quotes = bound(snapshot, cells, "briefing", "zh").document.blocks.filter((b) => b.type === "quote");
    const said = quotes.flatMap((q) =>
      q.children.flatMap((b) => (b.type === "paragraph" ? [inlineText(b.children)] : [])),
    );
    expect(said).toContain("发放12.22万元； # *见表* |");
  });
});

describe("the printout", () => {
  test("puts the conclusion first, under official numbers", () => {
    const lines = text("printout", "zh").split("\n");
    expect(lines.filter((l) => /^[一二三四]、/.test(l))).toEqual([
      "一、总体情况",
      "二、主要数据",
      "三、需要说明的情况",
      "四、下一步",
    ]);
  });

  test("has a key table of everything that is told", () => {
    const tables = bound(example, cells, "printout", "zh").document.blocks.filter((b) => b.type === "table");
    expect(blockFigures(tables).map((f) => f.key)).toEqual([persons, paid, patrols, orphans, times]);
  });
});

/** Any content of a cell, in any of its states. */
const content: fc.Arbitrary<Content> = fc.oneof(
  fc
    .record({
      units: fc.integer({ min: 0, max: 99_999 }),
      places: fc.integer({ min: 0, max: 6 }),
      qualifier: fc.constantFrom(...qualifiers),
      flags: fc.subarray([...flags]),
    })
    .map(({ units, places, ...rest }) => ({
      status: "value" as const,
      value: units * 10 ** places,
      precision: 10 ** places,
      ...rest,
    })),
  fc.constant(withheld),
  fc.constantFrom(...absences).map((reason) => ({ status: "absent" as const, reason })),
);
const anyCell = fc
  .record({
    content,
    indicator: fc.constantFrom(...vocabulary.indicators.map((i) => i.id)),
    period: fc.constantFrom(stock, december, lastDecember, winter, unstated),
    region: fc.constantFrom("990101", town),
    dimensions: fc.constantFrom({}, { programme: "dibao" }, rural),
  })
  .map(({ content, indicator, ...more }) => cell(indicator, content, more));

test("for any cells every generated text binds without findings, and says every figure of its lines", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCell, { selector: (c) => c.key, maxLength: 12 }), (some) => {
      const snapshot = exampleSnapshot(some);
      for (const kind of ["release", "briefing", "printout"] as const)
        for (const language of languages) {
          const { document, findings } = bound(snapshot, some, kind, language);
          expect(findings).toEqual([]);
          const said = new Set(blockFigures(document.blocks).map((f) => f.key));
          for (const { key } of some) expect(said.has(key)).toBe(true);
        }
    }),
    { numRuns: 20 },
  );
});

test("a campaign without figures still has texts that bind", () => {
  for (const kind of ["release", "briefing", "printout"] as const)
    for (const language of languages)
      expect(bound(exampleSnapshot([]), [], kind, language).findings).toEqual([]);
});

test("titles with signs of Markdown are said as they stand", () => {
  const title = { zh: "1. *保障* [防线] <一> #甲", en: "1. *Safety* [net] <a> #b" };
  const snapshot = exampleSnapshot(cells, { lines: [{ title, cells: [persons] }] });
  const { document, findings } = bound(snapshot, cells, "release", "zh");
  expect(findings).toEqual([]);
  expect(plainText(document, "zh", [], [])).toContain("\n*保障* [防线] <一> #甲\n");
});

test("a briefing leaves charts of more figures than a slide holds to the page of the release", () => {
  const [exhibit] = example.exhibits;
  const [item] = exhibit?.items ?? [];
  if (!exhibit || !item) throw new Error("no exhibit");
  const of = (n: number): string =>
    briefingText(
      { ...example, exhibits: [{ ...exhibit, items: Array.from({ length: n }, () => item) }] },
      factsOf(example, cells),
      "zh",
    );
  expect(of(20)).toContain(`exhibit:${exhibit.id}`);
  expect(of(21)).not.toContain(`exhibit:${exhibit.id}`);
});
