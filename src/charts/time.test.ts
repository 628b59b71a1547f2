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

/** What an axis of some periods says, the year with the words under which it stands. */
const axisWords = (periods: readonly Period[], language: "zh" | "en", most = 6): string[] =>
  timeTicks(
    periods.map((period) => ({ period })),
    language,
    most,
  ).map((t) => `${t.words}${t.year}`);

const onDay = (day: string): Period => ({ kind: "instant", start: day, end: day });

it("names months where they begin, and a year where it does", () => {
  expect(axisWords(months, "zh")).toEqual(["11月2024年", "12月", "1月2025年", "2月", "3月"]);
  expect(axisWords(months, "en", 3)).toEqual(["Nov2024", "Jan2025", "Mar"]);
});

it("names the ends of a span that is shorter than two months", () => {
  const days = Array.from({ length: 18 }, (_, i): Period => ({
    ...onDay(`2024-12-${i + 3}`.replace(/-(\d)$/, "-0$1")),
    kind: "flow",
  }));
  expect(axisWords(days, "zh")).toEqual(["12月3日2024年", "12月20日"]);
});

it("names each day on which figures stand where those are few, and else the first and the last", () => {
  const counts = ["2024-12-15", "2025-01-31", "2025-03-31"].map(onDay);
  expect(axisWords(counts, "zh")).toEqual(["12月15日2024年", "1月31日2025年", "3月31日"]);
  const many = ["2024-12-15", "2024-12-31", "2025-01-15", "2025-01-31", "2025-02-15", "2025-03-20"];
  expect(axisWords(many.map(onDay), "en")).toEqual(["15 Dec2024", "Jan2025", "Feb", "Mar", "20 Mar"]);
  const sinceNovember = many.map((end): Period => ({ kind: "cumulative", start: "2024-11-01", end }));
  expect(axisWords(sinceNovember, "en")).toEqual(axisWords(many.map(onDay), "en"));
});

it("says a single day once, in the middle", () => {
  const day = { start: "2025-01-31", end: "2025-01-31" };
  expect(timeTicks([{ period: onDay(day.end) }], "zh", 6)).toMatchObject([
    { at: 0.5, words: "1月31日", year: "2025年" },
  ]);
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
