import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPeriod, type Period } from "../snapshot/period.ts";
import { addDays, addMonths, daysWithin, isWholeMonths, monthEnd } from "./calendar.ts";
import { periodBefore, yearBefore } from "./earlier.ts";

const read = (text: string): Period => {
  const [kind = "", days = ""] = text.split(":");
  const [start = "", end = start] = days.split("/");
  return { kind: kind as Period["kind"], start: start === "?" ? null : start, end };
};
const year = (text: string) => {
  const p = yearBefore(read(text));
  return p && formatPeriod(p);
};
const before = (text: string) => {
  const p = periodBefore(read(text));
  return p && formatPeriod(p);
};

test("同比 compares with the same days of the year before, month ends with month ends", () => {
  expect(year("flow:2023-12-01/2023-12-31")).toBe("flow:2022-12-01/2022-12-31");
  expect(year("flow:2024-02-01/2024-02-29")).toBe("flow:2023-02-01/2023-02-28");
  expect(year("flow:2025-02-01/2025-02-28")).toBe("flow:2024-02-01/2024-02-29");
  expect(year("instant:2024-02-29")).toBe("instant:2023-02-28");
  expect(year("instant:2024-01-05")).toBe("instant:2023-01-05");
  expect(year("cumulative:2024-01-01/2024-03-15")).toBe("cumulative:2023-01-01/2023-03-15");
});

test("环比 compares with the adjacent period of the same length", () => {
  expect(before("flow:2024-03-01/2024-03-31")).toBe("flow:2024-02-01/2024-02-29");
  expect(before("flow:2024-01-01/2024-03-31")).toBe("flow:2023-10-01/2023-12-31");
  expect(before("flow:2024-01-08/2024-01-14")).toBe("flow:2024-01-01/2024-01-07");
  expect(before("instant:2024-01-31")).toBe("instant:2023-12-31");
  expect(before("instant:2024-03-31")).toBe("instant:2024-02-29");
  expect(before("instant:2024-01-05")).toBe("instant:2023-12-05");
});

test("there is nothing to compare with when the start is not stated, and no 环比 of a running total", () => {
  expect(year("cumulative:?/2024-01-05")).toBeNull();
  expect(before("flow:?/2024-01-05")).toBeNull();
  expect(before("cumulative:2024-01-01/2024-01-31")).toBeNull();
});

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2099-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test("the period before ends on the day before this one starts, and is as long or as many months", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (start, length) => {
      const end = addDays(start, length);
      const p = periodBefore({ kind: "flow", start, end });
      expect(p && addDays(p.end, 1)).toBe(start);
      if (!p?.start) throw new Error("invalid period");
      if (isWholeMonths(start, end)) expect(isWholeMonths(p.start, p.end)).toBe(true);
      else expect(daysWithin(p.start, p.end)).toBe(length + 1);
    }),
  );
});

test("moving by months never leaves the month meant", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
      const to = addMonths(from, months);
      const index = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
      expect(index(to) - index(from)).toBe(months);
      expect(to <= monthEnd(to)).toBe(true);
    }),
  );
});
