import { expect, it } from "vitest";
import { splitsRunTogether } from "./run-together.ts";

it("finds the one split of 21502867 and of 184243 with one to four people a household", () => {
  expect(splitsRunTogether(21502867)).toEqual([{ households: 2150, persons: 2867 }]);
  expect(splitsRunTogether(184243)).toEqual([{ households: 184, persons: 243 }]);
});

it("leaves ordinary counts alone", () => {
  for (const count of [0, 20, 2867, 11930, 100000, 900100]) expect(splitsRunTogether(count)).toEqual([]);
});
