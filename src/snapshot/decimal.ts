/** The zeros at the end of a whole number: 100 → 2; of 0, one. */
export const trailingZeros = (n: number): number => {
  if (n === 0) return 1;
  let zeros = 0;
  for (let rest = n; rest % 10 === 0; rest /= 10) zeros += 1;
  return zeros;
};

/** A whole number of steps as a decimal string: (12220000, 2) → "122200.00" without trailing zeros → "122200". */
export const formatDecimal = (steps: number, decimals: number): string => {
  if (decimals === 0) return String(steps);
  const digits = String(Math.abs(steps)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return `${steps < 0 ? "-" : ""}${whole}${fraction && `.${fraction}`}`;
};

/**
 * The whole number of steps of a decimal string, times a power of ten: ("12.22", 2, 4) → 12220000.
 * Null when the text is no decimal, is finer than a step, or is too large to be exact.
 */
export const parseDecimal = (text: string, decimals: number, exponent = 0): number | null => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const shift = decimals + exponent;
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > shift) return null;
  const steps = Number(whole + kept.padEnd(shift, "0"));
  return Number.isSafeInteger(steps) ? (sign && steps !== 0 ? -steps : steps) : null;
};
