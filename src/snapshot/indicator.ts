import { z } from "zod";
import { bilingual } from "./bilingual.ts";
import { regionLevels } from "./region.ts";
import { sensitivity } from "./sensitivity.ts";

/** A dotted id such as `allowance.persons`; programme, residence and the like are dimensions, never part of it. */
export const indicatorId = z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/);

/**
 * What is counted. `kind`: a stock at a day, a flow over an interval, or a rate that never adds.
 * `addsOver`: the dimensions (region and period among them) over which its values may be summed.
 * `follows`: for money, the count of people or households whose withholding pattern it takes.
 * `ratio`: for a rate, the indicators of its numerator and denominator where they are known.
 * `atMost`: indicators that are never smaller at the same place and period, e.g. people for households.
 * `balance`: for a stock, the flows that lead from one day's to a later one's: opening + in − out = closing.
 * `zeros`: whether a 0 is kept back like a small count; else it is published.
 * `publishedFrom`: the lowest level of regions for which it is published at all.
 * `shownIn`: the unit in which figures are worded unless a text asks otherwise, e.g. 万元.
 */
export const indicator = z.strictObject({
  id: indicatorId,
  name: bilingual,
  unit: z.string(),
  kind: z.enum(["stock", "flow", "rate"]),
  addsOver: z.array(z.string()),
  dimensions: z.array(z.string()),
  definition: bilingual,
  basis: bilingual,
  sensitivity,
  follows: indicatorId.optional(),
  ratio: z.strictObject({ numerator: indicatorId, denominator: indicatorId }).optional(),
  atMost: z.array(indicatorId).min(1).optional(),
  balance: z.strictObject({ in: indicatorId, out: indicatorId }).optional(),
  zeros: z.literal("withheld").optional(),
  publishedFrom: z.enum(regionLevels).optional(),
  shownIn: z.string().optional(),
});
export type Indicator = z.infer<typeof indicator>;
