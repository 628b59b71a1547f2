import { formatDimensions } from "../snapshot/cell.ts";

/** What a chart that the site makes by itself runs along. */
export type Along = "trend" | "map" | "by-region" | "by-programme";

/**
 * The name of a chart, made of coordinates alone, so that the addresses of its files last:
 * `allowance.persons_by-region_990201_programme-dibao`. `dimensions` are those that all its figures share.
 */
export const chartName = (
  indicator: string,
  along: Along,
  region: string,
  dimensions: Readonly<Record<string, string>>,
): string =>
  [indicator, along, region, ...formatDimensions(dimensions).replaceAll("=", "-").split(",")]
    .filter((part) => part !== "")
    .join("_");
