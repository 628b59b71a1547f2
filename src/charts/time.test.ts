import { expect, it } from "vitest";
import type { Period } from "../snapshot/period.ts";
import { coldWaves, months } from "./gallery/times.ts";
import { bandsOf, periodAt, spanEnds, timeTicks } from "./time.ts";

const winter = { start: "2024-11-01", end: "2025-03-31" };
const [november] = months;

it("puts a flow in the middle of its days, and what adds up since a day at its last", () => {
  if (!november) throw new Error("no month");
  expect(periodAt(winter, november)).toBeCloseTo(15 / 151, 6);
  const cumulative: Period = { kind: "cumulative", start: "2024-11-01", end: "2025-03-31" };
  expect(periodAt(winter, cumulative)).toBeCloseTo(150.5 / 151, 6);
});

it("names months where they begin, and a year where it does", () => {
  const words = (language: "zh" | "en", most: number): string[] =>
    timeTicks(winter, language, most).map((t) => `${t.words}${t.year}`);
  expect(words("zh", 6)).toEqual(["11月2024年", "12月", "1月2025年", "2月", "3月"]);
  expect(words("en", 3)).toEqual(["Nov2024", "Jan2025", "Mar"]);
});

it("names the ends of a span that is shorter than two months", () => {
  const ticks = timeTicks({ start: "2024-12-03", end: "2024-12-20" }, "zh", 6);
  expect(ticks.map((t) => t.words)).toEqual(["12月3日", "12月20日"]);
});

it("says a single day once, in the middle", () => {
  const day = { start: "2025-01-31", end: "2025-01-31" };
  expect(timeTicks(day, "zh", 6)).toEqual([{ at: 0.5, words: "1月31日", year: "2025年" }]);
  expect(spanEnds(day, "en")).toEqual([{ at: 0.5, words: "31 Jan", year: "" }]);
  expect(periodAt(day, { kind: "instant", ...day })).toBe(0.5);
});

it("says the years of the ends of a span where those differ, so that no two ends read alike", () => {
  const words = (start: string, end: string): string[] =>
    spanEnds({ start, end }, "en").map((t) => [t.words, t.year].join(" ").trim());
  expect(words("2024-01-01", "2025-01-31")).toEqual(["Jan 2024", "Jan 2025"]);
  expect(words("2024-12-30", "2025-01-02")).toEqual(["Dec 2024", "Jan 2025"]);
  expect(words("2025-01-01", "2025-03-31")).toEqual(["Jan", "Mar"]);
  expect(words("2025-01-01", "2025-01-31")).toEqual(["1 Jan", "31 Jan"]);
});

it("cuts a cold wave off where the axis ends, and leaves out those that lie outside", () => {
  const bands = bandsOf(coldWaves, { start: "2024-11-27", end: "2024-12-31" }, "zh");
  expect(bands.map((b) => [b.name, b.from])).toEqual([
    ["小雪寒潮", 0],
    ["大雪寒潮", 13 / 35],
  ]);
  expect(bands[0]?.to).toBeCloseTo(2 / 35, 6);
});
