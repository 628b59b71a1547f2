import { expect, test } from "vitest";
import type { CheckResult, Term } from "../snapshot/schema.ts";
import { inlineFigures } from "./block.ts";
import { wordCheck } from "./check.ts";
import { cell, facts, value, withheld } from "./facts.example.ts";
import { inlineText } from "./plain.ts";

const check = (...arithmetic: Term[]): CheckResult => ({
  id: "sum",
  kind: "parts-total",
  title: { zh: "合计", en: "sum" },
  outcome: "passed",
  arithmetic,
  cells: [],
  explanation: null,
});
const paid = cell("relief.paid", value(122_200_00, { precision: 100_00 }));
const people = cell("support.persons", value(2867));
const all = facts(paid, people, cell("support.households", withheld));
const sign = (text: string): Term => ({ type: "sign", text });
const of = (key: string): Term => ({ type: "cell", key });

test("wordCheck says the arithmetic with cells worded as everywhere and numbered computed figures", () => {
  const words = wordCheck(
    check(of(paid.key), sign("÷"), of(people.key), sign("="), {
      type: "derived",
      value: 4262,
      unit: "yuan-per-household",
    }),
    all,
    "zh",
  );
  expect(inlineText(words)).toBe("12.22万元 ÷ 2867人 = 42.62元/户");
  expect(inlineFigures(words).map((f) => f.key)).toEqual([paid.key, people.key, "check:sum#1"]);
});

test("a figure of an earlier release has the key of its cell there", () => {
  const before: Term = { type: "earlier", key: "relief.paid|earlier", value: 100_000_00, unit: "yuan" };
  const words = wordCheck(check(before, sign("≤"), of(paid.key)), all, "zh");
  expect(inlineText(words)).toBe("10万元 ≤ 12.22万元");
  expect(inlineFigures(words).map((f) => f.key)).toEqual(["relief.paid|earlier", paid.key]);
});

test("a computed amount is worded in the unit of the check's own cells", () => {
  const twice: Term = { type: "derived", value: 244_400_00, unit: "yuan" };
  expect(inlineText(wordCheck(check(of(paid.key), sign("≠"), twice), all, "zh"))).toBe(
    "12.22万元 ≠ 24.44万元",
  );
  expect(inlineText(wordCheck(check(of(paid.key), sign("≠"), twice), all, "en"))).toBe(
    "122,200 yuan ≠ 244,400 yuan",
  );
});

test("punctuation stands close to what it follows", () => {
  expect(inlineText(wordCheck(check(of(people.key), sign(";"), of(people.key)), all, "zh"))).toBe(
    "2867人; 2867人",
  );
});

test("a round bound is said in the words of its size", () => {
  const bound: Term = { type: "derived", value: 5_000_000_000_00, unit: "yuan" };
  expect(inlineText(wordCheck(check(of(paid.key), sign("≤"), bound), all, "en"))).toBe(
    "122,200 yuan ≤ 5 billion yuan",
  );
});

test("a computed number shows no zeros that say nothing, and none is lost", () => {
  const alone = (steps: number) =>
    inlineText(wordCheck(check({ type: "derived", value: steps, unit: "yuan" }), all, "zh"));
  expect([300_00, 300_50, 0, -5].map(alone)).toEqual(["300元", "300.5元", "0元", "−0.05元"]);
});
