import { z } from "zod";
import { parseDecimal } from "../../../src/snapshot/decimal.ts";
import type { Vocabulary } from "../../../src/snapshot/schema.ts";
import { unitOf, indicatorOf } from "../../../src/snapshot/select.ts";
import type { Checks, Relation as Check } from "../../read/checks.ts";
import type { Build, View } from "./build.ts";

/** A figure's key and its coefficient. */
const statedTerm = z.tuple([z.string(), z.int()]).readonly();
type StatedTerm = z.infer<typeof statedTerm>;

const sum = z.strictObject({ name: z.string(), terms: z.array(statedTerm).readonly() });

/**
 * What checks.yaml states between the figures of one release, by their keys. `equal`: Σ terms = 0. `atMost`: Σ terms ≤ 0.
 * `ratios`: a rate that is numerator ÷ denominator. `rates`: an amount that is count × rate; without a count, some whole one.
 */
export const stated = z.strictObject({
  equal: z.array(sum),
  atMost: z.array(sum),
  ratios: z.array(z.strictObject({ rate: z.string(), numerator: z.string(), denominator: z.string() })),
  rates: z.array(z.strictObject({ count: z.string().nullable(), rate: z.string(), amount: z.string() })),
});
export type Stated = z.infer<typeof stated>;

/** Finds the key that a reference names; null where it names none, which is reported elsewhere. */
type KeyOf = (reference: string) => string | null;

export const statedRelations = (
  checks: Checks["checks"],
  keyOf: KeyOf,
  vocabulary: Pick<Vocabulary, "units" | "indicators">,
): Stated => {
  const all: Stated = { equal: [], atMost: [], ratios: [], rates: [] };
  for (const check of checks) state(check, keyOf, vocabulary, all);
  return all;
};

const state = (
  check: Check,
  keyOf: KeyOf,
  vocabulary: Pick<Vocabulary, "units" | "indicators">,
  all: Stated,
): void => {
  /** Adds Σ terms = 0 or ≤ 0, if every reference names a figure. */
  const add = (to: "equal" | "atMost", terms: readonly StatedTerm[]): void => {
    const found = terms.map(([reference, c]) => [keyOf(reference), c] as const);
    const known = found.flatMap(([key, c]) => (key === null ? [] : [[key, c] as const]));
    if (known.length === found.length) all[to].push({ name: `check: ${check.kind}`, terms: known });
  };
  const minus = (references: readonly string[]): StatedTerm[] => references.map((r) => [r, -1]);
  switch (check.kind) {
    case "parts-total":
    case "rounded-parts":
      return add("equal", [[check.total, 1], ...minus(check.parts)]);
    case "partitions": {
      const [first = [], ...others] = check.partitions;
      for (const other of others) add("equal", [...first.map((r) => [r, 1] as const), ...minus(other)]);
      return;
    }
    case "balance":
      return add("equal", [
        ...minus([check.opening, ...check.in]),
        ...[...check.out, check.closing].map((r) => [r, 1] as const),
      ]);
    case "said-twice":
      return add("equal", [
        [check.figures[0] ?? "", 1],
        [check.figures[1] ?? "", -1],
      ]);
    case "of-which":
      return add("atMost", [
        [check.part, 1],
        [check.total, -1],
      ]);
    case "household-size":
      return add("atMost", [
        [check.households, 1],
        [check.persons, -1],
      ]);
    case "percentage": {
      const [rate, numerator, denominator] = [check.rate, check.numerator, check.denominator].map(keyOf);
      if (rate && numerator && denominator) all.ratios.push({ rate, numerator, denominator });
      return;
    }
    case "flat-rate": {
      const [rate, amount] = [keyOf(check.rate), keyOf(check.amount)];
      const count = check.count === undefined ? null : keyOf(check.count);
      if (rate && amount) all.rates.push({ count, rate, amount });
      return;
    }
    case "per-head":
      for (const [bound, sign] of [
        [check.band.min, 1],
        [check.band.max, -1],
      ] as const) {
        const [each, one] = perHead(check, bound, keyOf, vocabulary);
        add("atMost", [
          [check.count, sign * each],
          [check.amount, -sign * one],
        ]);
      }
      return;
    // Cumulative figures are related by their days; a magnitude is no more than plausible.
    case "cumulative":
    case "unit-magnitude":
      return;
  }
};

/** The steps of the amount that so many steps of the count are worth at a bound of the band, in lowest terms. */
const perHead = (
  check: Extract<Check, { kind: "per-head" }>,
  bound: string,
  keyOf: KeyOf,
  vocabulary: Pick<Vocabulary, "units" | "indicators">,
): readonly [number, number] => {
  const decimals = (reference: string): number => {
    const [indicator = ""] = (keyOf(reference) ?? "").split("|");
    return vocabulary.indicators.some((i) => i.id === indicator)
      ? unitOf(vocabulary, indicatorOf(vocabulary, indicator).unit).decimals
      : 0;
  };
  const unit = vocabulary.units.find((u) => u.id === check.unit);
  const each = (parseDecimal(bound, unit?.decimals ?? 0) ?? 0) * 10 ** decimals(check.amount);
  const one = 10 ** ((unit?.decimals ?? 0) + decimals(check.count));
  const common = divisor(each, one);
  return [each / common, one / common];
};

/** The greatest common divisor. */
export const divisor = (a: number, b: number): number => (b === 0 ? Math.max(1, a) : divisor(b, a % b));

/** Relates the figures of a view as its release states. A band that the truth is not in says nothing. */
export const relateStated = ({ equal, atMost }: Stated, view: View, { draft, value }: Build): void => {
  const found = (terms: readonly StatedTerm[]): [number, number][] | null => {
    const cells = terms.map(([key, c]): [number | undefined, number] => [view.get(key), c]);
    const known = cells.flatMap(([cell, c]): [number, number][] => (cell === undefined ? [] : [[cell, c]]));
    return known.length === cells.length ? known : null;
  };
  for (const { name, terms } of equal) {
    const cells = found(terms);
    if (cells) draft.equal(name, cells);
  }
  for (const { name, terms } of atMost) {
    const cells = found(terms);
    if (cells && !(cells.reduce((sum, [cell, c]) => sum + c * value(cell), 0) > 0)) draft.atMost(name, cells);
  }
};
