import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Flag } from "../../src/snapshot/cell.ts";
import { parseDecimal } from "../../src/snapshot/decimal.ts";
import type { CheckResult } from "../../src/snapshot/schema.ts";
import { indicatorOf, unitOf, type Facts } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Checks, Relation } from "../read/checks.ts";
import type { LineOf } from "../read/yaml.ts";
import { automaticChecks, type Published } from "./automatic.ts";
import { alikeReferences, examine, referencesOf } from "./examine.ts";
import { failure } from "./report.ts";
import type { Operand, Verdict } from "./verdict.ts";

type Input = {
  observations: readonly Observation[];
  facts: Facts;
  checks: Checks;
  file: string;
  lineOf: LineOf;
  earlier: readonly Published[];
  /** What returns report of figures that were also counted from registers. */
  returned: readonly Observation[];
  /** The observation that a reference names, or the problem with it. */
  resolve: (reference: string, at: { line: number; column: string }) => Observation | Problem;
};

/** What an explained check says of figures: the flag that they carry. `cells` are all that the check is about. */
export type Doubt = { keys: readonly string[]; flag: Flag; cells: readonly string[] };

export type Reconciled = {
  results: CheckResult[];
  doubts: Doubt[];
  problems: Problem[];
  warnings: Problem[];
};

type Tested = { id: string; kind: string; title: Bilingual; subject: string; verdict: Verdict };

/** Tests every relation. What does not hold is explained in checks.yaml, and then published, or is a problem. */
export const reconcile = (input: Input): Reconciled => {
  const { checks, file, lineOf, facts, observations } = input;
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const operand = (o: Observation): Operand | null => {
    if (o.content.status !== "value") return null;
    const { value, precision, qualifier } = o.content;
    const unit = unitOf(facts.vocabulary, indicatorOf(facts.vocabulary, o.indicator).unit);
    return { key: o.key, value, precision, qualifier, unit };
  };

  const tested: Tested[] = [];
  checks.checks.forEach((relation, i) => {
    const line = lineOf(["checks", i]);
    const read = prepare(relation, line, input, operand);
    if ("problems" in read) problems.push(...read.problems);
    else if ("untestable" in read)
      warnings.push({
        rule: "untestable-check",
        file,
        line,
        column: relation.kind,
        value: relation.id,
        details: { cells: read.untestable },
      });
    else tested.push({ id: relation.id, kind: relation.kind, title: relation.title, ...read });
  });
  tested.push(
    ...automaticChecks({ facts, observations, operand, earlier: input.earlier, returned: input.returned }),
  );

  const doubts: Doubt[] = [];
  const results: CheckResult[] = [];
  for (const { id, kind, title, subject, verdict } of tested) {
    const explanation = checks.explanations.find((e) => e.check === id)?.text ?? null;
    const cells = [...new Set(verdict.arithmetic.flatMap((t) => (t.type === "cell" ? [t.key] : [])))];
    const result = { id, kind, title, arithmetic: verdict.arithmetic, cells };
    if (verdict.holds) results.push({ ...result, outcome: "passed", explanation: null });
    else if (explanation) {
      results.push({ ...result, outcome: "explained", explanation });
      doubts.push({ ...verdict.doubtful, cells });
    } else problems.push(failure({ ...result, outcome: "explained", explanation: null }, subject, input));
  }
  checks.explanations.forEach((e, i) => {
    const result = results.find((r) => r.id === e.check);
    if (!result && problems.length === 0)
      problems.push({
        rule: "explains-nothing",
        file,
        line: lineOf(["explanations", i]),
        column: "check",
        value: e.check,
      });
    else if (result?.outcome === "passed")
      problems.push({
        rule: "explains-passed",
        file,
        line: lineOf(["explanations", i]),
        column: "check",
        value: e.check,
      });
  });
  return { results, doubts, problems, warnings };
};

type Prepared = { subject: string; verdict: Verdict } | { untestable: string } | { problems: Problem[] };

const prepare = (
  relation: Relation,
  line: number,
  { resolve, facts, file }: Input,
  operand: (o: Observation) => Operand | null,
): Prepared => {
  const found = new Map<string, Observation>();
  const problems: Problem[] = [];
  for (const { field, reference } of referencesOf(relation)) {
    const resolved = resolve(reference, { line, column: field });
    if ("rule" in resolved) problems.push(resolved);
    else found.set(reference, resolved);
  }
  const bounds =
    relation.kind === "per-head"
      ? { texts: [relation.band.min, relation.band.max], unit: relation.unit }
      : relation.kind === "unit-magnitude"
        ? { texts: [relation.min, relation.max], unit: unitIdOf(found.get(relation.figure), facts) }
        : { texts: [], unit: null };
  const unit = facts.vocabulary.units.find((u) => u.id === bounds.unit);
  if (bounds.unit !== null && !unit)
    problems.push({ rule: "unknown-unit", file, line, column: "unit", value: bounds.unit });
  for (const text of bounds.texts)
    if (unit && parseDecimal(text, unit.decimals) === null)
      problems.push({
        rule: "too-fine",
        file,
        line,
        column: relation.kind,
        value: text,
        details: { expected: unit.name.zh },
      });
  const alike = alikeReferences(relation).flatMap((reference) => found.get(reference) ?? []);
  const units = [...new Set(alike.map((o) => unitIdOf(o, facts) ?? ""))];
  if (units.length > 1) {
    const written = units.map((id) => unitOf(facts.vocabulary, id).name.zh).join("、");
    problems.push({
      rule: "units-mixed",
      file,
      line,
      column: relation.kind,
      value: relation.id,
      details: { units: written },
    });
  }
  if (problems.length > 0) return { problems };

  const operands = new Map([...found].map(([reference, o]) => [reference, operand(o)]));
  const divisor = divisorOf(relation);
  const unusable = [...operands].filter(
    ([reference, o]) =>
      o === null ||
      (o.qualifier !== "exact" && relation.kind !== "unit-magnitude") ||
      (reference === divisor && o.value === 0),
  );
  if (unusable.length > 0) return { untestable: unusable.map(([reference]) => reference).join("、") };
  const verdict = examine(
    relation,
    (reference) => {
      const o = operands.get(reference);
      if (!o) throw new Error(`invalid reference: ${reference}`);
      return o;
    },
    facts.vocabulary.units,
  );
  const first = verdict.doubtful.keys[0] ?? "";
  return { subject: first, verdict };
};

const unitIdOf = (o: Observation | undefined, facts: Facts): string | null =>
  o ? indicatorOf(facts.vocabulary, o.indicator).unit : null;

/** The reference by which a relation divides. */
const divisorOf = (relation: Relation): string | null => {
  switch (relation.kind) {
    case "per-head":
      return relation.count;
    case "flat-rate":
      return relation.rate;
    case "percentage":
      return relation.denominator;
    default:
      return null;
  }
};
