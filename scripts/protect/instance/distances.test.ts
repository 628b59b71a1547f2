import { expect, it } from "vitest";
import { distancesOf } from "./distances.ts";

const counts = { type: "freq", threshold: 5, unit: 1 } as const;
const cents = { type: "mag", threshold: 0, unit: 100 } as const;

it("asks under strict that a small count reaches 0 and the threshold", () => {
  expect(distancesOf({ value: 2, lpl: 1, upl: 1 }, counts, "strict")).toEqual({ lower: 2, upper: 3 });
});

it("asks under the light rules for one unit each way", () => {
  for (const rule of ["light-insider", "light-outsider"] as const)
    expect(distancesOf({ value: 2, lpl: 1, upl: 1 }, counts, rule)).toEqual({ lower: 1, upper: 1 });
});

it("asks for an amount what the file does, but one unit upwards and never below 0", () => {
  for (const rule of ["strict", "light-outsider"] as const) {
    expect(distancesOf({ value: 5000, lpl: 467, upl: 467 }, cents, rule)).toEqual({ lower: 467, upper: 467 });
    expect(distancesOf({ value: 30, lpl: 60, upl: 60 }, cents, rule)).toEqual({ lower: 30, upper: 100 });
  }
});

it("hides a sensitive zero by one unit upwards", () => {
  expect(distancesOf({ value: 0, lpl: 0, upl: 0 }, cents, "strict")).toEqual({ lower: 0, upper: 100 });
  expect(distancesOf({ value: 0, lpl: 1, upl: 1 }, counts, "light-insider")).toEqual({ lower: 0, upper: 1 });
});
