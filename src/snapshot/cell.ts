import { z } from "zod";
import { indicatorId } from "./indicator.ts";
import { formatPeriod, period, type Period } from "./period.ts";
import { regionCode } from "./region.ts";

/** How a stated value relates to the true one: exact, 余 (at least), 近 (nearly), 约 (about). */
export const qualifiers = ["exact", "at-least", "nearly", "about"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a reader must know of a published value: a failed check left it as reported, it was repaired, it is implausible. */
export const flags = ["as-reported", "repaired", "implausible"] as const;
export type Flag = (typeof flags)[number];

/** Why a cell holds no value although nothing is withheld. */
export const absences = ["not-collected", "not-applicable", "not-stated", "not-yet"] as const;
export type Absence = (typeof absences)[number];

/** The coordinates of a figure. `dimensions` holds only those that apply; a dimension left out means its total. */
export const coordinates = z.strictObject({
  indicator: indicatorId,
  region: regionCode,
  period,
  dimensions: z.record(z.string(), z.string()),
});
export type Coordinates = z.infer<typeof coordinates>;

/** The public form of a figure: a value, or withheld, or absent for a stated reason; never a bare number. */
export const content = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("value"),
    /** Whole steps of the indicator's unit: 分 for money, 1/10,000 for percentages. */
    value: z.int(),
    qualifier: z.enum(qualifiers),
    /** The step to which the source gave the value, in the same whole steps: 12.22万元 is known to 10,000 分. */
    precision: z.int().positive(),
    flags: z.array(z.enum(flags)),
  }),
  z.strictObject({ status: z.literal("withheld") }),
  z.strictObject({ status: z.literal("absent"), reason: z.enum(absences) }),
]);
export type Content = z.infer<typeof content>;

/** One cell: its key (the text of its coordinates), its coordinates, and its content. */
export type Cell = Coordinates & { key: string; content: Content };

/** The dimensions of a key as text, sorted by dimension: `programme=dibao,residence=rural`. */
export const formatDimensions = (dimensions: Readonly<Record<string, string>>): string =>
  Object.entries(dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(",");

/** The text that identifies a cell in every file: `allowance.persons|140522|instant:2024-01-05|programme=dibao`. */
export const cellKey = (c: {
  indicator: string;
  region: string;
  period: Period;
  dimensions: Readonly<Record<string, string>>;
}): string => [c.indicator, c.region, formatPeriod(c.period), formatDimensions(c.dimensions)].join("|");
