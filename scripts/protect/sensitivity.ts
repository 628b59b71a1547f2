import type { Coordinates } from "../../src/snapshot/cell.ts";
import type { Contributors } from "../observation.ts";
import type { Policy } from "../read/codebook.ts";
import type { Lookup } from "./lookup.ts";
import { thresholdOf } from "./rules.ts";
import type { Distances } from "./table.ts";

/** What the rules look at: where a figure stands, its value in whole steps, and who it was counted from. */
export type Subject = Coordinates & { value: number; contributors: Contributors | null };

/** The count that an amount follows, at the same place: absent where nothing says of how many people the amount is. */
export type CountOf = (amount: Subject) => Subject | undefined;

/**
 * How far a reader must be kept from a figure that is sensitive in itself; null where it is not. Counts: the threshold
 * rule, so strict that he cannot even tell that the count is small; he may know that it is no 0 (see `floorOf`). Money and hours: few contributors, p% and (2, k)
 * where the contributors are known, and the pattern of their count; rates are never sensitive in themselves.
 */
export const distancesOf = (
  figure: Subject,
  countOf: CountOf,
  rules: Policy,
  lookup: Lookup,
): Distances | null => {
  const distances = asked(figure, countOf, rules, lookup);
  const most = figure.value - floorOf(figure, countOf, rules, lookup);
  return distances && { ...distances, lower: Math.min(distances.lower, most) };
};

/** What the rules ask, whatever a reader knows of zeros. */
const asked = (figure: Subject, countOf: CountOf, rules: Policy, lookup: Lookup): Distances | null => {
  const { quantity } = lookup.unit(figure.indicator);
  if (quantity === "money" || quantity === "duration") return amountDistances(figure, countOf, rules, lookup);
  return lookup.isCount(figure) ? countDistances(figure, figure.value, rules, lookup) : null;
};

/** Threshold rule: a count from 1 to threshold − 1, and a 0 where the codebook keeps zeros back. */
export const countDistances = (
  at: Coordinates,
  value: number,
  rules: Policy,
  lookup: Lookup,
): Distances | null => {
  const threshold = thresholdOf(at, rules, lookup);
  // Written so that a value that is not known (NaN) is not small either.
  if (threshold === null || !lookup.isCount(at) || !(value < threshold)) return null;
  if (value === 0 && lookup.indicator(at.indicator).zeros === undefined) return null;
  return { lower: value, upper: threshold - value };
};

/**
 * The least that a reader knows of a figure, once it is withheld: a 0 is published, unless it would be sensitive itself.
 * He is given the benefit of the doubt where a value is not known (NaN).
 */
export const floorOf = (figure: Subject, countOf: CountOf, rules: Policy, lookup: Lookup): 0 | 1 =>
  figure.value === 0 ||
  Number.isNaN(countOf(figure)?.value) ||
  asked({ ...figure, value: 0 }, countOf, rules, lookup)
    ? 0
    : 1;

const amountDistances = (
  amount: Subject,
  countOf: CountOf,
  rules: Policy,
  lookup: Lookup,
): Distances | null => {
  const { value, contributors } = amount;
  const count = countOf(amount);
  const small = count && distancesOf(count, countOf, rules, lookup);
  const inherited = small ? inheritedDistances(amount, count, small, lookup) : null;
  // A return does not say of how many people an amount is: below the county it could be one person's.
  const isUnknown =
    contributors === null &&
    !count &&
    value > 0 &&
    lookup.indicator(amount.indicator).follows !== undefined &&
    lookup.isBelowCounty(amount.region);
  const upper = isUnknown ? Math.ceil((rules.percent / 100) * value) : contributorsUpper(amount, rules);
  if (upper <= 0) return inherited;
  return {
    lower: Math.max(Math.min(upper, value), inherited?.lower ?? 0),
    upper: Math.max(upper, inherited?.upper ?? 0),
  };
};

/** What its count's distances are worth at the amount per head: the threshold number of people would get so much. */
const inheritedDistances = (amount: Subject, count: Subject, small: Distances, lookup: Lookup): Distances => {
  // Nothing was paid to a few people: that too tells what each got. One whole unit stands for what it may have been.
  if (amount.value === 0 || count.value === 0)
    return { lower: 0, upper: 10 ** lookup.unit(amount.indicator).decimals };
  return {
    lower: Math.floor((amount.value * small.lower) / count.value),
    upper: Math.ceil((amount.value * small.upper) / count.value),
  };
};

/**
 * The upper distance by the rules on contributors (Hundepool et al., Statistical Disclosure Control, 4.2; x1 and x2 are
 * the largest contributions, X the total): fewer than `contributors`, p/100·x1; p%, p/100·x1 − (X − x1 − x2);
 * (2, k), 100/k·(x1 + x2) − X. The largest that applies; 0 where none does.
 */
const contributorsUpper = ({ value, contributors }: Subject, rules: Policy): number => {
  if (!contributors || contributors.count === 0 || value === 0) return 0;
  const [x1 = 0, x2 = 0] = contributors.largest.map((c) => c.amount);
  const part = (rules.percent / 100) * x1;
  const needs = [
    contributors.count < rules.contributors ? part : 0,
    part - (value - x1 - x2),
    (100 / rules.dominance) * (x1 + x2) - value,
  ];
  return Math.max(0, ...needs.map(Math.ceil));
};
