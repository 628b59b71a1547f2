import { z } from "zod";

export const periodKinds = ["instant", "flow", "cumulative"] as const;

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day = z.iso.date();

/**
 * A closed interval of days with a kind: `instant` for a stock (start = end), `flow` for what happened within
 * it, `cumulative` for what has added up since its start. A null start means that the source did not state it;
 * it is then never assumed.
 */
export const period = z
  .strictObject({ kind: z.enum(periodKinds), start: day.nullable(), end: day })
  .refine((p) => (p.kind === "instant" ? p.start === p.end : p.start === null || p.start <= p.end), {
    message: "invalid period",
  });
export type Period = z.infer<typeof period>;

/** A period as text for cell keys: `instant:2024-01-05`, `flow:2023-12-01/2023-12-31`, `cumulative:?/2024-01-05`. */
export const formatPeriod = (p: Period): string =>
  p.kind === "instant" ? `instant:${p.end}` : `${p.kind}:${p.start ?? "?"}/${p.end}`;

/** A period by the name that the campaign gives it, with the words that say it in a sentence. */
export const namedPeriod = z.strictObject({
  id: z.string().min(1),
  label: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  period,
});
export type NamedPeriod = z.infer<typeof namedPeriod>;
