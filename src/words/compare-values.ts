import type { Content } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import type { Unit } from "../snapshot/unit.ts";

type Value = Extract<Content, { status: "value" }>;

/**
 * What becomes of a comparison of two values: by which percentage they differ, null where none is told; `nothing` holds
 * the reason why there is no number.
 */
type Comparison =
  | { kind: "moved"; up: boolean; percent: string | null }
  | { kind: "same"; exactly: boolean }
  | { kind: "nothing"; why: "base-zero" | "inexact" | "missing" };

/** The least earlier value, in whole units, of which a percentage is told: below it one person is more than 1%. */
const leastBase = 100;

/** The steps within which a value is not known: none where it was counted to the last step, its precision otherwise. */
const unknown = (v: Value): number => (v.precision === 1 ? 0 : v.precision);

/** Whether a value is a rate, which moves by its own unit or by percentage points. */
export const isRate = (indicator: Indicator, unit: Unit): boolean =>
  indicator.kind === "rate" || unit.quantity === "rate";

/** A share of a thousand, rounded half up: (now − then) ÷ then, in 1/1000, as whole numbers that cannot overflow. */
const perMille = (now: number, then: number): bigint => {
  const difference = BigInt(Math.abs(now - then)) * 1000n;
  return (2n * difference + BigInt(then)) / (2n * BigInt(then));
};

/** Whether a percentage of change is known no better than to half a point. */
const isVague = (now: Value, then: Value): boolean =>
  (unknown(now) + unknown(then) * (now.value / then.value)) / then.value > 0.01;

/**
 * Compares two values. Nothing is known where either is a rounded statement (余, 近, 约), or where they differ by less than
 * they are known to. The one rule of percentages, for all that the site says: of counts and sums, never of rates, whose
 * earlier value is not small, and that are known to more than half a point.
 */
export const compareValues = (now: Value, then: Value, indicator: Indicator, unit: Unit): Comparison => {
  if (now.qualifier !== "exact" || then.qualifier !== "exact") return { kind: "nothing", why: "inexact" };
  if (now.value === then.value) return { kind: "same", exactly: true };
  if (2 * Math.abs(now.value - then.value) < unknown(now) + unknown(then))
    return { kind: "nothing", why: "inexact" };
  const up = now.value > then.value;
  if (isRate(indicator, unit)) return { kind: "moved", up, percent: null };
  if (then.value <= 0) return { kind: "nothing", why: then.value === 0 ? "base-zero" : "missing" };
  const share = perMille(now.value, then.value);
  if (share === 0n) return { kind: "same", exactly: false };
  const told = then.value >= leastBase * 10 ** unit.decimals && !isVague(now, then);
  return { kind: "moved", up, percent: told ? `${share / 10n}.${share % 10n}` : null };
};
