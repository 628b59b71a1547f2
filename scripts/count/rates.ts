import { cellKey } from "../../src/snapshot/cell.ts";
import type { Indicator } from "../../src/snapshot/indicator.ts";
import { unitOf } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";
import type { Codebook } from "../read/codebook.ts";
import { divide } from "../reconcile/verdict.ts";
import { exactly } from "./cells.ts";

/**
 * The rate at every place where its numerator and denominator were counted, to the nearest step of its unit. Where the
 * denominator is 0 there is no rate. It has the contributors of its denominator.
 */
export const ratesOf = (
  rate: Indicator,
  all: ReadonlyMap<string, Observation>,
  codebook: Pick<Codebook, "units" | "indicators">,
): Observation[] => {
  const { ratio } = rate;
  if (!ratio) throw new Error(`invalid rate: ${rate.id}`);
  const decimals = (id: string): number =>
    unitOf(codebook, codebook.indicators.find((i) => i.id === id)?.unit ?? "").decimals;
  const unit = unitOf(codebook, rate.unit);
  const exponent =
    unit.decimals + (unit.id === "percent" ? 2 : 0) + decimals(ratio.denominator) - decimals(ratio.numerator);
  return [...all.values()].flatMap((below): Observation[] => {
    if (below.indicator !== ratio.denominator) return [];
    const above = all.get(cellKey({ ...below, indicator: ratio.numerator }));
    if (above?.content.status !== "value" || below.content.status !== "value") return [];
    const [a, b] = [above.content.value, below.content.value];
    const scaled = exponent < 0 ? [a, b * 10 ** -exponent] : [a * 10 ** exponent, b];
    return [
      {
        ...below,
        indicator: rate.id,
        key: cellKey({ ...below, indicator: rate.id }),
        content:
          b === 0
            ? { status: "absent", reason: "not-applicable" }
            : exactly(divide(scaled[0] ?? 0, scaled[1] ?? 1)),
      },
    ];
  });
};
