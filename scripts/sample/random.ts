import { createHash } from "node:crypto";

/** A stream of invented chance: the same name gives the same numbers on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  /** One item of a list that is not empty. */
  pick: <T>(items: readonly T[]) => T;
  /** One item, the likelier the heavier. Weights are not negative and not all 0. */
  weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  /** One of the numbers, the likelier the greater its weight: `{ 1: 58, 2: 24 }` gives 1 more than twice as often as 2. */
  often: (weights: Readonly<Record<number, number>>) => number;
};

/**
 * mulberry32 by Tommy Ettinger (public domain): 32 bits of state in whole-number arithmetic, which is plenty for a
 * sample and has no platform to depend on. Each part of the sample has a stream of its own, so that a change in one
 * leaves the others as they were.
 */
export const randomOf = (name: string): Random => {
  let state = createHash("sha256").update(name).digest().readInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error("invalid items: none to pick from");
    return item;
  };
  const weighted = <T>(items: readonly (readonly [T, number])[]): T => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return pick(items)[0];
  };
  const often = (weights: Readonly<Record<number, number>>): number =>
    Number(weighted(Object.entries(weights)));
  return { next, int, chance: (probability) => next() < probability, pick, weighted, often };
};

/** A whole number near `mean`: its floor, or one more as often as its fraction says. */
export const near = (mean: number, random: Random): number =>
  Math.floor(mean) + (random.chance(mean - Math.floor(mean)) ? 1 : 0);

/** Divides a whole number by weights, by largest remainders: the parts add up to it. */
export const divide = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((x, i) => ({ i, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
};
