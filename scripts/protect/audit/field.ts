/**
 * Arithmetic modulo a prime, in place of fractions: exact, and as large as a double holds products of two numbers without
 * rounding (prime² + prime < 2^53). That two different fractions look alike modulo so large a prime is practically
 * excluded.
 */
export const prime = 67_108_859;

/** A whole number as one of the field, from 0 to prime − 1. */
export const inField = (whole: number): number => ((whole % prime) + prime) % prime;

/** base + factor · times. */
export const plusTimes = (base: number, factor: number, times: number): number =>
  (base + factor * times) % prime;

export const negative = (a: number): number => (a === 0 ? 0 : prime - a);

/** 1 / a, by Euclid's algorithm; throws for 0. */
export const inverse = (a: number): number => {
  if (a === 0) throw new Error("invalid divisor: 0");
  let [r, next, s, nextS] = [prime, a, 0, 1];
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  return inField(s);
};
