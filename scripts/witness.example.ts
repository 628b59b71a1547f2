import { cellKey } from "../src/snapshot/cell.ts";
import type { Snapshot } from "../src/snapshot/schema.ts";
import { keep, jobOf, type Roots } from "./campaign.example.ts";
import { ratesOf } from "./count/rates.ts";
import { realEffects } from "./effects.ts";
import { examine, type Examined } from "./examine.ts";
import type { Job } from "./job.ts";
import type { Observation } from "./observation.ts";
import { unknownOf } from "./protect/audit/known.ts";
import { earlierFigures } from "./protect/before.ts";
import { compile } from "./protect/compile/compile.ts";
import { lookupOf } from "./protect/lookup.ts";
import { cellsOf, protect } from "./protect/protect.ts";
import { parseState, type State } from "./protect/state.ts";
import type { Table } from "./protect/table.ts";
import { writeRelease } from "./write/release.ts";

/** A release with everything that it was made of. */
export type Made = {
  job: Job;
  examined: Examined;
  disclosure: Snapshot["disclosure"];
  withheld: ReadonlySet<string>;
  state: State;
  files: Readonly<Record<string, string>>;
};

/** How far cells of a table, by their ids, are moved from the truth. */
export type Moves = ReadonlyMap<string, number>;

/** Makes a release as the pipeline does, leaves it under the roots, and gives all that went into it. */
export const make = async (id: string, asOf: string | null, roots: Roots): Promise<Made> => {
  const job = await jobOf("campaigns", id, asOf, roots);
  const { examined } = await examine(job, realEffects);
  if (!examined) throw new Error(`${id} has problems`);
  const { inputs, observations } = examined;
  const shielded = await protect({
    ...examined,
    ...{ campaign: inputs.campaign, policy: inputs.codebook.policy, checks: inputs.checks.value },
    ...{ doubts: examined.reconciled.doubts, file: "", keepLine: () => 0 },
  });
  const state = parseState((name) => shielded.state[name] ?? null);
  if (!state) throw new Error(`${id} withholds nothing`);
  const { files } = writeRelease(examined, shielded, job);
  await keep(id, { id: examined.id, files, observations, state: shielded.state }, roots);
  const withheld = new Set(shielded.cells.flatMap((c) => (c.content.status === "withheld" ? [c.key] : [])));
  return { job, examined, disclosure: shielded.disclosure, withheld, state, files };
};

/** The observations of a release in the table of a witness: moved, with every rate worked out again. */
const moved = ({ id, observations, inputs: { codebook } }: Examined, moves: Moves): Observation[] => {
  const all = new Map(
    observations.map((o): [string, Observation] => {
      const by = moves.get(`${o.key}@${id}`) ?? moves.get(o.key);
      return by === undefined || o.content.status !== "value"
        ? [o.key, o]
        : [o.key, { ...o, content: { ...o.content, value: o.content.value + by } }];
    }),
  );
  const rates = codebook.indicators.filter((i) => i.ratio && observations.some((o) => o.indicator === i.id));
  for (const again of rates.flatMap((rate) => ratesOf(rate, all, codebook))) {
    const own = all.get(cellKey(again));
    if (own && moves.size > 0) all.set(own.key, { ...own, content: again.content });
  }
  return [...all.values()];
};

/** The table of a release and those before it, with the figures of a witness. */
const tableIn = (made: Made, before: readonly Made[], moves: Moves): Table => {
  const { examined, state } = made;
  const statedOf = (id: string) =>
    state.frame.stated.find((s) => s.release === id)?.relations ?? {
      equal: [],
      atMost: [],
      ratios: [],
      rates: [],
    };
  const earlier = before.map(({ examined: e }, i) => {
    const found = examined.earlier[i];
    if (!found) throw new Error(`no earlier release: ${e.id}`);
    return { ...found, observations: moved(e, moves) };
  });
  return compile({
    now: {
      ...{ id: examined.id, observations: moved(examined, moves), stated: statedOf(examined.id) },
      ...{ withhold: new Set(state.frame.withhold), keep: new Set(state.frame.keep) },
    },
    earlier: earlierFigures(earlier, examined.inputs.checks.value),
    lookup: lookupOf(state.frame.names),
    rules: state.frame.rules,
    prominence: { headline: new Set(), shown: new Set() },
  }).table;
};

/** What the audit counts in the table of a witness, under the frozen pattern of the truth. */
const countedBy = (table: Table, { state }: Made) => {
  const names = new Set(state.pattern.withheld);
  const withheld = new Set(table.cells.flatMap((c, i) => (names.has(c.id) ? [i] : [])));
  // A withheld figure that is 0 in another table is still withheld.
  const cells = table.cells.map((c, i) => (withheld.has(i) ? { ...c, status: "withheld" as const } : c));
  const { rows, cells: variables } = unknownOf({ ...table, cells }, withheld);
  return { relations: rows.length, variables: variables.length };
};

/**
 * The witnesses of a release in as few tables as may be: those that move no figure in common, and together break nothing
 * that a reader knows, are one.
 */
export const combined = (made: Made, before: readonly Made[]): Moves[] => {
  const { cells, relations } = tableIn(made, before, new Map());
  const isTable = (moves: Moves): boolean => {
    const values = cells.map(({ id, value }) => value + (moves.get(id) ?? 0));
    return (
      values.every((v) => v >= 0) &&
      relations.every(({ terms, least, most }) => {
        const sum = terms.reduce((total, [cell, c]) => total + c * (values[cell] ?? NaN), 0);
        return sum >= least && sum <= most;
      })
    );
  };
  const found: Moves[] = [];
  for (const { moves } of made.state.witnesses) {
    const own = new Map(moves.map(([name, by]) => [name, by]));
    const at = found.findIndex(
      (other) => ![...own.keys()].some((name) => other.has(name)) && isTable(new Map([...other, ...own])),
    );
    if (at < 0) found.push(own);
    else found[at] = new Map([...(found[at] ?? []), ...own]);
  }
  return found;
};

/** The files of a release had the table of a witness been the truth, under the frozen pattern. */
export const filesIn = (made: Made, before: readonly Made[], moves: Moves): Record<string, string> => {
  const { examined, withheld, disclosure, job } = made;
  const observations = moved(examined, moves);
  const reconciled = examined.reconcileWith(observations);
  const cells = cellsOf({ observations, doubts: reconciled.doubts }, withheld);
  const audit = { ...disclosure.audit, ...countedBy(tableIn(made, before, moves), made) };
  const shown = { cells, disclosure: { ...disclosure, audit } };
  return writeRelease({ ...examined, observations, reconciled }, shown, job).files;
};
