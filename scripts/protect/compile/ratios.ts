import { cellKey, type Coordinates } from "../../../src/snapshot/cell.ts";
import type { Lookup } from "../lookup.ts";
import type { Figure, Figures } from "./figures.ts";
import type { Stated } from "./stated.ts";

/** A rate, mean or share, and the keys of what it is worked out from; reported, or formed from the rate and the other one. */
export type Ratio = { rate: Figure; operands: readonly string[] };

/**
 * The rates among the figures, with their operands: by the codebook, or as a release states. Where a rate and one operand
 * are reported and the other one is not, a reader can form it: it joins the figures, as public as the two are. Rates
 * themselves are no cells: they are withheld whenever an operand is.
 */
export const ratiosOf = (figures: Figures, stated: readonly Stated[], lookup: Lookup): Ratio[] => {
  const said = new Map(stated.flatMap((s) => s.ratios.map((r) => [r.rate, r] as const)));
  return figures.all.flatMap((rate): Ratio[] => {
    const own = lookup.indicator(rate.indicator).ratio;
    const known = said.get(rate.key);
    if (known) return [{ rate, operands: [known.numerator, known.denominator] }];
    if (!own) return [];
    const at = (indicator: string): Coordinates & { key: string } => {
      const there = { ...coordinatesOf(rate), indicator };
      return { ...there, key: cellKey(there) };
    };
    const [above, below] = [at(own.numerator), at(own.denominator)];
    const [numerator, denominator] = [figures.newest.get(above.key), figures.newest.get(below.key)];
    const { unit } = lookup;
    const steps =
      10 **
      (unit(rate.indicator).decimals +
        (unit(rate.indicator).id === "percent" ? 2 : 0) +
        unit(own.denominator).decimals -
        unit(own.numerator).decimals);
    if (!numerator && denominator)
      form(above, Math.round((rate.value * denominator.value) / steps), rate, denominator, figures);
    if (numerator && !denominator && rate.value > 0)
      form(below, Math.round((numerator.value * steps) / rate.value), rate, numerator, figures);
    return [{ rate, operands: [above.key, below.key] }];
  });
};

const coordinatesOf = ({ indicator, region, period, dimensions }: Coordinates): Coordinates => ({
  ...{ indicator, region, period, dimensions },
});

/** Adds the missing operand of a rate to the figures, and to every view that has the rate. */
const form = (
  at: Coordinates & { key: string },
  value: number,
  rate: Figure,
  other: Figure,
  { all, views, newest }: Figures,
): void => {
  const before = rate.before && other.before;
  const figure: Figure = {
    ...at,
    ...{ release: rate.release, value, precision: 1, contributors: null },
    ...{ status: before ? "published" : rate.status === "withheld" ? "withheld" : "open" },
    ...{ implied: true, before },
  };
  all.push(figure);
  newest.set(at.key, figure);
  for (const view of views)
    if (view.get(rate.key) === rate) (view as Map<string, Figure>).set(at.key, figure);
};
