import type { Language } from "../snapshot/bilingual.ts";
import { formatDimensions, type Cell } from "../snapshot/cell.ts";
import { day, formatPeriod } from "../snapshot/period.ts";
import { unitOf, type Facts } from "../snapshot/select.ts";
import type { Finding } from "./finding.ts";
import { nearest } from "./nearest.ts";
import { attributeNames, referenceTo } from "./refer.ts";
import { parseReference, type Attribute } from "./reference.ts";
import { readUnit, unitNames } from "./unit.ts";

/** What 同比 and 环比 compare with: the same period of the year before, the adjacent period before. */
export type Against = "year" | "previous";

/** What a reference means: a cell, and the unit or comparison asked for. */
export type Resolved = { key: string; unit: string | null; change: Against | null };

/** What is wrong with a reference; `at` is the offset in it. */
export type Problem = Pick<Finding, "rule" | "value" | "suggestions"> & { at: number };

const comparisons: Readonly<Record<string, Against>> = {
  同比: "year",
  year: "year",
  环比: "previous",
  previous: "previous",
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type Named = { name: { zh: string; en: string } };
const isNamed = (item: Named, id: string, written: string): boolean =>
  [id, item.name.zh, item.name.en].some((name) => same(name, written));

/** The code that an attribute's value names among those of its list; a problem when it names none or several. */
const pick = <T extends Named>(
  list: readonly T[],
  idOf: (item: T) => string,
  written: { value: string; at: number },
  rule: Finding["rule"],
  language: Language,
): string | Problem => {
  const exact = list.find((item) => idOf(item) === written.value);
  const found = exact ? [exact] : list.filter((item) => isNamed(item, idOf(item), written.value));
  const [first] = found;
  if (first && found.length === 1) return idOf(first);
  if (first) return { rule: "ambiguous-reference", ...written, suggestions: found.map(idOf).slice(0, 3) };
  const names = list.flatMap((item) => [item.name[language], idOf(item)]);
  return { rule, ...written, suggestions: nearest(written.value, names) };
};

const isProblem = (x: unknown): x is Problem => typeof x === "object" && x !== null && "rule" in x;

/** How far a cell lies from what was asked: differing dimensions count most, then the region. */
const farness = (cell: Cell, region: string, dimensions: Readonly<Record<string, string>>): number => {
  const names = new Set([...Object.keys(cell.dimensions), ...Object.keys(dimensions)]);
  return (
    2 * [...names].filter((n) => cell.dimensions[n] !== dimensions[n]).length +
    (cell.region === region ? 0 : 1)
  );
};

/** Everything that the attributes of a reference ask for, read one by one; the first that names nothing is the problem. */
type Asked = {
  region: string;
  period: string | null;
  unit: Attribute | null;
  change: Against | null;
  dimensions: Record<string, string>;
};

/** A day, `2024-12-10`, as the period of what happened on it; anything else as it is. */
const dayKey = (written: string): string =>
  day.safeParse(written).success ? formatPeriod({ kind: "flow", start: written, end: written }) : written;

const readAttributes = (
  attributes: readonly Attribute[],
  facts: Facts,
  language: Language,
): Asked | Problem => {
  const v = facts.vocabulary;
  const asked: Asked = { region: v.campaign.region, period: null, unit: null, change: null, dimensions: {} };
  for (const attribute of attributes) {
    const is = (names: readonly string[]) => names.some((name) => same(name, attribute.name));
    const written = { value: attribute.value, at: attribute.valueAt };
    if (is(attributeNames.region)) {
      const code = pick(v.regions, (r) => r.code, written, "unknown-value", language);
      if (isProblem(code)) return code;
      asked.region = code;
    } else if (is(attributeNames.period)) {
      const named = v.periods.find(
        (p) => p.id === attribute.value || same(p.label[language], attribute.value),
      );
      const key = named ? formatPeriod(named.period) : dayKey(attribute.value);
      const cells = [...facts.cells.values()];
      if (!named && !cells.some((c) => formatPeriod(c.period) === key)) {
        const keys = cells.map((c) => formatPeriod(c.period));
        const suggestions = nearest(attribute.value, [...new Set([...v.periods.map((p) => p.id), ...keys])]);
        return { rule: "unknown-value", ...written, suggestions };
      }
      asked.period = key;
    } else if (is(attributeNames.unit)) asked.unit = attribute;
    else if (is(attributeNames.change)) {
      const against = comparisons[attribute.value.toLowerCase()];
      if (!against)
        return {
          rule: "unknown-value",
          ...written,
          suggestions: language === "zh" ? ["同比", "环比"] : ["year", "previous"],
        };
      asked.change = against;
    } else {
      const dimension = v.dimensions.find((d) => isNamed(d, d.id, attribute.name));
      if (!dimension) {
        const names = [
          ...Object.values(attributeNames).flat(),
          ...v.dimensions.flatMap((d) => [d.name[language], d.id]),
        ];
        return {
          rule: "unknown-attribute",
          value: attribute.name,
          at: attribute.at,
          suggestions: nearest(attribute.name, names),
        };
      }
      const code = pick(dimension.codes, (c) => c.code, written, "unknown-value", language);
      if (isProblem(code)) return code;
      asked.dimensions[dimension.id] = code;
    }
  }
  return asked;
};

/**
 * Finds the cell that a reference (without braces) names. The region is the campaign's unless named; a dimension that
 * is not named is not in the key; without a period it is the only one that there is, else the one with the latest end.
 * Returns a problem, never throws, whatever the text.
 */
export const resolveReference = (source: string, facts: Facts, language: Language): Resolved | Problem => {
  const v = facts.vocabulary;
  const reference = parseReference(source);
  if ("at" in reference) return { rule: "malformed-reference", ...reference, suggestions: [] };
  const id = pick(
    v.indicators,
    (i) => i.id,
    { value: reference.indicator, at: 0 },
    "unknown-indicator",
    language,
  );
  if (isProblem(id)) return id;
  const asked = readAttributes(reference.attributes, facts, language);
  if (isProblem(asked)) return asked;

  const indicator = v.indicators.find((i) => i.id === id);
  const unit = unitOf(v, indicator?.unit ?? "");
  if (asked.unit && readUnit(asked.unit.value, unit, language) === null)
    return {
      rule: "unknown-unit",
      value: asked.unit.value,
      at: asked.unit.valueAt,
      suggestions: unitNames(unit, language),
    };

  const ofIndicator = [...facts.cells.values()].filter((c) => c.indicator === id);
  const wanted = formatDimensions(asked.dimensions);
  const matching = ofIndicator.filter(
    (c) =>
      c.region === asked.region &&
      formatDimensions(c.dimensions) === wanted &&
      (asked.period === null || formatPeriod(c.period) === asked.period),
  );
  const latest = matching.reduce((end, c) => (c.period.end > end ? c.period.end : end), "");
  const [first, ...others] = matching.filter((c) => c.period.end === latest);
  const suggest = (cells: readonly Cell[]) =>
    cells.slice(0, 3).map((c) => `{${referenceTo(facts, c.key, language)}}`);
  if (!first) {
    const near = ofIndicator
      .map((cell) => ({ cell, far: farness(cell, asked.region, asked.dimensions) }))
      .sort((a, b) => a.far - b.far);
    return { rule: "no-such-cell", value: source, at: 0, suggestions: suggest(near.map(({ cell }) => cell)) };
  }
  if (others.length > 0)
    return { rule: "ambiguous-reference", value: source, at: 0, suggestions: suggest([first, ...others]) };
  if (asked.change === "previous" && first.period.kind === "cumulative")
    return {
      rule: "comparison-refused",
      value: source,
      at: 0,
      suggestions: [source.replace(/环比|previous/, language === "zh" ? "同比" : "year")],
    };
  return { key: first.key, unit: asked.unit?.value ?? null, change: asked.change };
};
