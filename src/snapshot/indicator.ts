import { z } from "zod";
import { bilingual } from "./bilingual.ts";
import { sensitivity } from "./sensitivity.ts";

/** A dotted id such as `allowance.persons`; programme, residence and the like are dimensions, never part of it. */
export const indicatorId = z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/);

/**
 * What is counted. `kind`: a stock at a day, a flow over an interval, or a rate that never adds.
 * `addsOver`: the dimensions (region and period among them) over which its values may be summed.
 * `follows`: for money, the count of people or households whose withholding pattern it takes.
 * `ratio`: for a rate, the indicators of its numerator and denominator where they are known.
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
  shownIn: z.string().optional(),
});
export type Indicator = z.infer<typeof indicator>;
