import fc from "fast-check";
import { expect, it } from "vitest";
import { divide, near, randomOf } from "./random.ts";

it("gives the same stream for the same name, and another for another", () => {
  const take = (name: string): number[] => {
    const random = randomOf(name);
    return Array.from({ length: 5 }, random.next);
  };
  expect(take("visits")).toEqual(take("visits"));
  expect(take("visits")).not.toEqual(take("patrols"));
});

it("fills the interval evenly", () => {
  const random = randomOf("even");
  const tenths = Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const tenth = Math.floor(random.next() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

it("never picks what has no weight", () => {
  const random = randomOf("weights");
  const picked = Array.from({ length: 500 }, () =>
    random.weighted([
      ["never", 0],
      ["a", 1],
      ["b", 3],
    ] as const),
  );
  expect(new Set(picked)).toEqual(new Set(["a", "b"]));
});

it("divides a whole number into parts that add up to it, each within one of its share", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.nat(10_000), weights, (total, shares) => {
      const parts = divide(total, shares);
      const sum = shares.reduce((a, b) => a + b);
      expect(parts.reduce((a, b) => a + b)).toBe(total);
      parts.forEach((part, i) => expect(Math.abs(part - (total * (shares[i] ?? 0)) / sum)).toBeLessThan(1));
    }),
  );
});

it("rounds to a neighbour and keeps the mean", () => {
  const random = randomOf("near");
  const drawn = Array.from({ length: 10_000 }, () => near(2.3, random));
  expect(new Set(drawn)).toEqual(new Set([2, 3]));
  expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(2.3, 1);
});
