import { formatDimensions } from "../../src/snapshot/cell.ts";
import { isBelowCounty } from "../../src/snapshot/region.ts";
import { codeOf, indicatorOf, regionOf, unitOf, type Facts } from "../../src/snapshot/select.ts";
import { mostSensitive, type Sensitivity } from "../../src/snapshot/sensitivity.ts";
import type { Observation } from "../observation.ts";
import type { Policy } from "../read/codebook.ts";

/**
 * The keys of the observations that are small, or that would give a small one away: counts of people, households and
 * services from 1 to threshold − 1 (统计法实施条例 第二十九条), money with the pattern of the count that it follows,
 * households with their people, rates with their numerator and denominator.
 */
export const smallCells = (
  observations: readonly Observation[],
  facts: Facts,
  policy: Policy,
  ownThreshold: number,
): ReadonlySet<string> => {
  const withheld = new Set<string>();
  const index = new Map(observations.map((o) => [placeOf(o, o.indicator), o]));
  for (const o of observations) if (isSmall(o, facts, policy, ownThreshold)) withheld.add(o.key);
  for (const o of observations) {
    const { follows } = indicatorOf(facts.vocabulary, o.indicator);
    // A return states no contributors: below the county, money without its count could be one person's.
    if (
      follows &&
      !index.has(placeOf(o, follows)) &&
      isBelowCounty(regionOf(facts.vocabulary, o.region).level)
    )
      withheld.add(o.key);
  }
  // Each link copies the pattern of one figure to another; the loop ends when no link adds anything.
  for (let before = -1; before < withheld.size;) {
    before = withheld.size;
    for (const o of observations)
      if (linkedIndicators(o, facts).some((id) => withheld.has(index.get(placeOf(o, id))?.key ?? "")))
        withheld.add(o.key);
  }
  return withheld;
};

const isSmall = (o: Observation, facts: Facts, policy: Policy, ownThreshold: number): boolean => {
  if (o.content.status !== "value" || o.content.value === 0) return false;
  const { quantity } = unitOf(facts.vocabulary, indicatorOf(facts.vocabulary, o.indicator).unit);
  if (quantity === "money" || quantity === "rate") return false;
  const threshold = thresholdOf(o, facts, policy);
  return threshold !== null && o.content.value < Math.max(threshold, ownThreshold);
};

/** The sensitivity of an observation: the most severe of its indicator's and its codes'. */
export const sensitivityOf = (o: Observation, facts: Facts): Sensitivity => {
  const { sensitivity } = indicatorOf(facts.vocabulary, o.indicator);
  if (sensitivity === "none") return "none";
  const codes = Object.entries(o.dimensions).map(
    ([d, code]) => codeOf(facts.vocabulary, d, code).sensitivity,
  );
  return mostSensitive([sensitivity, ...codes]);
};

const thresholdOf = (o: Observation, facts: Facts, policy: Policy): number | null => {
  const sensitivity = sensitivityOf(o, facts);
  if (sensitivity === "none") return null;
  const { county, below } = policy.thresholds[sensitivity];
  return isBelowCounty(regionOf(facts.vocabulary, o.region).level) ? below : county;
};

/** The indicators whose pattern this one takes at the same place. */
const linkedIndicators = (o: Observation, facts: Facts): string[] => {
  const { follows, ratio } = indicatorOf(facts.vocabulary, o.indicator);
  const pair = o.indicator.endsWith(".persons")
    ? [o.indicator.replace(/\.persons$/, ".households")]
    : o.indicator.endsWith(".households")
      ? [o.indicator.replace(/\.households$/, ".persons")]
      : [];
  return [...(follows ? [follows] : []), ...(ratio ? [ratio.numerator, ratio.denominator] : []), ...pair];
};

/** Where an observation stands, but for the kind and start of its period: a month's money follows the count at its end. */
const placeOf = (o: Observation, indicator: string): string =>
  [indicator, o.region, o.period.end, formatDimensions(o.dimensions)].join("|");
