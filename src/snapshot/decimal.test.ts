import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDecimal, parseDecimal, trailingZeros } from "./decimal.ts";

it("writes whole steps without trailing zeros", () => {
  expect(formatDecimal(12_220_000, 2)).toBe("122200");
  expect(formatDecimal(6659, 2)).toBe("66.59");
  expect(formatDecimal(5, 2)).toBe("0.05");
  expect(formatDecimal(-704, 2)).toBe("-7.04");
  expect(formatDecimal(0, 2)).toBe("0");
});

it("reads a decimal times a power of ten, and nothing finer than a step", () => {
  expect(parseDecimal("12.22", 2, 4)).toBe(12_220_000);
  expect(parseDecimal("13", 2, 8)).toBe(130_000_000_000);
  expect(parseDecimal("0.001", 2)).toBeNull();
  expect(parseDecimal("0.0010", 3)).toBe(1);
  for (const text of ["", "-", "1e5", "1,000", "１", "0x1", "9007199254740993"])
    expect(parseDecimal(text, 0)).toBeNull();
});

it("reads back what it writes", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (steps, decimals) => {
      expect(parseDecimal(formatDecimal(steps, decimals), decimals)).toBe(steps === 0 ? 0 : steps);
    }),
  );
});

it("counts the zeros at the end of a whole number, of 0 the one that it is", () => {
  expect([0, 7, 10, 1200, -500].map(trailingZeros)).toEqual([1, 0, 1, 2, 2]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(12), (n, zeros) => {
      expect(trailingZeros(n * 10 ** zeros)).toBe(zeros + (/0*$/.exec(String(n))?.[0].length ?? 0));
    }),
  );
});
