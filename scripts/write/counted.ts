import type { Source } from "../../src/snapshot/schema.ts";
import type { Campaign } from "../read/campaign.ts";
import { kindOf } from "../registers/all.ts";
import type { Measure, RegisterKind } from "../registers/kind.ts";

/** The indicator whose value is the number of rows that a measure takes, at the same place, period and codes; null where none is. */
const rowsOf = (measure: Measure, { measures }: RegisterKind): string | null => {
  if (measure.take.of === "rows") return measure.indicator;
  const all = measures.find(
    (m) =>
      m.take.of === "rows" &&
      m.period === measure.period &&
      measure.by.every((column) => m.by.includes(column)) &&
      JSON.stringify([m.where, m.always]) === JSON.stringify([measure.where, measure.always]),
  );
  return all?.indicator ?? null;
};

/**
 * What of a source was counted row by row from the registers of a campaign, as a snapshot says it: each indicator, with
 * the indicator that says how many rows. What several kinds of registers feed has no one number of rows.
 */
export const countedFrom = (
  source: string,
  indicators: ReadonlySet<string>,
  { registers = [] }: Pick<Campaign, "registers">,
): NonNullable<Source["counted"]> => {
  const feeds = [...new Set(registers.map((r) => r.kind))]
    .map(kindOf)
    .flatMap((kind) => kind.measures.map((measure) => ({ kind, measure })));
  const kinds = new Set(registers.filter((r) => r.source === source).map((r) => r.kind));
  return Object.fromEntries(
    feeds
      .filter(({ kind, measure }) => kinds.has(kind.id) && indicators.has(measure.indicator))
      .map(({ kind, measure: own }) => [
        own.indicator,
        feeds.filter(({ measure }) => measure.indicator === own.indicator).length > 1
          ? null
          : rowsOf(own, kind),
      ]),
  );
};
