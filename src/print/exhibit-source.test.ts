import { describe, expect, test } from "vitest";
import { exhibitSource } from "./exhibit-source.ts";
import { chineseExample } from "./printout.example.ts";
import type { PrintedExhibit } from "./printed.ts";

const exampleOf = (id: string): PrintedExhibit => {
  const found = chineseExample.exhibits.find((e) => e.exhibit.id === id);
  if (!found) throw new Error(`invalid example: ${id}`);
  return found;
};

/** The rows of a drawing as label, words and share, read from its source. */
const rowsOf = (source: string): string[][] =>
  Array.from(source.matchAll(/label: "([^"]*)", words: "([^"]*)", status: "[a-z]+", share: ([\d.]+)/g), (m) =>
    m.slice(1),
  );

describe("bars", () => {
  const source = exhibitSource(exampleOf("funds-by-programme"), "zh");

  test("are as long as their value is to the largest published one", () => {
    expect(rowsOf(source).slice(0, 3)).toEqual([
      ["重度残疾人护理补贴", "85.63万元", "1.000000"],
      ["事实无人抚养儿童基本生活补贴", "83.17万元", "0.971272"],
      ["城市低保", "13.38万元", "0.156254"],
    ]);
  });

  test("of withheld and absent figures have no length and say what they are", () => {
    expect(rowsOf(source).slice(-2)).toEqual([
      ["孤儿基本生活补贴", "不予公布 [c]", "0.000000"],
      ["冬春救助", "— [x] 未公布", "0.000000"],
    ]);
  });

  test("of an implausible figure are hollow and marked, and every mark is explained", () => {
    expect(source).toContain('label: "农村低保 *"');
    expect(source.match(/hollow: true/g)).toHaveLength(1);
    for (const note of ['"[c] 不予公布', '"[x] 无数据', '"* 存疑', '"资料来源'])
      expect(source).toContain(note);
  });
});

test("shares are parts of their group's published total, and a percentage has a bar of its own against the whole", () => {
  const source = exhibitSource(exampleOf("households"), "zh");
  expect(source.match(/shares\(|bars\(/g)).toEqual(["shares(", "shares(", "bars("]);
  expect(source.match(/track: true/g)).toHaveLength(1);
  expect(rowsOf(source)).toEqual([
    ["农村", "2150户", "0.921165"],
    ["城市", "184户", "0.078835"],
    ["分散供养", "1120人", "1.000000"],
    ["集中供养", "不予公布 [c]", "0.000000"],
    ["已集中供养", "66.59%", "0.665900"],
  ]);
});

test("a table of one unit names it in the header only", () => {
  const source = exhibitSource(exampleOf("table"), "zh");
  expect(source).toContain('"数值（人）"');
  expect(rowsOf(source).map(([, words]) => words)).toEqual(["2867", "243", "不予公布 [c]", "— [x] 未采集"]);
});

test("a table of several units leaves each figure its own", () => {
  const source = exhibitSource({ ...exampleOf("headline"), exhibit: { id: "mixed", kind: "table" } }, "zh");
  expect(source).toContain('"数值"');
  expect(rowsOf(source).map(([, words]) => words)).toEqual([
    ...["11930人", "5213.7万元", "200余次"],
    ...["不予公布 [c]", "— [x] 待公布"],
  ]);
});

test("marks that do not occur are not explained", () => {
  const whole = exampleOf("headline");
  const source = exhibitSource({ ...whole, rows: whole.rows.slice(0, 2) }, "zh");
  expect(source).not.toMatch(/\[c\]|\[x\]|\*/);
});
