import { expect, test } from "vitest";
import { cell, december, november, value } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { ledgerOf } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";
import { slopesBetween } from "./slopes.ts";

const of = (period: typeof november, programme: string, steps: number) =>
  cell("relief.times", value(steps), { period, dimensions: { programme } });
const before = exampleRelease([of(november, "dibao", 5), of(november, "orphan", 7)]);
const { release } = exampleSnapshot([]);
const now = exampleRelease([of(december, "dibao", 9), of(december, "orphan", 3)], {
  release: { ...release, id: "2024-02-05" },
});
const ledger = ledgerOf([now, before]);

test("a chart of a comparison is named by what its figures share and the days between which they moved", async () => {
  const [slope, ...others] = slopesBetween(ledger, now, before, "zh");
  expect(others).toEqual([]);
  expect(slope?.name).toBe("relief.times_slope_flow_2023-11-30_2023-12-31");
  const { rows, svg } = (await slope?.drawn()) ?? {};
  expect(rows?.map((r) => [r.group, r.label, r.figure.number])).toEqual([
    ["低保", "2023年11月", "5"],
    ["低保", "2023年12月", "9"],
    ["孤儿", "2023年11月", "7"],
    ["孤儿", "2023年12月", "3"],
  ]);
  expect(svg).toContain('aria-labelledby="relief.times_slope_flow_2023-11-30_2023-12-31-chart-title"');
});

test("English names in a chart begin with a capital letter, and keep their letters where its rows are told", async () => {
  const [slope] = slopesBetween(ledger, now, before, "en");
  const { rows, svg } = (await slope?.drawn()) ?? {};
  expect(svg).toContain(">Orphans<");
  expect(rows?.map((r) => r.group)).toContain("orphans");
});

test("a month and a longer time that end alike are not drawn as one", async () => {
  const longer = (period: typeof november) => ({ ...period, start: "2023-11-01" });
  const programmes = ["dibao", "orphan"];
  const earlier = exampleRelease([
    ...programmes.map((p) => of(november, p, 5)),
    of({ ...november, start: "2023-10-01" }, "tekun", 8),
  ]);
  const later = exampleRelease([
    ...programmes.map((p) => of(december, p, 6)),
    of(longer(december), "tekun", 9),
  ]);
  const [slope, ...others] = slopesBetween(ledgerOf([later, earlier]), later, earlier, "zh");
  expect(others).toEqual([]);
  expect(new Set((await slope?.drawn())?.rows.map((r) => r.label))).toEqual(
    new Set(["2023年11月", "2023年12月"]),
  );
});

test("one line alone is no chart, and neither are totals beside their parts", () => {
  const alone = exampleRelease([
    of(december, "dibao", 9),
    cell("relief.times", value(12), { period: december }),
  ]);
  const earlier = exampleRelease([
    of(november, "dibao", 5),
    cell("relief.times", value(8), { period: november }),
  ]);
  expect(slopesBetween(ledgerOf([alone, earlier]), alone, earlier, "zh")).toEqual([]);
});
