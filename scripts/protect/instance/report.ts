import type { AuditResult } from "../audit/audit.ts";
import type { Instance } from "../instance.ts";
import type { Pattern } from "../pattern.ts";
import type { Failure } from "../proof.ts";
import { countsInsiders, type RuleName } from "./distances.ts";

/** Everything that is known of a pattern of an instance. `seconds` and `failures` as they were found. */
export type Judged = {
  instance: Instance;
  rule: RuleName;
  withheld: ReadonlySet<number>;
  /** Null where the pattern came from elsewhere, without anything that proves it. */
  pattern: Pattern | null;
  failures: readonly Failure[];
  audit: AuditResult;
  /** What each stage took. */
  seconds: { read: number; withhold: number; proof: number; audit: number };
  /** The interval of every withheld cell, where there are few enough of them. */
  intervals: AuditResult["intervals"];
};

/** Safe: the witnesses prove all of it, and the attack found nothing. */
export const isSafe = ({ failures, audit }: Judged): boolean =>
  [failures, audit.exact.primary, audit.interval, audit.whole, audit.insider].every(
    (list) => list.length === 0,
  );

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;

/** The figures by which patterns are compared, in numbers of cells; nothing in them tells of one. Values in units of the file. */
export const summaryOf = (judged: Judged) => {
  const { instance, rule, withheld, pattern, failures, audit, seconds } = judged;
  const { cells } = instance.table;
  const secondary = [...withheld].flatMap((cell) => cells[cell] ?? []).filter(({ primary }) => !primary);
  return {
    name: instance.name,
    rule,
    cells: cells.length,
    primary: cells.filter(({ primary }) => primary).length,
    secondary: secondary.length,
    valueWithheld: secondary.reduce((sum, { value }) => sum + value, 0) / instance.unit,
    seconds: rounded(Object.values(seconds).reduce((sum, each) => sum + each, 0)),
    stages: Object.fromEntries(Object.entries(seconds).map(([stage, each]) => [stage, rounded(each)])),
    lps: pattern?.programs ?? 0,
    safe: isSafe(judged),
    audit: {
      exact: audit.exact.primary.length,
      exactSecondary: audit.exact.secondary.length,
      interval: audit.interval.length,
      whole: audit.whole.length,
      insider: new Set(audit.insider.map(({ cell }) => cell)).size,
      insiders: countsInsiders(rule),
      variables: audit.variables,
      relations: audit.relations,
      components: audit.components,
      largest: audit.largest,
      lps: audit.lps,
      integerPrograms: audit.integerPrograms,
    },
    proof: pattern ? { witnesses: pattern.witnesses.length, failed: failures.length } : null,
  };
};

/**
 * Everything that was found, cell by cell. Confidential: it states the truth. Each withheld cell has the values that
 * the witnesses reach and, where they were looked for, the least and the most that a reader cannot rule out (null: no limit).
 */
export const reportOf = (judged: Judged) => {
  const { instance, withheld, pattern, failures, audit, intervals } = judged;
  const { cells, relations } = instance.table;
  const idOf = (cell: number): string => cells[cell]?.id ?? String(cell);
  const units = (steps: number): number | null => (Number.isFinite(steps) ? steps / instance.unit : null);
  const reached = new Map<number, { least: number; most: number }>();
  for (const [cell, by] of (pattern?.witnesses ?? []).flatMap(({ moves }) => moves)) {
    const { least, most } = reached.get(cell) ?? { least: 0, most: 0 };
    reached.set(cell, { least: Math.min(least, by), most: Math.max(most, by) });
  }
  const interval = new Map((intervals ?? []).map((found) => [found.cell, found]));
  return {
    summary: summaryOf(judged),
    failures: failures.map((failure) => ({
      ...failure,
      ...("cell" in failure ? { cell: idOf(failure.cell) } : {}),
      ...("relation" in failure ? { relation: relations[failure.relation]?.name } : {}),
    })),
    audit: {
      exact: audit.exact.primary.map(idOf),
      exactSecondary: audit.exact.secondary.map(idOf),
      interval: audit.interval.map(({ cell, least, most }) => [idOf(cell), units(least), units(most)]),
      whole: audit.whole.map(({ cell, least, most }) => [idOf(cell), units(least), units(most)]),
      insider: audit.insider.map(({ holder, cell, by }) => [holder, idOf(cell), by]),
    },
    cells: [...withheld]
      .sort((a, b) => a - b)
      .map((cell) => {
        const { id = "", value = 0, primary = null, holder = null } = cells[cell] ?? {};
        const far = reached.get(cell);
        const found = interval.get(cell);
        return {
          ...{ id, value: units(value), holder },
          primary: primary && { lower: units(primary.lower), upper: units(primary.upper) },
          ...(far ? { reached: [units(value + far.least), units(value + far.most)] } : {}),
          ...(found ? { interval: [units(found.least), units(found.most)] } : {}),
        };
      }),
  };
};
