import fc from "fast-check";
import { expect, it } from "vitest";
import { decimalOf, inSteps } from "./decimal.ts";

it("reads decimals in the fewest places, also as R writes large ones", () => {
  expect(decimalOf("36667964.680")).toEqual({ digits: 3666796468n, places: 2 });
  expect(decimalOf("1e+05")).toEqual({ digits: 100000n, places: 0 });
  expect(decimalOf("2.5e-3")).toEqual({ digits: 25n, places: 4 });
  expect(decimalOf("0.00")).toEqual({ digits: 0n, places: 0 });
});

it("reads nothing else, and no negative number", () => {
  for (const text of ["", "-1", "1,000", "NA", "0x10", "Infinity", "1e", "١"])
    expect(decimalOf(text)).toBeNull();
});

it("gives every number back in its own steps, and rounds finer ones to the nearest or up", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(4), (digits, places) => {
      const text = (digits / 10 ** places).toFixed(places);
      expect(inSteps(decimalOf(text) ?? { digits: 0n, places: 0 }, places, "nearest")).toBe(digits);
    }),
  );
  const third = { digits: 333333n, places: 6 };
  expect(inSteps(third, 4, "nearest")).toBe(3333);
  expect(inSteps(third, 4, "up")).toBe(3334);
  expect(inSteps({ digits: 5n, places: 1 }, 0, "nearest")).toBe(1);
  expect(inSteps({ digits: 10n ** 16n, places: 0 }, 0, "nearest")).toBeNull();
});
