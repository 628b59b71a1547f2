import fc from "fast-check";
import { expect, it } from "vitest";
import { aloneInSum } from "./alone.ts";

const sums = [
  { total: "county", parts: ["east", "west"] },
  { total: "east", parts: ["a", "b"] },
];

it("finds a cell that one published addition gives away", () => {
  expect(aloneInSum(new Set(["west"]), sums)).toEqual([{ key: "west", total: "county" }]);
});

it("follows the chain when one found cell gives away another", () => {
  expect(aloneInSum(new Set(["west", "east", "a"]), sums)).toEqual([]);
  expect(aloneInSum(new Set(["east", "a", "b"]), sums)).toEqual([{ key: "east", total: "county" }]);
  expect(aloneInSum(new Set(["east", "a"]), sums).map(({ key }) => key)).toEqual(["east", "a"]);
});

it("finds nothing where every addition has no unknown or at least two", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2 }), (parts) => {
      const sum = { total: "t", parts: parts.map(String) };
      expect(aloneInSum(new Set([String(parts[0]), String(parts[1])]), [sum])).toEqual([]);
      expect(aloneInSum(new Set(), [sum])).toEqual([]);
    }),
  );
});
