import { z } from "zod";
import { bilingual } from "../../src/snapshot/bilingual.ts";

const reference = z.string().min(1);
const references = z.array(reference).min(1);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const common = { id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/), title: bilingual };

/** A relation that must hold between figures, one shape per kind. Bounds are decimals in the figure's own unit. */
export const relation = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("parts-total"), total: reference, parts: references }),
  z.strictObject({ ...common, kind: z.literal("rounded-parts"), total: reference, parts: references }),
  z.strictObject({ ...common, kind: z.literal("of-which"), part: reference, total: reference }),
  z.strictObject({ ...common, kind: z.literal("partitions"), partitions: z.array(references).min(2) }),
  z.strictObject({ ...common, kind: z.literal("household-size"), households: reference, persons: reference }),
  z.strictObject({
    ...common,
    kind: z.literal("flat-rate"),
    count: reference.optional(),
    rate: reference,
    amount: reference,
  }),
  z.strictObject({
    ...common,
    kind: z.literal("per-head"),
    amount: reference,
    count: reference,
    band: z.strictObject({ min: decimal, max: decimal }),
    unit: z.string(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("balance"),
    opening: reference,
    in: references,
    out: references,
    closing: reference,
  }),
  z.strictObject({ ...common, kind: z.literal("cumulative"), earlier: reference, later: reference }),
  z.strictObject({
    ...common,
    kind: z.literal("percentage"),
    rate: reference,
    numerator: reference,
    denominator: reference,
  }),
  z.strictObject({
    ...common,
    kind: z.literal("unit-magnitude"),
    figure: reference,
    min: decimal,
    max: decimal,
  }),
  z.strictObject({ ...common, kind: z.literal("said-twice"), figures: z.array(reference).length(2) }),
]);
export type Relation = z.infer<typeof relation>;

/** checks.yaml: the campaign's own relations, and the published explanation of every one that does not hold. */
export const checks = z.strictObject({
  checks: z.array(relation),
  explanations: z.array(z.strictObject({ check: z.string(), text: bilingual })),
});
export type Checks = z.infer<typeof checks>;
