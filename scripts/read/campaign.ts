import { z } from "zod";
import { bilingual } from "../../src/snapshot/bilingual.ts";
import { indicatorId } from "../../src/snapshot/indicator.ts";
import { day, namedPeriod } from "../../src/snapshot/period.ts";
import { regionLevels } from "../../src/snapshot/region.ts";
import { coldWave, exhibit, metadata, snapshot, source } from "../../src/snapshot/schema.ts";
import { registerKinds } from "../registers/all.ts";

const { campaign: published } = snapshot.shape;
const reference = z.string().min(1);

const release = z.strictObject({
  title: bilingual,
  asOf: day,
  state: snapshot.shape.state,
  approval: snapshot.shape.approval,
  nextUpdate: snapshot.shape.nextUpdate,
  /** Null for the first publication; a later one says why it replaces the one before. */
  revision: z.strictObject({ number: z.int().min(2), reason: bilingual }).nullable(),
});

/** Register files of one kind. `files` is a path under the campaign's folder in which * stands for any part of a file name. */
const register = z.strictObject({
  kind: z.enum(registerKinds.map((k) => k.id)),
  files: z.string().regex(/^[^/*]+(\/[^/*]+)*\/[^/]+$|^[^/]+$/),
  source: z.string(),
  /** Columns that are dropped unread. */
  ignore: z.array(z.string().min(1)).optional(),
  /** The files' own headers, by the id of the column that each means. */
  headers: z.record(z.string(), z.string()).optional(),
  /** The number of rows that may be left out, and why; the release says so. */
  rejected: z.strictObject({ accept: z.int().positive(), reason: bilingual }).optional(),
});
export type Register = z.infer<typeof register>;

/**
 * One indicator that is counted from registers and published: for the campaign's region and, with `regions`, for every
 * region below it down to that level; in total and, with `by`, for every combination of these dimensions. `only` names
 * for a dimension of `by` the codes to publish; the total over it is then not among them.
 */
const publication = z.strictObject({
  indicator: indicatorId,
  by: z.array(z.string()).optional(),
  /** Codes of a dimension of `by` beyond which nothing is published: `{programme: [tekun]}`. Not a total of them. */
  only: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
  regions: z.enum(regionLevels).optional(),
  periods: z.array(z.string().min(1)).min(1),
});
export type Publication = z.infer<typeof publication>;

/** campaign.yaml for one release: one winter of one bureau, as its officer writes it. References stand without braces. */
export const campaign = published.extend({
  release,
  metadata,
  /** The first and the last day of the campaign; without an end, the last day of March that follows. */
  start: day.optional(),
  end: day.optional(),
  registers: z.array(register).optional(),
  /** What is counted from the registers; nothing else leaves the counting stage. */
  publish: z.array(publication).optional(),
  periods: z.array(namedPeriod).min(1),
  sources: z.array(source.omit({ hash: true, counted: true })).min(1),
  headline: z.array(reference).min(1),
  lines: z.array(z.strictObject({ title: bilingual, figures: z.array(reference).min(1) })).min(1),
  exhibits: z.array(
    exhibit.omit({ items: true, description: true }).extend({
      /** Without one, the figures themselves are told. */
      description: bilingual.optional(),
      items: z
        .array(
          z.strictObject({ figure: reference, label: bilingual.optional(), group: bilingual.optional() }),
        )
        .min(1),
    }),
  ),
  /** Cold waves that charts over time mark, in the order of their days. */
  coldWaves: z.array(coldWave).optional(),
  phrases: z.array(z.string().min(1)),
  disclosure: z.strictObject({
    /** A threshold of the bureau's own, never below the codebook's. */
    threshold: z.int().min(2).optional(),
    /** The recipients, p and k of the rules for money, where they are stricter than the codebook's. */
    contributors: z.int().min(1).optional(),
    percent: z.number().positive().max(100).optional(),
    dominance: z.number().positive().max(100).optional(),
    /** Figures that are published in any case; one that is small itself cannot be. */
    keep: z.array(reference).optional(),
    /** Figures to withhold although they are not small themselves. */
    withhold: z.array(reference).optional(),
    /** The lowest level of regions for which an indicator is published, where it is higher than the codebook's. */
    levels: z.partialRecord(indicatorId, z.enum(regionLevels)).optional(),
  }),
});
export type Campaign = z.infer<typeof campaign>;

/** What differs from one release to the next in the public record. */
const ownRecord = {
  indexNumber: true,
  signedOn: true,
  documentNumber: true,
  publishedAt: true,
} as const;

/** campaign.yaml as it stands in its folder: `release` for one release, or `releases` for several, each with its own record. */
export const campaignFile = campaign.extend({
  release: release.optional(),
  releases: z
    .array(release.extend({ metadata: metadata.pick(ownRecord) }))
    .min(1)
    .optional(),
  metadata: metadata.partial(ownRecord),
  /** A source that goes on from release to release, such as a register, has no date of its own: it is that of each release. */
  sources: z.array(campaign.shape.sources.element.partial({ date: true })).min(1),
  periods: campaign.shape.periods.optional(),
});
export type CampaignFile = z.infer<typeof campaignFile>;
