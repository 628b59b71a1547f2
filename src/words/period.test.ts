import { expect, test } from "vitest";
import type { Period } from "../snapshot/period.ts";
import { wordDay, wordMonth } from "./day.ts";
import { december, facts } from "./facts.example.ts";
import { wordPeriod } from "./period.ts";

const flow = (start: string | null, end: string): Period => ({ kind: "flow", start, end });

test("a day has no leading zeros (月、日不编虚位)", () => {
  expect(wordDay("2024-01-05", "zh")).toBe("2024年1月5日");
  expect(wordDay("2024-01-05", "en")).toBe("5 January 2024");
  expect(wordMonth("2024-12-01", "en")).toBe("December 2024");
});

test("what is no day is refused", () => {
  expect(() => wordDay("2024-1", "zh")).toThrow("invalid day: 2024-1");
});

test("a period that the campaign has named is said by its label", () => {
  expect(wordPeriod(december, facts(), "zh")).toBe("2023年12月");
});

test.each<[Period, string, string]>([
  [{ kind: "instant", start: "2024-02-01", end: "2024-02-01" }, "截至2024年2月1日", "as of 1 February 2024"],
  [flow("2023-01-01", "2023-12-31"), "2023年", "2023"],
  [flow("2023-11-01", "2023-11-30"), "2023年11月", "November 2023"],
  [flow("2023-11-01", "2024-01-31"), "2023年11月至2024年1月", "November 2023 to January 2024"],
  [flow("2023-01-01", "2023-11-30"), "2023年1月至11月", "January to November 2023"],
  [flow("2024-02-01", "2024-02-29"), "2024年2月", "February 2024"],
  [flow("2023-12-01", "2023-12-15"), "2023年12月1日至15日", "1 December 2023 to 15 December 2023"],
  [flow("2023-11-20", "2023-12-15"), "2023年11月20日至12月15日", "20 November 2023 to 15 December 2023"],
  [flow("2023-12-20", "2024-01-05"), "2023年12月20日至2024年1月5日", "20 December 2023 to 5 January 2024"],
  [flow("2023-12-20", "2023-12-20"), "2023年12月20日", "20 December 2023"],
  [
    flow(null, "2024-01-05"),
    "截至2024年1月5日（起点原文未载）",
    "up to 5 January 2024 (the source does not state the start)",
  ],
  [
    { kind: "cumulative", start: "2023-11-15", end: "2024-01-05" },
    "自2023年11月15日以来，截至2024年1月5日",
    "from 15 November 2023 to 5 January 2024",
  ],
  [
    { kind: "cumulative", start: null, end: "2024-01-05" },
    "截至2024年1月5日累计（起点原文未载）",
    "up to 5 January 2024 (the source does not state the start)",
  ],
])("a period is said by its days, and a start that is not stated is never assumed: %#", (period, zh, en) => {
  expect(wordPeriod(period, facts(), "zh")).toBe(zh);
  expect(wordPeriod(period, facts(), "en")).toBe(en);
});
