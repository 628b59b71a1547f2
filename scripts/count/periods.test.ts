import { expect, it } from "vitest";
import { formatPeriod } from "../../src/snapshot/period.ts";
import { automaticPeriods, daysOf, periodsOver, spanOf, withAutomatic } from "./periods.ts";

const periods = (start: string, asOf: string) => {
  const span = spanOf({ start, release: { asOf } });
  return Object.fromEntries((span ? automaticPeriods(span) : []).map((p) => [p.id, formatPeriod(p.period)]));
};

it("has the cumulative period, the day, and each month that is over", () => {
  expect(periods("2024-11-01", "2024-12-30")).toEqual({
    行动以来: "cumulative:2024-11-01/2024-12-30",
    截至日: "instant:2024-12-30",
    "2024-11": "flow:2024-11-01/2024-11-30",
    上月: "flow:2024-11-01/2024-11-30",
  });
  expect(periods("2024-11-01", "2024-12-31")["上月"]).toBe("flow:2024-12-01/2024-12-31");
});

it("counts no month that the campaign entered halfway, and none after its end", () => {
  expect(Object.keys(periods("2024-11-15", "2024-12-30"))).toEqual(["行动以来", "截至日"]);
  expect(periods("2024-11-01", "2025-04-30")["上月"]).toBe("flow:2025-03-01/2025-03-31");
});

it("has each day that is over under one name, and none after the end", () => {
  const days = (asOf: string): string[] => {
    const span = spanOf({ start: "2024-11-29", end: "2024-12-02", release: { asOf } });
    return (span && periodsOver("各日", span)?.map(formatPeriod)) ?? [];
  };
  expect(days("2024-11-30")).toEqual(["flow:2024-11-29/2024-11-29", "flow:2024-11-30/2024-11-30"]);
  expect(days("2025-03-31").at(-1)).toBe("flow:2024-12-02/2024-12-02");
  expect(days("2024-11-28")).toEqual([]);
});

it("has the whole winter once it is over, and says periods as sentences do", () => {
  expect(periods("2024-11-01", "2025-03-30")["全冬"]).toBeUndefined();
  expect(periods("2024-11-01", "2025-03-31")["全冬"]).toBe("flow:2024-11-01/2025-03-31");
  const span = spanOf({ start: "2024-11-01", release: { asOf: "2025-03-31" } });
  expect((span ? automaticPeriods(span) : []).map((p) => p.label.zh)).toEqual([
    "自2024年11月1日以来，截至2025年3月31日",
    "截至2025年3月31日",
    ...["2024年11月", "2024年12月", "2025年1月", "2025年2月", "2025年3月"],
    "2025年3月",
    "2024年11月至2025年3月",
  ]);
});

it("lets the campaign's own period of the same name stand", () => {
  const own = {
    id: "上月",
    label: { zh: "上个月", en: "the month before" },
    period: { kind: "flow" as const, start: "2024-10-01", end: "2024-10-31" },
  };
  const all = withAutomatic([own], spanOf({ start: "2024-11-01", release: { asOf: "2024-12-31" } }));
  expect(all.filter((p) => p.id === "上月")).toEqual([own]);
});

it("counts a stock by the days of its month up to it", () => {
  expect(daysOf({ kind: "instant", start: "2024-12-15", end: "2024-12-15" })).toEqual({
    from: "2024-12-01",
    to: "2024-12-15",
  });
});
