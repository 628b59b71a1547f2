import type { Coordinates } from "../../src/snapshot/cell.ts";
import type { Indicator } from "../../src/snapshot/indicator.ts";
import { isBelowCounty, type Region } from "../../src/snapshot/region.ts";
import type { Vocabulary } from "../../src/snapshot/schema.ts";
import { mostSensitive, type Sensitivity } from "../../src/snapshot/sensitivity.ts";
import type { Unit } from "../../src/snapshot/unit.ts";

/** Codes or regions by the one that contains them; those at the top stand under null. */
export type Tree = ReadonlyMap<string | null, readonly string[]>;

/** The vocabulary of a campaign's releases, for finding things by their id without a search. */
export type Lookup = {
  indicator: (id: string) => Indicator;
  /** The unit of an indicator. */
  unit: (indicator: string) => Unit;
  region: (code: string) => Region;
  isBelowCounty: (region: string) => boolean;
  /** The sensitivity of a figure: the most severe of its indicator's and its codes'; none where the indicator has none. */
  sensitivity: (at: Pick<Coordinates, "indicator" | "dimensions">) => Sensitivity;
  /** Whether a figure counts people, households or what was done for them, so that a small one is sensitive. */
  isCount: (at: Pick<Coordinates, "indicator" | "dimensions">) => boolean;
  regions: Tree;
  dimensions: ReadonlyMap<string, Tree>;
};

const counted: readonly Unit["quantity"][] = ["people", "households", "times", "things"];

type Named = Pick<Vocabulary, "indicators" | "units" | "regions" | "dimensions">;

export const lookupOf = (v: Named): Lookup => {
  const indicators = new Map(v.indicators.map((i) => [i.id, i]));
  const units = new Map(v.units.map((u) => [u.id, u]));
  const regions = new Map(v.regions.map((r) => [r.code, r]));
  const codes = new Map(v.dimensions.map((d) => [d.id, new Map(d.codes.map((c) => [c.code, c]))]));
  const indicator = (id: string): Indicator => found(indicators.get(id), "indicator", id);
  const unit = (id: string): Unit => found(units.get(indicator(id).unit), "unit", id);
  const region = (code: string): Region => found(regions.get(code), "region", code);
  const sensitivity = (at: Pick<Coordinates, "indicator" | "dimensions">): Sensitivity => {
    const own = indicator(at.indicator).sensitivity;
    if (own === "none") return "none";
    const others = Object.entries(at.dimensions).map(
      ([d, code]) => found(codes.get(d)?.get(code), d, code).sensitivity,
    );
    return mostSensitive([own, ...others]);
  };
  return {
    ...{ indicator, unit, region, sensitivity },
    isBelowCounty: (code) => isBelowCounty(region(code).level),
    isCount: (at) => counted.includes(unit(at.indicator).quantity) && sensitivity(at) !== "none",
    regions: treeOf(v.regions),
    dimensions: new Map(v.dimensions.map((d) => [d.id, treeOf(d.codes)])),
  };
};

const found = <T>(value: T | undefined, what: string, id: string): T => {
  if (value === undefined) throw new Error(`invalid ${what}: ${id}`);
  return value;
};

const treeOf = (codes: readonly { code: string; parent: string | null }[]): Tree =>
  new Map(
    [...Map.groupBy(codes, (c) => c.parent)].map(([parent, some]) => [parent, some.map((c) => c.code)]),
  );
