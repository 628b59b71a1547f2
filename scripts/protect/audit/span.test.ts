import { expect, it } from "vitest";
import { prime } from "./field.ts";
import { spanOf } from "./span.ts";

const vector = (entries: Readonly<Record<number, number>>) =>
  new Map(Object.entries(entries).map(([position, value]) => [Number(position), value]));

it("holds multiples of one vector, and nothing else", () => {
  const { has } = spanOf([vector({ 0: 1, 1: 2 })]);
  expect(has(vector({ 0: 3, 1: 6 }))).toBe(true);
  expect(has(vector({ 0: 3, 1: 5 }))).toBe(false);
  expect(has(vector({ 0: 1 }))).toBe(false);
  expect(has(vector({}))).toBe(true);
});

it("holds sums and differences of several vectors", () => {
  const { has, support } = spanOf([
    vector({ 0: 1, 1: 1 }),
    vector({ 1: 1, 2: 1 }),
    vector({ 0: 1, 1: 2, 2: 1 }),
  ]);
  expect(has(vector({ 0: 1, 2: prime - 1 }))).toBe(true);
  expect(has(vector({ 0: 1, 2: 1 }))).toBe(false);
  expect([...support].sort()).toEqual([0, 1, 2]);
});
