import { expect, it } from "vitest";
import type { CheckResult, Term } from "../../src/snapshot/schema.ts";
import { units } from "../../src/words/facts.example.ts";
import { cellKey, type Cell } from "../../src/snapshot/cell.ts";
import { isTrue } from "./arithmetic.ts";

const at = (indicator: string): Pick<Cell, "key"> & Cell => {
  const place = {
    ...{ indicator, region: "990101", dimensions: {} },
    period: { kind: "instant", start: "2024-01-05", end: "2024-01-05" } as const,
  };
  return { ...place, key: cellKey(place), content: { status: "withheld" } };
};
const cell = (indicator: string, value: number, precision = 1): Cell => ({
  ...at(indicator),
  content: { status: "value", value, qualifier: "exact", precision, flags: [] },
});

/** Tests an arithmetic in which texts are signs, cells are cells, and pairs are computed numbers with their unit. */
const holds = (...parts: (string | Cell | [number, string])[]): boolean => {
  const cells = parts.filter((p): p is Cell => typeof p === "object" && !Array.isArray(p));
  const arithmetic = parts.map((p): Term =>
    typeof p === "string"
      ? { type: "sign", text: p }
      : Array.isArray(p)
        ? { type: "derived", value: p[0], unit: p[1] }
        : { type: "cell", key: p.key },
  );
  const check: CheckResult = {
    ...{
      id: "c",
      kind: "parts-total",
      title: { zh: "核", en: "check" },
      outcome: "passed",
      explanation: null,
    },
    ...{ arithmetic, cells: [...new Set(cells.map((c) => c.key))] },
  };
  const unitOf: Record<string, string> = { paid: "yuan", rate: "percent", mean: "yuan-per-person" };
  const names = [...new Set(cells.map((c) => c.indicator))].map((id) => ({
    id,
    unit: unitOf[id] ?? "person",
  }));
  const vocabulary = { indicators: names, units: Object.values(units) } as unknown as Parameters<
    typeof isTrue
  >[2];
  return isTrue(check, new Map(cells.map((c) => [c.key, c])), vocabulary);
};
const [a, b, total] = [cell("a", 20), cell("b", 14), cell("total", 34)];

it("adds and subtracts from left to right", () => {
  expect(holds(a, "+", b, "=", [34, "person"], "=", total)).toBe(true);
  expect(holds(total, "−", b, "=", a)).toBe(true);
  expect(holds(a, "+", b, "=", [35, "person"], "≠", total)).toBe(false);
  expect(holds(a, "+", b, "=", [34, "person"], "≠", cell("total", 35))).toBe(true);
});

it("takes a quotient to the last digit of its result, and percentages as shares", () => {
  const [part, whole] = [cell("part", 1), cell("whole", 3)];
  expect(holds(part, "÷", whole, "=", [3333, "percent"], "=", cell("rate", 3333))).toBe(true);
  expect(holds(part, "÷", whole, "=", [3334, "percent"])).toBe(false);
});

it("leaves half a step of each printed figure where it says ≈", () => {
  const [one, other] = [cell("paid", 123_000, 1000), { ...cell("paid", 124_000, 1000), key: "other" }];
  expect(holds(one, "≈", other)).toBe(true);
  expect(holds(one, "=", other)).toBe(false);
});

it("tests every statement of several, and every relation of a chain", () => {
  expect(holds(b, "≤", a, "≤", total)).toBe(true);
  expect(holds(b, "≤", total, "≤", a)).toBe(false);
  expect(holds(a, "<", total, ";", total, ">", b)).toBe(true);
  expect(holds(a, "<", total, ";", total, "<", b)).toBe(false);
});

it("does not believe what cannot be worked out", () => {
  expect(holds(a, "=", at("gone"))).toBe(false);
  expect(holds(a, "?", b)).toBe(false);
  expect(holds(a, b, "=", total)).toBe(false);
  expect(holds(a, "+", "=", total)).toBe(false);
  expect(holds(a, "÷", cell("zero", 0), "=", total)).toBe(false);
});
