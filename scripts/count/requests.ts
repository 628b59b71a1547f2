import type { Indicator } from "../../src/snapshot/indicator.ts";
import { formatPeriod, type NamedPeriod, type Period } from "../../src/snapshot/period.ts";
import { regionLevels, type RegionLevel } from "../../src/snapshot/region.ts";
import { unitOf } from "../../src/snapshot/select.ts";
import { nearest } from "../../src/words/nearest.ts";
import type { Problem } from "../problem.ts";
import type { Campaign, Publication } from "../read/campaign.ts";
import type { Codebook } from "../read/codebook.ts";
import type { LineOf } from "../read/yaml.ts";
import { kindOf } from "../registers/all.ts";
import type { Measure, RegisterKind } from "../registers/kind.ts";
import { automaticNames, isAutomatic, periodsOver, spanOf } from "./periods.ts";

/** A measure and the register kind whose rows it takes. */
export type Feed = { kind: RegisterKind; measure: Measure };

/** One indicator to be counted, what feeds it, and where, when and by what. */
export type Request = {
  indicator: Indicator;
  feeds: readonly Feed[];
  by: readonly string[];
  /** Codes of some dimensions beyond which nothing is published, totals included. */
  only: Readonly<Record<string, readonly string[]>>;
  /** The levels of region to count for, the campaign's own first. */
  levels: readonly RegionLevel[];
  periods: readonly Period[];
};

/** What is published and counted; a rate is worked out from two requests and is not counted itself. */
export type Wanted = { rate: Indicator | null; requests: readonly Request[] };

type Input = { campaign: Campaign; codebook: Codebook; file: string; lineOf: LineOf };

/** The requests behind campaign.yaml's `publish`, and what is wrong with it. A period that has not come yet is left out. */
export const requestsOf = (input: Input): { wanted: Wanted[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const wanted = (input.campaign.publish ?? []).flatMap((publication, i): Wanted[] => {
    const read = readPublication(publication, i, input);
    problems.push(...read.problems);
    return read.problems.length === 0 && read.wanted ? [read.wanted] : [];
  });
  return { wanted, problems };
};

/** What the registers of a campaign feed an indicator with. */
const feedsOf = (indicator: string, campaign: Campaign): Feed[] =>
  [...new Set((campaign.registers ?? []).map((r) => r.kind))]
    .map(kindOf)
    .flatMap((kind) =>
      kind.measures.filter((m) => m.indicator === indicator).map((measure) => ({ kind, measure })),
    );

const readPublication = (
  publication: Publication,
  position: number,
  { campaign, codebook, file, lineOf }: Input,
): { wanted: Wanted | null; problems: Problem[] } => {
  const problems: Problem[] = [];
  const refuse = (
    rule: Problem["rule"],
    field: string,
    value: string,
    more: Pick<Problem, "details" | "suggestions"> = {},
  ): void => {
    const path = ["publish", position, field];
    problems.push({ rule, file, line: lineOf(path), column: path.join("."), value, ...more });
  };
  const byId = (id: string): Indicator | undefined => codebook.indicators.find((i) => i.id === id);
  const indicator = byId(publication.indicator);
  if (!indicator) {
    const ids = codebook.indicators.map((i) => i.id);
    refuse("unknown-indicator", "indicator", publication.indicator, {
      suggestions: nearest(publication.indicator, ids),
    });
    return { wanted: null, problems };
  }
  const { ratio } = indicator;
  const parts = ratio ? [byId(ratio.numerator), byId(ratio.denominator)] : [indicator];
  const requests = parts.flatMap((part): Request[] => {
    const feeds = part ? feedsOf(part.id, campaign) : [];
    if (!part || feeds.length === 0) {
      refuse("not-counted", "indicator", publication.indicator);
      return [];
    }
    const by = publication.by ?? [];
    for (const dimension of by)
      if (!feeds.every(({ measure: m }) => m.by.includes(dimension) || m.always?.[dimension] !== undefined))
        refuse("not-divided", "by", dimension, {
          suggestions: [
            ...new Set(feeds.flatMap(({ measure: m }) => [...m.by, ...Object.keys(m.always ?? {})])),
          ],
        });
    const only = publication.only ?? {};
    for (const [dimension, codes] of Object.entries(only)) {
      if (!by.includes(dimension)) refuse("not-divided", "only", dimension, { suggestions: [...by] });
      const known = codebook.dimensions.find((d) => d.id === dimension)?.codes.map((c) => c.code) ?? [];
      for (const code of codes.filter((c) => !known.includes(c)))
        refuse("unknown-code", "only", code, { suggestions: nearest(code, known) });
    }
    const stock = feeds.some(({ measure }) => measure.period === "stock");
    const periods = publication.periods.flatMap((name) => {
      const found = periodsNamed(name, campaign);
      if (!found) {
        refuse("unknown-period", "periods", name, { suggestions: campaign.periods.map((p) => p.id) });
        return [];
      }
      const fits = found.filter((p) => (p.kind === "instant") === stock);
      if (fits.length < found.length)
        refuse("period-kind", "periods", name, { details: { indicator: indicator.name.zh } });
      else if (name === automaticNames.everyDay && mayBeWithheld(part, codebook))
        refuse("personal-days", "periods", name);
      return fits;
    });
    return [{ indicator: part, feeds, by, only, levels: levelsOf(publication, campaign, codebook), periods }];
  });
  return { wanted: { rate: ratio ? indicator : null, requests }, problems };
};

/**
 * Whether figures of an indicator may be withheld, because they are of people or their money. Nearly all of a day would
 * be, and finding which took longer than everything else.
 */
const mayBeWithheld = ({ sensitivity, unit }: Indicator, { units }: Codebook): boolean =>
  sensitivity !== "none" || ["money", "duration"].includes(unitOf({ units }, unit).quantity);

/** The periods that a name stands for as of this release: none where the period has not come yet, null where there is none such. */
const periodsNamed = (name: string, campaign: Campaign): Period[] | null => {
  const span = spanOf(campaign);
  const known = (p: NamedPeriod): boolean => p.id === name && p.period.start !== null;
  const found = campaign.periods.find(known)?.period;
  if (found) return found.end <= campaign.release.asOf ? [found] : [];
  return (span && periodsOver(name, span)) ?? (isAutomatic(name) ? [] : null);
};

const levelsOf = ({ regions }: Publication, campaign: Campaign, codebook: Codebook): RegionLevel[] => {
  const own = codebook.regions.find((r) => r.code === campaign.region)?.level ?? "county";
  const first = regionLevels.indexOf(own);
  return regionLevels.slice(first, Math.max(first, regionLevels.indexOf(regions ?? own)) + 1);
};

/** Whether a request asks for a cell with these codes. */
export const asksFor = (
  { only }: Pick<Request, "only">,
  dimensions: Readonly<Record<string, string>>,
): boolean => Object.entries(only).every(([id, codes]) => codes.includes(dimensions[id] ?? ""));

/** A period by its text: two names of the same days are one. */
export const samePeriods = (periods: readonly Period[]): Period[] => [
  ...new Map(periods.map((p) => [formatPeriod(p), p])).values(),
];
