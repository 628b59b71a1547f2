import { formatDimensions } from "../../src/snapshot/cell.ts";
import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import { formatPeriod } from "../../src/snapshot/period.ts";
import { codeOf, indicatorOf, regionOf, unitOf, type Facts } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";
import { cumulative } from "./cumulative.ts";
import { householdSize } from "./household-size.ts";
import { percentage } from "./percentage.ts";
import { runTogether } from "./run-together.ts";
import { asReported, cell, derived, sign, type Operand, type Verdict } from "./verdict.ts";

/** A check that runs without being asked for. */
export type Automatic = { id: string; kind: string; title: Bilingual; subject: string; verdict: Verdict };

/** A cumulative figure that an earlier release published, for the check that it never falls. */
export type Published = {
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
};

/** Every check that follows from the codebook alone: households and people, numbers run together, rates, cumulative figures. */
export const automaticChecks = (context: Context): Automatic[] =>
  context.observations.flatMap((o) => {
    const operand = context.operand(o);
    return operand
      ? [...people(o, operand, context), ...rates(o, operand, context), ...rising(o, operand, context)]
      : [];
  });

const sibling = (o: Observation, indicator: string, { observations }: Context): Observation | undefined =>
  observations.find(
    (other) =>
      other.indicator === indicator &&
      other.region === o.region &&
      formatPeriod(other.period) === formatPeriod(o.period) &&
      formatDimensions(other.dimensions) === formatDimensions(o.dimensions),
  );

const named = (o: Observation, { facts }: Context): Bilingual => {
  const v = facts.vocabulary;
  const parts = [
    ...(o.region === v.campaign.region ? [] : [regionOf(v, o.region).name]),
    ...Object.entries(o.dimensions).map(([d, code]) => codeOf(v, d, code).name),
    indicatorOf(v, o.indicator).name,
  ];
  return { zh: parts.map((p) => p.zh).join("·"), en: parts.map((p) => p.en).join(", ") };
};

const people = (o: Observation, persons: Operand, context: Context): Automatic[] => {
  if (persons.unit.quantity !== "people" || !o.indicator.endsWith(".persons")) return [];
  const households = sibling(o, o.indicator.replace(/\.persons$/, ".households"), context);
  const operand = households && context.operand(households);
  const name = named(o, context);
  if (operand)
    return [
      {
        id: `household-size/${o.key}`,
        kind: "household-size",
        title: { zh: `${name.zh}：户数与人数相称`, en: `${name.en}: households and people agree` },
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

const rates = (o: Observation, rate: Operand, context: Context): Automatic[] => {
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

const rising = (o: Observation, later: Operand, context: Context): Automatic[] => {
  const { kind, start, end } = o.period;
  if (kind !== "cumulative" || start === null) return [];
  const name = named(o, context);
  const title = { zh: `${name.zh}：累计数只增不减`, en: `${name.en}: the cumulative figure never falls` };
  const within = context.observations
    .filter(
      (e) =>
        e.indicator === o.indicator &&
        e.region === o.region &&
        e.period.kind === kind &&
        e.period.start === start &&
        e.period.end < end &&
        formatDimensions(e.dimensions) === formatDimensions(o.dimensions),
    )
    .flatMap((e) => context.operand(e) ?? [])
    .map((earlier) => cumulative(earlier, later));
  // An earlier release's figure is no cell of this one, so its value is told as a number of the check.
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
        arithmetic: [
          derived(e.value, unitOf(context.facts.vocabulary, later.unit.id).id),
          sign(holds ? "≤" : ">"),
          cell(later),
        ],
        doubtful: asReported(later),
      };
    });
  const verdicts = [...within, ...before];
  const verdict = verdicts.find((v) => !v.holds) ?? verdicts[0];
  return verdict ? [{ id: `cumulative/${o.key}`, kind: "cumulative", title, subject: o.key, verdict }] : [];
};
