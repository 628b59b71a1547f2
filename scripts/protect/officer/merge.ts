import { cellKey, type Coordinates } from "../../../src/snapshot/cell.ts";
import type { Vocabulary } from "../../../src/snapshot/schema.ts";
import { mostSensitive } from "../../../src/snapshot/sensitivity.ts";
import type { Contributors, Observation } from "../../observation.ts";
import type { CompileInput } from "../compile/compile.ts";
import { lookupOf } from "../lookup.ts";

/** Two siblings of a classification that could be published as one: regions, or codes of a dimension. */
export type Merger = { dimension: string; codes: readonly [string, string]; parent: string | null };

/** The code under which two siblings stand together. */
export const mergedCode = ({ codes: [a, b] }: Merger): string => `${a}+${b}`;

export const codeAt = (at: Coordinates, dimension: string): string | null =>
  dimension === "region" ? at.region : (at.dimensions[dimension] ?? null);

/** The same place under another code of the dimension. */
export const placedAt = (at: Coordinates, dimension: string, code: string): Coordinates => {
  const { indicator, region, period, dimensions } = at;
  return dimension === "region"
    ? { indicator, region: code, period, dimensions }
    : { indicator, region, period, dimensions: { ...dimensions, [dimension]: code } };
};

/**
 * The release as it would be compiled with two siblings published as one. Their figures are added up; where the same people
 * may be in both that is the most they can be, and no more than the whole. Rates of the two are left out.
 */
export const mergedInput = (input: CompileInput, merger: Merger, vocabulary: Vocabulary): CompileInput => {
  const { dimension, codes } = merger;
  const code = mergedCode(merger);
  const { now, lookup } = input;
  const isPart = (at: Coordinates): boolean => codes.some((c) => c === codeAt(at, dimension));
  const others = now.observations.filter((o) => !isPart(o));
  const wholes = new Map(others.map((o) => [o.key, o]));
  const pairs = Map.groupBy(now.observations.filter(isPart), (o) => cellKey(placedAt(o, dimension, code)));
  const together = [...pairs].flatMap(([key, parts]): Observation[] => {
    const [first] = parts;
    if (!first || lookup.unit(first.indicator).quantity === "rate") return [];
    const known = parts.flatMap(({ content, contributors }) =>
      content.status === "value" ? [{ content, contributors }] : [],
    );
    const [some] = known;
    if (!some || known.length < parts.length) return [];
    const sum = known.reduce((total, { content }) => total + content.value, 0);
    const adds = lookup.indicator(first.indicator).addsOver.includes(dimension);
    const whole = wholes.get(cellKey(wholeOf(first, merger)))?.content;
    const most = !adds && whole?.status === "value" ? whole.value : Infinity;
    const precision = Math.max(...known.map(({ content }) => content.precision));
    return [
      {
        ...first,
        ...placedAt(first, dimension, code),
        key,
        content: { ...some.content, value: Math.min(sum, most), precision },
        contributors: contributorsOf(known.map((k) => k.contributors)),
      },
    ];
  });
  return {
    ...input,
    now: { ...now, observations: [...others, ...together] },
    lookup: lookupOf(mergedNames(merger, vocabulary)),
  };
};

const wholeOf = (at: Coordinates, { dimension, parent }: Merger): Coordinates => {
  if (parent !== null) return placedAt(at, dimension, parent);
  const { [dimension]: _, ...dimensions } = at.dimensions;
  return { ...placedAt(at, "region", at.region), dimensions };
};

/** Who contributed to both is one contributor; who is among the largest of each is known by his key. */
const contributorsOf = (parts: readonly (Contributors | null)[]): Contributors | null => {
  const known = parts.flatMap((p) => p ?? []);
  if (known.length < parts.length) return null;
  const amounts = new Map<string, number>();
  for (const { holder, amount } of known.flatMap((p) => p.largest))
    amounts.set(holder, (amounts.get(holder) ?? 0) + amount);
  const twice = known.flatMap((p) => p.largest).length - amounts.size;
  return {
    count: known.reduce((sum, { count }) => sum + count, 0) - twice,
    largest: [...amounts]
      .map(([holder, amount]) => ({ holder, amount }))
      .sort((a, b) => b.amount - a.amount)
      .slice(0, 2),
  };
};

/** The names with the two siblings under one that stands in their place. */
export const mergedNames = (merger: Merger, vocabulary: Vocabulary): Vocabulary => {
  const { dimension, codes, parent } = merger;
  const code = mergedCode(merger);
  const under = <T extends { code: string; parent: string | null }>(list: readonly T[]): T[] =>
    list.map((item) => (codes.includes(item.code) ? { ...item, parent: code } : item));
  const named = <T extends { code: string; name: { zh: string; en: string } }>(list: readonly T[]): T[] =>
    codes.flatMap((c) => list.find((item) => item.code === c) ?? []);
  const name = (items: readonly { name: { zh: string; en: string } }[]) => ({
    zh: items.map((i) => i.name.zh).join("、"),
    en: items.map((i) => i.name.en).join(" and "),
  });
  if (dimension === "region") {
    const parts = named(vocabulary.regions);
    const made = parts[0] ? [{ ...parts[0], code, parent, name: name(parts) }] : [];
    return { ...vocabulary, regions: [...under(vocabulary.regions), ...made] };
  }
  return {
    ...vocabulary,
    dimensions: vocabulary.dimensions.map((d) => {
      if (d.id !== dimension) return d;
      const parts = named(d.codes);
      const sensitivity = mostSensitive(parts.map((p) => p.sensitivity));
      return { ...d, codes: [...under(d.codes), { code, parent, sensitivity, name: name(parts) }] };
    }),
  };
};
