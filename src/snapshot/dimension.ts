import { z } from "zod";
import { bilingual } from "./bilingual.ts";
import { sensitivity } from "./sensitivity.ts";

/**
 * One value of a code list; `parent` is the code that contains it, null at the top. It has no definition where its name
 * says all.
 */
export const dimensionCode = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: bilingual,
  definition: bilingual.optional(),
  parent: z.string().nullable(),
  sensitivity,
});

/** A dimension other than region and period (programme, residence, place …): its names, its definition and its code list. */
export const dimension = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: bilingual,
  definition: bilingual.optional(),
  codes: z.array(dimensionCode).min(1),
});
export type Dimension = z.infer<typeof dimension>;
