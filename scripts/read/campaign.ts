import { z } from "zod";
import { bilingual } from "../../src/snapshot/bilingual.ts";
import { day, namedPeriod } from "../../src/snapshot/period.ts";
import { exhibit, metadata, snapshot, source } from "../../src/snapshot/schema.ts";

const { campaign: published } = snapshot.shape;
const reference = z.string().min(1);

/** campaign.yaml: one winter of one bureau, as its officer writes it. References stand without braces. */
export const campaign = published.extend({
  release: z.strictObject({
    title: bilingual,
    asOf: day,
    state: snapshot.shape.state,
    approval: snapshot.shape.approval,
    nextUpdate: snapshot.shape.nextUpdate,
    /** Null for the first publication; a later one says why it replaces the one before. */
    revision: z.strictObject({ number: z.int().min(2), reason: bilingual }).nullable(),
  }),
  metadata,
  periods: z.array(namedPeriod).min(1),
  sources: z.array(source.omit({ hash: true })).min(1),
  headline: z.array(reference).min(1),
  lines: z.array(z.strictObject({ title: bilingual, figures: z.array(reference).min(1) })).min(1),
  exhibits: z.array(
    exhibit.omit({ items: true }).extend({
      items: z
        .array(
          z.strictObject({ figure: reference, label: bilingual.optional(), group: bilingual.optional() }),
        )
        .min(1),
    }),
  ),
  phrases: z.array(z.string().min(1)),
  disclosure: z.strictObject({
    /** A threshold of the bureau's own, never below the codebook's. */
    threshold: z.int().min(2).optional(),
    /** Figures to withhold although they are not small themselves. */
    withhold: z.array(reference).optional(),
  }),
});
export type Campaign = z.infer<typeof campaign>;
