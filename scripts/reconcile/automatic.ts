import { cellKey, formatDimensions } from "../../src/snapshot/cell.ts";
import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import { codeOf, indicatorOf, regionOf, type Facts } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";
import { cumulative } from "./cumulative.ts";
import { householdSize } from "./household-size.ts";
import { percentage } from "./percentage.ts";
import { runTogether } from "./run-together.ts";
import { asReported, cell, derived, earlierCell, sign, type Operand, type Verdict } from "./verdict.ts";

/** A check that runs without being asked for. */
export type Automatic = { id: string; kind: string; title: Bilingual; subject: string; verdict: Verdict };

/** A cumulative figure that an earlier release published, for the check that it never falls. */
export type Published = {
  key: string;
  indicator: string;
  region: string;
  start: string;
  end: string;
  dimensions: string;
  value: number;
};

type Context = {
  facts: Facts;
  observations: readonly Observation[];
  operand: (o: Observation) => Operand | null;
  earlier: readonly Published[];
  /** What returns report of figures that were also counted from registers: the counted one is among the observations. */
  returned: readonly Observation[];
};

/** Observations by where they stand: all but the period's, so that a sibling or an earlier one is found without a search. */
type Index = Context & {
  byKey: ReadonlyMap<string, Observation>;
  bySeries: ReadonlyMap<string, Observation[]>;
};

const seriesOf = (o: {
  indicator: string;
  region: string;
  dimensions: Readonly<Record<string, string>>;
  period: { kind: string; start: string | null };
}): string =>
  [o.indicator, o.region, o.period.kind, o.period.start, formatDimensions(o.dimensions)].join("|");

/** Every check that follows from the codebook alone: households and people, numbers run together, rates, cumulative figures. */
export const automaticChecks = (given: Context): Automatic[] => {
  const context: Index = {
    ...given,
    byKey: new Map(given.observations.map((o) => [o.key, o])),
    bySeries: Map.groupBy(given.observations, seriesOf),
  };
  const alone = context.observations.flatMap((o) => {
    const operand = context.operand(o);
    return operand
      ? [...people(o, operand, context), ...rates(o, operand, context), ...rising(o, operand, context)]
      : [];
  });
  return [...alone, ...context.returned.flatMap((o) => returnedToo(o, context))];
};

const sibling = (o: Observation, indicator: string, { byKey }: Index): Observation | undefined =>
  byKey.get(cellKey({ ...o, indicator }));

/** A return and the registers say the same figure: they agree as far as the return is precise. */
const returnedToo = (o: Observation, context: Index): Automatic[] => {
  const twin = context.byKey.get(o.key);
  const [returned, counted] = [context.operand(o), twin && context.operand(twin)];
  if (!returned || !counted || returned.qualifier !== "exact") return [];
  const holds =
    2 * Math.abs(counted.value - returned.value) <= (returned.precision > 1 ? returned.precision : 0);
  const name = named(o, context);
  const relation = counted.value === returned.value ? "=" : holds ? "≈" : "≠";
  return [
    {
      id: `said-twice/${o.key}`,
      kind: "said-twice",
      title: { zh: `${name.zh}：台账统计与报表一致`, en: `${name.en}: registers and return agree` },
      subject: o.key,
      verdict: {
        holds,
        arithmetic: [cell(counted), sign(relation), derived(returned.value, returned.unit.id)],
        doubtful: asReported(counted),
      },
    },
  ];
};

const named = (o: Observation, { facts }: Pick<Context, "facts">): Bilingual => {
  const v = facts.vocabulary;
  const parts = [
    ...(o.region === v.campaign.region ? [] : [regionOf(v, o.region).name]),
    ...Object.entries(o.dimensions).map(([d, code]) => codeOf(v, d, code).name),
    indicatorOf(v, o.indicator).name,
  ];
  return { zh: parts.map((p) => p.zh).join("·"), en: parts.map((p) => p.en).join(", ") };
};

const people = (o: Observation, persons: Operand, context: Index): Automatic[] => {
  if (persons.unit.quantity !== "people" || !o.indicator.endsWith(".persons")) return [];
  const households = sibling(o, o.indicator.replace(/\.persons$/, ".households"), context);
  const operand = households && context.operand(households);
  const name = named(o, context);
  if (operand)
    return [
      {
        id: `household-size/${o.key}`,
        kind: "household-size",
        title: {
          zh: `${name.zh}：户数与人数相称`,
          en: `${name.en}: credible number of people per household`,
        },
        subject: o.key,
        verdict: householdSize(operand, persons),
      },
    ];
  const verdict = runTogether(persons);
  const title = { zh: `${name.zh}：户数与人数没有连写`, en: `${name.en}: not two numbers run together` };
  return verdict.holds
    ? []
    : [{ id: `run-together/${o.key}`, kind: "run-together", title, subject: o.key, verdict }];
};

const rates = (o: Observation, rate: Operand, context: Index): Automatic[] => {
  const { ratio } = indicatorOf(context.facts.vocabulary, o.indicator);
  const numerator = ratio && sibling(o, ratio.numerator, context);
  const denominator = ratio && sibling(o, ratio.denominator, context);
  const [above, below] = [
    numerator && context.operand(numerator),
    denominator && context.operand(denominator),
  ];
  if (!above || !below || below.value === 0) return [];
  const name = named(o, context);
  return [
    {
      id: `percentage/${o.key}`,
      kind: "percentage",
      title: { zh: `${name.zh}：可由分子分母重算`, en: `${name.en}: recomputes from its parts` },
      subject: o.key,
      verdict: percentage(rate, above, below),
    },
  ];
};

const rising = (o: Observation, later: Operand, context: Index): Automatic[] => {
  const { kind, start, end } = o.period;
  if (kind !== "cumulative" || start === null) return [];
  // A rate of what has added up may fall.
  if (indicatorOf(context.facts.vocabulary, o.indicator).kind === "rate") return [];
  const name = named(o, context);
  const title = { zh: `${name.zh}：累计数只增不减`, en: `${name.en}: the cumulative figure never falls` };
  const within = (context.bySeries.get(seriesOf(o)) ?? [])
    .filter((e) => e.period.end < end)
    .flatMap((e) => context.operand(e) ?? [])
    .map((earlier) => cumulative(earlier, later));
  const before = context.earlier
    .filter(
      (e) =>
        e.indicator === o.indicator &&
        e.region === o.region &&
        e.start === start &&
        e.end < end &&
        e.dimensions === formatDimensions(o.dimensions),
    )
    .map((e): Verdict => {
      const holds = e.value <= later.value;
      return {
        holds,
        arithmetic: [earlierCell(e.key, e.value, later.unit.id), sign(holds ? "≤" : ">"), cell(later)],
        doubtful: asReported(later),
      };
    });
  const verdicts = [...within, ...before];
  const verdict = verdicts.find((v) => !v.holds) ?? verdicts[0];
  return verdict ? [{ id: `cumulative/${o.key}`, kind: "cumulative", title, subject: o.key, verdict }] : [];
};
