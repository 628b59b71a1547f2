import type { Language } from "../snapshot/bilingual.ts";
import { formatPeriod } from "../snapshot/period.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import type { Reference } from "./reference.ts";

/** The names of the attributes of a reference that are no dimension, the leading one first. */
export const attributeNames = {
  region: ["地区", "region"],
  period: ["期间", "period"],
  unit: ["单位", "unit"],
  change: ["比较", "change"],
} as const;

/** A value as it stands in a reference: between quotation marks where it has a space or a sign of the grammar. */
const quoted = (value: string): string => (/[\s={}"“「]/.test(value) ? `"${value}"` : value);

/** A reference as text, without braces. */
export const formatReference = ({ indicator, attributes }: Reference): string =>
  [indicator, ...attributes.map(({ name, value }) => `${quoted(name)}=${quoted(value)}`)].join(" ");

/**
 * The reference that names a cell and no other, without braces: indicator and codes by id, the period always, the
 * region only where it is not the campaign's. It binds in a text of either language. Throws when the key names no cell.
 */
export const referenceTo = (facts: Facts, key: string, language: Language): string => {
  const cell = cellOf(facts, key);
  const at = language === "zh" ? 0 : 1;
  const named = facts.vocabulary.periods.find((p) => formatPeriod(p.period) === formatPeriod(cell.period));
  const dimension = (id: string) =>
    language === "zh" ? (facts.vocabulary.dimensions.find((d) => d.id === id)?.name.zh ?? id) : id;
  return [
    cell.indicator,
    ...Object.entries(cell.dimensions).map(([id, code]) => `${quoted(dimension(id))}=${code}`),
    ...(cell.region === facts.vocabulary.campaign.region
      ? []
      : [`${attributeNames.region[at]}=${cell.region}`]),
    `${attributeNames.period[at]}=${quoted(named?.id ?? formatPeriod(cell.period))}`,
  ].join(" ");
};
