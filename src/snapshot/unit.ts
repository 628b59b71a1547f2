import { z } from "zod";
import { bilingual } from "./bilingual.ts";

/**
 * A unit of measure. `decimals` fixes its smallest step (yuan: 2, so values are whole 分; percent: 2, so whole
 * 1/10,000). `plural` is the English plural. `scaled` allows 万 and 亿 before the unit.
 */
export const unit = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  plural: z.string().min(1),
  definition: bilingual.optional(),
  decimals: z.int().min(0).max(4),
  scaled: z.boolean(),
  quantity: z.enum(["money", "people", "households", "times", "things", "duration", "rate"]),
});
export type Unit = z.infer<typeof unit>;
