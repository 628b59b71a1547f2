import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cell,
  december,
  facts,
  lastDecember,
  november,
  stock,
  town,
  value,
  winter,
} from "./facts.example.ts";
import { referenceTo } from "./refer.ts";
import { resolveReference } from "./resolve.ts";

const rural = { programme: "dibao", residence: "rural" };
const cells = [
  cell("support.persons", value(3110)),
  cell("support.persons", value(2867), { dimensions: rural }),
  cell("support.persons", value(243), { dimensions: { ...rural, residence: "urban" } }),
  cell("support.persons", value(150), { region: town, dimensions: rural }),
  cell("relief.paid", value(100), { period: december }),
  cell("relief.paid", value(90), { period: november }),
  cell("relief.paid", value(80), { period: lastDecember }),
  cell("patrol.runs", value(200), { period: winter }),
  cell("relief.times", value(1), { period: winter }),
  cell("relief.times", value(2), { period: stock }),
];
const all = facts(...cells);
const zh = (source: string) => resolveReference(source, all, "zh");
const en = (source: string) => resolveReference(source, all, "en");
const key = (source: string) => {
  const r = zh(source);
  return "key" in r ? r.key : r;
};

test("an indicator and its dimensions are named by id, code, Chinese or English name", () => {
  const expected = cells[1]?.key;
  expect(key("support.persons programme=dibao residence=rural")).toBe(expected);
  expect(key("保障人数 城乡=农村 项目=低保")).toBe(expected);
  expect(en("People supported programme=minimum living allowance residence=Rural")).toMatchObject({
    key: expected,
  });
});

test("a dimension that is not named is not in the key", () => {
  expect(key("保障人数")).toBe(cells[0]?.key);
});

test("a day is named by its date", () => {
  const day = cell("patrol.runs", value(3), {
    period: { kind: "flow", start: "2023-12-10", end: "2023-12-10" },
  });
  expect(resolveReference("patrol.runs 期间=2023-12-10", facts(...cells, day), "zh")).toMatchObject({
    key: day.key,
  });
  expect(zh("patrol.runs 期间=2023-12-10")).toMatchObject({ rule: "unknown-value", value: "2023-12-10" });
});

test("the region is the campaign's unless named", () => {
  expect(key("保障人数 项目=低保 城乡=农村 地区=九台镇")).toBe(cells[3]?.key);
  expect(key(`保障人数 项目=低保 城乡=农村 地区=${town}`)).toBe(cells[3]?.key);
});

test("without a period the latest end counts; a period is named by id, label or key", () => {
  expect(key("relief.paid")).toBe(cells[4]?.key);
  expect(key("relief.paid 期间=本月")).toBe(cells[4]?.key);
  expect(key("relief.paid 期间=2023年12月")).toBe(cells[4]?.key);
  expect(key("relief.paid 期间=flow:2023-11-01/2023-11-30")).toBe(cells[5]?.key);
});

test("unit and comparison are handed on", () => {
  expect(zh("relief.paid 单位=万元")).toMatchObject({ unit: "万元", change: null });
  expect(zh("relief.paid 比较=同比")).toMatchObject({ unit: null, change: "year" });
  expect(en("relief.paid change=previous")).toMatchObject({ change: "previous" });
});

describe("a reference that names nothing is a problem with what might have been meant", () => {
  test.each([
    ["保障人次", "unknown-indicator", 0, "保障人数"],
    ["suport.persons", "unknown-indicator", 0, "support.persons"],
    ["保障人数 项木=低保", "unknown-attribute", 5, "项目"],
    ["保障人数 项目=地保", "unknown-value", 8, "低保"],
    ["保障人数 地区=九台", "unknown-value", 8, "九台镇"],
    ["保障人数 期间=上月", "unknown-value", 8, "本月"],
    ["relief.paid 单位=万人", "unknown-unit", 15, "元"],
    ["relief.paid 比较=环", "unknown-value", 15, "同比"],
  ])("%s", (source, rule, at, suggestion) => {
    const problem = zh(source);
    expect(problem).toMatchObject({ rule, at });
    expect("suggestions" in problem && problem.suggestions).toContain(suggestion);
  });

  test("a cell that does not exist suggests the nearest that do", () => {
    expect(zh("保障人数 项目=低保")).toMatchObject({
      rule: "no-such-cell",
      suggestions: [
        "{support.persons 期间=时点}",
        "{support.persons 项目=dibao 城乡=rural 期间=时点}",
        "{support.persons 项目=dibao 城乡=urban 期间=时点}",
      ],
    });
  });

  test("several periods with the same end are ambiguous", () => {
    expect(zh("救助人次")).toMatchObject({ rule: "ambiguous-reference" });
    expect(key("救助人次 期间=时点")).toBe(cells[9]?.key);
  });

  test("环比 of a running total is refused", () => {
    expect(zh("街面巡查 比较=环比")).toMatchObject({ rule: "comparison-refused" });
    expect(zh("街面巡查 比较=同比")).toHaveProperty("key");
  });

  test("an indicator name that two indicators share is ambiguous", () => {
    const doubled = {
      ...all,
      vocabulary: {
        ...all.vocabulary,
        indicators: all.vocabulary.indicators.map((i) => ({ ...i, name: { zh: "同名", en: "same" } })),
      },
    };
    expect(resolveReference("同名", doubled, "zh")).toMatchObject({ rule: "ambiguous-reference" });
  });
});

test("referenceTo(cell) names that cell and no other, in both languages", () => {
  for (const c of cells) {
    expect(zh(referenceTo(all, c.key, "zh"))).toMatchObject({ key: c.key });
    expect(en(referenceTo(all, c.key, "en"))).toMatchObject({ key: c.key });
    expect(zh(referenceTo(all, c.key, "en"))).toMatchObject({ key: c.key });
  }
});

test("no text makes resolveReference throw", () => {
  const words = fc.constantFrom(
    "保障人数",
    "relief.paid",
    "项目=",
    "低保",
    "=",
    '"',
    "期间=本月",
    "单位=万元",
    "比较=同比",
    " ",
    "“",
  );
  fc.assert(fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => void zh(parts.join(""))));
});
