import fc from "fast-check";
import { expect, it } from "vitest";
import { unitOf } from "../snapshot/select.ts";
import { axisOf, shareOf } from "./axis.ts";
import { published, vocabulary, withheld } from "./gallery/make.ts";
import { row } from "./row.example.ts";
import { chartState, type Mark } from "./state.ts";

const yuan = unitOf(vocabulary, "yuan");
const person = unitOf(vocabulary, "person");

const marks = (...values: (number | null)[]): readonly Mark[] =>
  chartState({
    ...{ id: "axis", kind: "lines", language: "zh", title: "题", description: "述", vocabulary },
    rows: values.map((v, i) => row(`第${i}`, "aid.persons", v === null ? withheld : published(v), "1 人")),
  }).marks;

it("holds 0 and every published value between its ends, in two to eight lines", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e12 }), { minLength: 1, maxLength: 9 }), (values) => {
      const axis = axisOf(marks(...values), person, "zh");
      if (!axis) throw new Error("no axis");
      for (const value of [0, ...values]) {
        expect(shareOf(axis, value)).toBeGreaterThanOrEqual(0);
        expect(shareOf(axis, value)).toBeLessThanOrEqual(1);
      }
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});

it("says 万 and 亿 in Chinese, million and billion in English, and the unit at its end", () => {
  const words = (largest: number, language: "zh" | "en"): (string | undefined)[] => {
    const ticks = axisOf(marks(largest), yuan, language)?.ticks ?? [];
    return [ticks.at(1)?.words, ticks.at(-1)?.full];
  };
  expect(words(90_000, "zh")).toEqual(["200", "1000元"]);
  expect(words(48_000_000, "zh")).toEqual(["10万", "50万元"]);
  expect(words(48_000_000_000, "zh")).toEqual(["1亿", "5亿元"]);
  expect(words(48_000_000_000, "en")).toEqual(["100 million", "500 million yuan"]);
});

it("says the scale in which the figures beside it are worded", () => {
  const worded = (unit: string): (string | undefined)[] =>
    [marks(13_600_000_000).map((m) => ({ ...m, unit }))].flatMap(
      (own) =>
        axisOf(own, yuan, "zh")
          ?.ticks.slice(-2)
          .map((t) => t.full) ?? [],
    );
  expect(worded("万元")).toEqual(["10000万元", "15000万元"]);
  expect(worded("元")).toEqual(["1.0亿元", "1.5亿元"]);
});

it("is none where nothing is published", () => {
  expect(axisOf(marks(null, null), person, "zh")).toBeNull();
});

it("spans one whole unit where everything is nil", () => {
  expect(axisOf(marks(0, 0), yuan, "zh")?.ticks.at(-1)?.full).toBe("1元");
  expect(axisOf(marks(0, 0), person, "zh")?.ticks.map((t) => t.full)).toEqual(["0", "1人"]);
});
