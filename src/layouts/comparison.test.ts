import { expect, test } from "vitest";
import { cell, december, facts, november, town, value, withheld } from "../words/facts.example.ts";
import { compareReleases, directionOf } from "./comparison.ts";
import { exampleRelease } from "./release.example.ts";

const times = (period: typeof november, steps: number) => cell("relief.times", value(steps), { period });

test("a figure that went on to another month is set beside what it was", () => {
  const [before, now] = [times(november, 100), times(december, 80)];
  const { moved, restated, added, gone } = compareReleases(exampleRelease([now]), exampleRelease([before]));
  expect(moved).toEqual([{ before, now }]);
  expect([restated, added, gone]).toEqual([[], [], []]);
  expect(moved.map((pair) => directionOf(pair, facts(before, now)))).toEqual(["down"]);
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

test("a withheld figure is more or less than nothing", () => {
  const hidden = cell("relief.times", withheld, { period: december });
  const before = times(november, 5);
  expect(directionOf({ before, now: hidden }, facts(before, hidden))).toBeNull();
  const now = times(december, 5);
  expect(directionOf({ before, now }, facts(before, now))).toBe("same");
});

test("nobody can say where a rounded statement went", () => {
  const about = cell("relief.times", value(5, { qualifier: "about" }), { period: november });
  const now = times(december, 5);
  expect(directionOf({ before: about, now }, facts(about, now))).toBeNull();
});

test("a running total that has grown is no more than before: it was added to; one that has shrunk is less", () => {
  const until = (end: string, steps: number) =>
    times({ kind: "cumulative", start: "2023-11-01", end }, steps);
  const [before, now] = [until("2023-12-31", 50), until("2024-01-31", 80)];
  expect(directionOf({ before, now }, facts(before, now))).toBe("added");
  expect(directionOf({ before: until("2023-12-31", 90), now }, facts(now))).toBe("down");
  expect(directionOf({ before: until("2024-01-31", 70), now }, facts(now))).toBe("up");
});
