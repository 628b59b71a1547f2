import { z } from "zod";
import { bilingual } from "./bilingual.ts";
import { dimension } from "./dimension.ts";
import { indicator, indicatorId } from "./indicator.ts";
import { day, namedPeriod } from "./period.ts";
import { region, regionCode } from "./region.ts";
import { unit } from "./unit.ts";

/** The layout of snapshot.json; a reader refuses any other. */
export const schemaVersion = 1;

/** The time of day is left out where the source did not state it. */
const publishedAt = z.string().regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where figures come from, as the public may know it. `hash` is keyed (HMAC-SHA-256), so values cannot be tried. */
export const source = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  publisher: bilingual,
  date: day,
  url: z.url().optional(),
  hash,
  /**
   * What was counted row by row from registers: each indicator, with the one whose value at the same place, period and
   * codes is the number of rows; null where there is none.
   */
  counted: z.record(indicatorId, indicatorId.nullable()).optional(),
});
export type Source = z.infer<typeof source>;

/** The 政务公开 metadata block and the column and content tags of the page (政府网站发展指引, 国办发〔2017〕47号). Null: the source left it empty. */
export const metadata = z.strictObject({
  indexNumber: z.string().min(1).nullable(),
  topic: bilingual.nullable(),
  publisher: bilingual,
  signedOn: day.nullable(),
  documentNumber: z.string().nullable(),
  publishedAt,
  contentSource: bilingual,
  keywords: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  description: bilingual,
  author: bilingual.optional(),
  column: z.strictObject({
    name: bilingual,
    description: bilingual,
    keywords: z.array(z.string().min(1)).min(1),
    type: z.string().min(1),
  }),
});
export type Metadata = z.infer<typeof metadata>;

/**
 * One piece of a check's arithmetic: a published cell, one that an earlier release published with its value there, an
 * operator or word, or a number that the check computed.
 */
export const term = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("cell"), key: z.string() }),
  z.strictObject({ type: z.literal("earlier"), key: z.string(), value: z.int(), unit: z.string() }),
  z.strictObject({ type: z.literal("sign"), text: z.string() }),
  z.strictObject({ type: z.literal("derived"), value: z.int(), unit: z.string() }),
]);
export type Term = z.infer<typeof term>;

/** A relation that was tested. It passed, or it failed and an explanation is published; it names published cells only. */
export const checkResult = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  title: bilingual,
  outcome: z.enum(["passed", "explained"]),
  arithmetic: z.array(term),
  cells: z.array(z.string()),
  /** Bound text: its figures are references. */
  explanation: bilingual.nullable(),
});
export type CheckResult = z.infer<typeof checkResult>;

/** A value of the source that was replaced: what stood there, what stands now, why, and on what basis. */
export const correction = z.strictObject({
  cell: z.string(),
  original: z.string(),
  reason: bilingual,
  basis: bilingual,
});
export type Correction = z.infer<typeof correction>;

/** A cold wave (寒潮) that charts over time mark: its first and its last day, and who said so. */
export const coldWave = z
  .strictObject({ name: bilingual, start: day, end: day, source: bilingual })
  .refine((wave) => wave.start <= wave.end, { message: "invalid cold wave", path: ["end"] });
export type ColdWave = z.infer<typeof coldWave>;

/** The kinds of exhibit that are drawn. */
// prettier-ignore
export const drawnKinds = ["bars", "share", "stacked", "lines", "multiples", "calendar", "slope", "map"] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/** The kinds that divide a whole into its parts. No part can be below zero: a change has no place in them. */
export const wholeKinds: readonly Exhibit["kind"][] = ["share", "stacked"];

/**
 * A chart or table. `bars`: one bar per item. `share`: stacked shares, items of one `group` make one row; an item
 * that is a rate is drawn against the whole. `stacked`: the same in lengths that can be compared from row to row.
 * Neither takes a figure below zero. `lines`: one line per `group` over the periods of its items, labels name the
 * periods. `multiples`: a small panel per `group`, on one scale where it shows the course of each. `calendar`: one
 * item per day. `slope`: one line per `group` from its first label to its second. `map`: one item per region, on the
 * bureau's own map or else on tiles. `strip`: headline figures. `table`: the items as a table alone. Titles,
 * subtitles and descriptions are bound text. `shownIn` is the unit of every item, e.g. 万元 or 人.
 */
export const exhibit = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum([...drawnKinds, "strip", "table"]),
  title: bilingual,
  subtitle: bilingual,
  description: bilingual,
  shownIn: z.string().optional(),
  items: z.array(z.strictObject({ label: bilingual, group: bilingual.optional(), cell: z.string() })).min(1),
  sources: z.array(z.string()).min(1),
});
export type Exhibit = z.infer<typeof exhibit>;

/** What one line of work (一道防线) reports: its title and its cells in the order in which they are told. */
export const line = z.strictObject({ title: bilingual, cells: z.array(z.string()) });

/** The kinds of text that a release carries. */
export const textKinds = ["release", "briefing", "printout"] as const;
export type TextKind = (typeof textKinds)[number];

/** Everything that one release says, apart from its cells (cells.csv) and its texts (Markdown files beside it). */
export const snapshot = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  campaign: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(["ordinary", "demonstration"]),
    /** For a demonstration: whether its figures are invented or were public already. */
    origin: z.enum(["own", "invented", "already-public"]),
    title: bilingual,
    winter: z.string().min(1),
    region: regionCode,
    bureau: bilingual,
    /** What a reader must be told before anything else, e.g. that this is no official page. */
    notice: bilingual.nullable(),
  }),
  release: z.strictObject({ id: z.string(), title: bilingual, asOf: day }),
  state: z.enum(["draft", "provisional", "final"]),
  /** The post (never a person) that approved the release, and when. */
  approval: z.strictObject({ by: bilingual, on: day }).nullable(),
  revision: z.strictObject({
    number: z.int().positive(),
    replaces: z.string().nullable(),
    reason: bilingual.nullable(),
  }),
  nextUpdate: z.union([day, bilingual]).nullable(),
  metadata,
  indicators: z.array(indicator),
  units: z.array(unit),
  regions: z.array(region),
  dimensions: z.array(dimension),
  periods: z.array(namedPeriod),
  sources: z.array(source),
  /** Source of each cell by key. */
  provenance: z.record(z.string(), z.string()),
  headline: z.array(z.string()),
  lines: z.array(line),
  exhibits: z.array(exhibit),
  /** Left out where the campaign names none. */
  coldWaves: z.array(coldWave).optional(),
  checks: z.array(checkResult),
  corrections: z.array(correction),
  /** What else a reader must know of how the figures came about, e.g. records that were left out. Bound text. */
  notes: z.array(bilingual).optional(),
  /** Fixed words of the codebook and the campaign that contain numerals and are no data: 五防线, 百日攻坚. */
  phrases: z.array(z.string()),
  /** The texts that the software wrote from the figures because the campaign brought none: `release.zh.md`. */
  generated: z.array(z.string()),
  disclosure: z.strictObject({
    /** Bound text: its thresholds are literals. */
    policy: bilingual,
    /** Counts from 1 to threshold − 1 are withheld; null where nothing is withheld because all was public already. */
    threshold: z.int().positive().nullable(),
    withheld: z.int().min(0),
    /**
     * What was attacked before publication: the relations and withheld figures, of how many releases together, by which
     * version of the method. The first releases told only of relations.
     */
    audit: z.strictObject({
      method: bilingual,
      version: z.string().min(1).optional(),
      relations: z.int().min(0),
      variables: z.int().min(0).optional(),
      releases: z.int().min(1).optional(),
      held: z.literal(true),
    }),
  }),
});
export type Snapshot = z.infer<typeof snapshot>;

/** What a reference in a text may name: the part of a snapshot that gives words to codes. */
export type Vocabulary = Pick<
  Snapshot,
  "indicators" | "units" | "regions" | "dimensions" | "periods" | "phrases"
> & {
  campaign: Pick<Snapshot["campaign"], "region">;
};
