import { expect, test } from "vitest";
import { cell, december, november, town, value } from "../words/facts.example.ts";
import { compareReleases } from "./comparison.ts";
import { exampleRelease } from "./release.example.ts";

const times = (period: typeof november, steps: number) => cell("relief.times", value(steps), { period });

test("a figure that went on to another month is set beside what it was", () => {
  const [before, now] = [times(november, 100), times(december, 80)];
  const { moved, restated, added, gone } = compareReleases(exampleRelease([now]), exampleRelease([before]));
  expect(moved).toEqual([{ before, now }]);
  expect([restated, added, gone]).toEqual([[], [], []]);
});

test("the last day of one release is not set beside that of another, and is neither new nor gone", () => {
  const on = (day: string, steps: number) => times({ kind: "flow", start: day, end: day }, steps);
  const compared = compareReleases(
    exampleRelease([on("2023-12-31", 17)]),
    exampleRelease([on("2023-11-30", 27)]),
  );
  expect(compared).toEqual({ moved: [], restated: [], added: [], gone: [] });
});

test("a figure of the same period that changed is restated, in whichever region", () => {
  const there = (steps: number) => cell("relief.times", value(steps), { period: november, region: town });
  const { moved, restated } = compareReleases(exampleRelease([there(3)]), exampleRelease([there(4)]));
  expect(restated).toEqual([{ before: there(4), now: there(3) }]);
  expect(moved).toEqual([]);
});

test("what only one release states is new or gone, and what both state alike is left out", () => {
  const same = times(november, 5);
  const [rural, urban] = ["rural", "urban"].map((residence) =>
    cell("relief.times", value(1), { period: november, dimensions: { residence } }),
  );
  if (!rural || !urban) throw new Error("no cells");
  const compared = compareReleases(exampleRelease([same, rural]), exampleRelease([same, urban]));
  expect(compared).toEqual({ moved: [], restated: [], added: [rural], gone: [urban] });
});
