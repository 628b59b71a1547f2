import type { Coordinates } from "../../src/snapshot/cell.ts";
import { regionLevels } from "../../src/snapshot/region.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Policy } from "../read/codebook.ts";
import type { Lookup } from "./lookup.ts";

/** The rules of a campaign: the codebook's policy, made stricter where the campaign says so. */
export const rulesOf = (policy: Policy, own: Campaign["disclosure"]): Policy => {
  const { threshold = 0, contributors = 0, percent = 0, dominance = 100 } = own;
  const raised = ({ county, below }: { county: number; below: number }) => ({
    county: Math.max(county, threshold),
    below: Math.max(below, threshold),
  });
  return {
    thresholds: {
      people: raised(policy.thresholds.people),
      vulnerable: raised(policy.thresholds.vulnerable),
    },
    contributors: Math.max(policy.contributors, contributors),
    percent: Math.max(policy.percent, percent),
    dominance: Math.min(policy.dominance, dominance),
  };
};

/** The smallest count that may be published where a figure stands; null where no count is too small. */
export const thresholdOf = (at: Coordinates, rules: Policy, lookup: Lookup): number | null => {
  const sensitivity = lookup.sensitivity(at);
  if (sensitivity === "none") return null;
  return rules.thresholds[sensitivity][lookup.isBelowCounty(at.region) ? "below" : "county"];
};

/** Whether an indicator is published at the level of a figure's region at all, by the codebook and the campaign. */
export const isPublishedAt = (
  at: Pick<Coordinates, "indicator" | "region">,
  levels: Campaign["disclosure"]["levels"],
  lookup: Lookup,
): boolean => {
  const level = regionLevels.indexOf(lookup.region(at.region).level);
  const lowest = [lookup.indicator(at.indicator).publishedFrom, levels?.[at.indicator]];
  return lowest.every((l) => l === undefined || level <= regionLevels.indexOf(l));
};
