import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, nearest } from "./nearest.ts";

test("editDistance counts insertions, deletions, replacements and swaps of neighbours", () => {
  expect(editDistance("", "人")).toBe(1);
  expect(editDistance("救助", "救济")).toBe(1);
  expect(editDistance("residnece", "residence")).toBe(1);
  expect(editDistance("kitten", "sitting")).toBe(3);
});

test("editDistance is nought for the same text only, and the same both ways", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

test("nearest gives at most three names, nearest first, and none that has little in common", () => {
  expect(nearest("保障人次", ["出动车辆", "保障户数", "保障人数"])).toEqual(["保障人数", "保障户数"]);
  expect(nearest("Rural", ["urban", "rural"])).toEqual(["rural"]);
  expect(nearest("九台", ["九台镇", "暖水县"])).toEqual(["九台镇"]);
  expect(nearest("x", ["出动车辆"])).toEqual([]);
});
