/** A decimal number ≥ 0 as it is written: `digits` · 10^−`places`. Exact, because a float would not be. */
export type Decimal = { digits: bigint; places: number };

const written = /^\+?(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** The number that a text writes, also as 1e+05; null when it is none, or negative. Zeros at its end need no places. */
export const decimalOf = (text: string): Decimal | null => {
  const [, whole, fraction = "", exponent = "0"] = written.exec(text) ?? [];
  if (whole === undefined) return null;
  let digits = BigInt(whole + fraction);
  let places = fraction.length - Number(exponent);
  for (; places > 0 && digits % 10n === 0n; places--) digits /= 10n;
  return digits === 0n || places > 0
    ? { digits, places: digits === 0n ? 0 : places }
    : grown(digits, -places);
};

const grown = (digits: bigint, zeros: number): Decimal => ({
  digits: digits * 10n ** BigInt(zeros),
  places: 0,
});

/** A number in steps of 10^−`decimals`: the nearest whole number of them, or the next one up. Null above 2^53. */
export const inSteps = (
  { digits, places }: Decimal,
  decimals: number,
  rounding: "nearest" | "up",
): number | null => {
  const finer = places - decimals;
  const parts = 10n ** BigInt(Math.max(finer, 0));
  const steps =
    finer <= 0
      ? digits * 10n ** BigInt(-finer)
      : rounding === "up"
        ? (digits + parts - 1n) / parts
        : (2n * digits + parts) / (2n * parts);
  const number = Number(steps);
  return Number.isSafeInteger(number) ? number : null;
};
