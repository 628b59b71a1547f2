import { describe, expect, it } from "vitest";
import type { Language } from "../snapshot/bilingual.ts";
import { shapesOf } from "./bureau-map-shapes.ts";
import { maps } from "./gallery/maps.ts";
import { drawingOf } from "./gallery/make.ts";
import { inventedMap } from "./gallery/places.ts";
import { roomFor } from "./label.ts";
import { regionLabels, rowHeight, type RegionLabel } from "./region-labels.ts";
import { boxAt, contains, crosses, type Rings } from "./shape-room.ts";
import { chartState, type Mark } from "./state.ts";
import { size } from "./theme.ts";

const marksOf = (id: string, language: Language = "zh"): readonly Mark[] => {
  const found = maps.find((e) => e.id === id);
  if (!found) throw new Error(`invalid example: ${id}`);
  return chartState(drawingOf(found, language)).marks;
};

const { areas } = shapesOf(inventedMap, size.narrowest);
const all = [...areas.values()].map((a) => a.rings);
const ringsOf = (marks: readonly Mark[]): Rings[] => marks.map((m) => areas.get(m.region)?.rings ?? []);

const boxOf = ({ x, y, rows }: RegionLabel) =>
  boxAt(x, y, Math.max(...rows.map((r) => roomFor(r, size.small))), rows.length * rowHeight);

const examples = maps.filter((e) => e.map).flatMap((e) => [[e.id, "zh"] as const, [e.id, "en"] as const]);

describe.each(examples)("the map %s in %s", (id, language) => {
  const marks = marksOf(id, language);
  const labels = regionLabels(marks, ringsOf(marks), all);

  it("writes in each area what no border of it crosses", () => {
    labels.forEach((label, i) => {
      const rings = ringsOf(marks)[i] ?? [];
      expect([label.rows, label.leads]).toEqual([label.rows, null]);
      expect([label.rows, crosses(rings, boxOf(label))]).toEqual([label.rows, false]);
      expect([label.rows, contains(rings, label.x, label.y)]).toEqual([label.rows, true]);
    });
  });

  it("numbers the areas without a name in the order of their rows", () => {
    const numbered = labels.filter((l) => l.number !== null);
    expect(numbered.map((l) => l.rows[0])).toEqual(numbered.map((_, i) => `${i + 1}`));
  });
});

it("leaves out the level of all names where whole ones would cross borders", () => {
  const marks = marksOf("map-bureau");
  const names = regionLabels(marks, ringsOf(marks), all).map((l) => l.rows[0]);
  expect(names).toEqual(marks.map((m) => m.label.replace("镇", "")));
});

it("numbers single areas where most hold their names, and all where few do", () => {
  const marks = marksOf("map-bureau").map((m, i) => (i === 5 ? { ...m, label: "月汀经济技术开发区" } : m));
  const one = regionLabels(marks, ringsOf(marks), all);
  expect(one.flatMap(({ number }, i) => (number === null ? [] : [[i, number]]))).toEqual([[5, 1]]);
  const english = marksOf("map-bureau", "en");
  expect(regionLabels(english, ringsOf(english), all).map((l) => l.number)).toEqual(
    english.map((_, i) => i + 1),
  );
});

it("puts a number beside an area too small for it, on no area or other words, and leads to the area", () => {
  const marks = marksOf("map-bureau-long");
  const small: Rings = [
    [
      [100, 20],
      [106, 20],
      [106, 26],
      [100, 26],
    ],
  ];
  const big: Rings = [
    [
      [106, 20],
      [180, 20],
      [180, 90],
      [106, 90],
    ],
  ];
  const rings = [small, big];
  const [first, second] = regionLabels(marks.slice(0, 2), rings, rings);
  if (!first?.leads || !second) throw new Error("no labels");
  expect([first.number, second.number, second.leads]).toEqual([1, 2, null]);
  expect(contains(small, first.leads.x, first.leads.y)).toBe(true);
  for (const area of rings) {
    expect(crosses(area, boxOf(first))).toBe(false);
    expect(contains(area, first.x, first.y)).toBe(false);
  }
});
