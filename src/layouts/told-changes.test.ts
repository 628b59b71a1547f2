import { expect, test } from "vitest";
import type { Cell } from "../snapshot/cell.ts";
import type { Period } from "../snapshot/period.ts";
import { cell, december, november, value, withheld } from "../words/facts.example.ts";
import { inlineText } from "../words/plain.ts";
import { editionOf } from "./edition.ts";
import { exampleRelease } from "./release.example.ts";
import { changesOf } from "./told-changes.ts";

const times = (steps: number | null, period: Period): Cell =>
  cell("relief.times", steps === null ? withheld : value(steps), { period });

/** What is told of the first of these cells, a headline figure: the words, by how much, and from which cell. */
const told = (cells: [Cell, ...Cell[]], preceding?: Cell[], sensitivity: "none" | "vulnerable" = "none") => {
  const made = exampleRelease(cells);
  const indicators = made.snapshot.indicators.map((i) => ({ ...i, sensitivity }));
  const release = exampleRelease(cells, { headline: [cells[0].key], indicators });
  return changesOf(editionOf(release, "zh"), preceding && exampleRelease(preceding)).map(([key, change]) => {
    expect(key).toBe(cells[0].key);
    return [inlineText(change.words), inlineText(change.amount), change.before.key];
  });
};

test("a change in percent is told with its amount and the figure from which it was", () => {
  const [now, then] = [times(168, december), times(144, november)];
  expect(told([now, then])).toEqual([["环比增长16.7%", "增加24人次", then.key]]);
});

test("a change by an amount tells it once", () => {
  const [now, then] = [times(8, december), times(14, november)];
  expect(told([now, then])).toEqual([["环比减少6人次", "", then.key]]);
  const until = (end: string, steps: number) =>
    times(steps, { kind: "cumulative", start: "2023-11-01", end });
  const [total, before] = [until("2024-01-05", 526), until("2023-12-15", 100)];
  expect(told([total], [before])).toEqual([["较2023年12月15日累计增加426人次", "", before.key]]);
});

test("of counts of people that differ by few the amount is not told", () => {
  const few = [times(1002, december), times(1000, november)] as const;
  expect(told([...few], undefined, "vulnerable")).toEqual([["环比增长0.2%", "", few[1].key]]);
  const more = [times(1200, december), times(1000, november)] as const;
  expect(told([...more], undefined, "vulnerable")).toEqual([["环比增长20.0%", "增加200人次", more[1].key]]);
});

test("nothing is told where there is no number of a change", () => {
  expect(told([times(168, december)])).toEqual([]);
  expect(told([times(168, december), times(168, november)])).toEqual([]);
  expect(told([times(168, december), times(null, november)])).toEqual([]);
  expect(told([times(null, december), times(168, november)])).toEqual([]);
});

test("a change that a text tells is told of its cell", () => {
  const [now, then] = [times(168, december), times(144, november)];
  const text = "---\ntitle: 标题\n---\n\n救助人次{relief.times 期间=2023年12月 比较=环比}。\n";
  const texts = { release: { zh: text, en: text } };
  const release = exampleRelease([now, then], { headline: [] }, texts);
  expect(changesOf(editionOf(release, "zh")).map(([key, c]) => [key, inlineText(c.words)])).toEqual([
    [now.key, "环比增长16.7%"],
  ]);
});
