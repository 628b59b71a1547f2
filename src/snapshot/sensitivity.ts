import { z } from "zod";

/**
 * How dangerous a small count is. `none`: not about people. `people`: persons and households.
 * `vulnerable`: minors, people aided on the street, disability grades. The order is the order of severity.
 */
export const sensitivities = ["none", "people", "vulnerable"] as const;
export const sensitivity = z.enum(sensitivities);
export type Sensitivity = z.infer<typeof sensitivity>;

/** The most severe of several. */
export const mostSensitive = (all: readonly Sensitivity[]): Sensitivity =>
  sensitivities[Math.max(0, ...all.map((s) => sensitivities.indexOf(s)))] ?? "none";
