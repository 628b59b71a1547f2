import { formatDimensions } from "../../../src/snapshot/cell.ts";
import { formatPeriod } from "../../../src/snapshot/period.ts";
import type { Build, View } from "./build.ts";
import type { Figure } from "./figures.ts";
import { divisor, type Stated } from "./stated.ts";

/** An amount and the count that it follows, as cells. */
export type Paid = { amount: number; count: number };

/**
 * Where everyone gets the same, amount = rate × count: the amount published is the count published. So it is taken to be
 * wherever all pairs of a programme and period (or of one category of it) have the same quotient, within their printed
 * rounding: readers see that too.
 */
export const relateFlatRates = (pairs: readonly Paid[], { draft, at, node }: Build): void => {
  const programme = ({ amount }: Paid): string => {
    const { indicator, period, dimensions } = at(amount);
    return `${indicator}|${formatPeriod(period)}|${dimensions["programme"] ?? ""}`;
  };
  const category = (pair: Paid): string =>
    `${programme(pair)}|${formatDimensions(at(pair.amount).dimensions)}`;
  const paid = (some: readonly Paid[]): Payment[] =>
    some
      .map(({ amount, count }) => ({
        ...{ amount: node(amount).value, count: node(count).value, step: node(amount).precision },
      }))
      .filter((p) => !Number.isNaN(p.amount * p.count));
  const relate = (some: readonly Paid[], [each, per]: readonly [number, number]): void => {
    for (const { amount, count } of some)
      draft.equal("flat rate", [
        [count, each],
        [amount, -per],
      ]);
  };
  for (const all of Map.groupBy(pairs, programme).values()) {
    const rate = commonRate(paid(all));
    if (rate) relate(all, rate);
    else
      for (const some of Map.groupBy(all, category).values()) {
        const own = commonRate(paid(some));
        if (own) relate(some, own);
      }
  }
};

/** What was paid to so many, and the step to which the amount is known. */
type Payment = { amount: number; count: number; step: number };

// Of rates that fit, the roundest: 1000元 before 100元, and so on down to 分.
const roundSteps = [100_000, 10_000, 1_000, 100, 10, 1];

/** The rate at which all of two or more payments were made, as steps of the amount for so many of the count; null if there is none. */
const commonRate = (paid: readonly Payment[]): readonly [each: number, per: number] | null => {
  const counted = paid.filter((p) => p.count > 0);
  const [first] = counted;
  if (!first || counted.length < 2 || paid.some((p) => p.count === 0 && p.amount > 0)) return null;
  const margin = (p: Payment): number => (p.step > 1 ? p.step / 2 : 0);
  const least = Math.max(...counted.map((p) => (p.amount - margin(p)) / p.count));
  const most = Math.min(...counted.map((p) => (p.amount + margin(p)) / p.count));
  for (const step of roundSteps) {
    const rate = Math.ceil(least / step) * step;
    if (rate <= most && rate > 0) return [rate, 1];
  }
  const common = divisor(first.amount, first.count);
  const [each, per] = [first.amount / common, first.count / common];
  return each > 0 && counted.every((p) => p.amount * per === each * p.count) ? [each, per] : null;
};

/** Flat rates that a release states. Without a reported count a reader forms it from amount and rate. */
export const relateStatedRates = (
  { rates }: Stated,
  view: View,
  figures: ReadonlyMap<string, Figure>,
  { draft, at, implied, value, lookup }: Build,
): void => {
  for (const { count, rate, amount } of rates) {
    const paid = view.get(amount);
    const standard = figures.get(rate);
    if (paid === undefined || !standard || !(standard.value > 0)) continue;
    const of = lookup.indicator(at(paid).indicator).follows;
    const counted =
      count !== null
        ? view.get(count)
        : of &&
          implied(
            `count|${amount}`,
            { ...at(paid), indicator: of },
            Math.round(value(paid) / standard.value),
          );
    if (typeof counted === "number")
      draft.equal("flat rate", [
        [counted, standard.value],
        [paid, -1],
      ]);
  }
};
