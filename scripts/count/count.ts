import { formatPeriod, type Period } from "../../src/snapshot/period.ts";
import type { Contributors, Observation } from "../observation.ts";
import type { Codebook } from "../read/codebook.ts";
import { counted, exactly, placeOf, zeros, type OriginOf } from "./cells.ts";
import {
  amountOf,
  anyTwoSql,
  ancestorsOf,
  holdersSql,
  largestSql,
  leafSql,
  totalsSql,
  type Group,
} from "./cube.ts";
import type { Engine } from "./engine.ts";
import { groupOf } from "./group.ts";
import type { Numbers } from "./numbers.ts";
import { daysOf } from "./periods.ts";
import { ratesOf } from "./rates.ts";
import { asksFor, samePeriods, type Request, type Wanted } from "./requests.ts";
import { codeAncestors, regionAncestors, setsOf, within, type CellSet } from "./sets.ts";
import { keysOf } from "./tables.ts";

export type CountInput = {
  wanted: readonly Wanted[];
  codebook: Codebook;
  numbers: Numbers;
  region: string;
  /** How many rows there are, to judge how much can be counted at once. */
  rows: number;
  /** The days within which a combination of codes must occur to have cells at all. */
  span: { start: string; asOf: string };
  originOf: OriginOf;
  /** Told before each step how many are done, of how many. */
  onStep: (done: number, all: number) => void;
};

type Task = { request: Request; group: Group; sets: readonly CellSet[] };

/**
 * Counts what is wanted, at every level of regions and codes that is asked for. People, households and institutions are
 * counted distinct within each cell, never added up from smaller ones. Nothing else leaves this stage.
 */
export const count = async (engine: Engine, input: CountInput): Promise<Observation[]> => {
  await createAncestors(engine, input);
  const requests = input.wanted.flatMap((w) => w.requests);
  const tasks = requests.map((request): Task => ({
    request,
    group: groupOf(request, requests),
    sets: setsOf(request.levels, request.by, input.codebook.dimensions).filter(({ depths }) =>
      Object.keys(request.only).every((id) => id in depths),
    ),
  }));
  const found = new Map(requests.map((request) => [request, new Map<string, Observation>()]));
  const keep = (request: Request, observations: readonly Observation[]): void => {
    for (const o of observations) if (asksFor(request, o.dimensions)) found.get(request)?.set(o.key, o);
  };
  for (const task of tasks) keep(task.request, await zeros(engine, task, input, input.originOf));
  const steps = [...Map.groupBy(tasks, (t) => t.group.id).values()].flatMap((some) =>
    inTurns(samePeriods(some.flatMap((t) => t.request.periods)), input.rows).map((periods) => ({
      periods,
      tasks: some.filter((t) => periods.some((period) => asksWhen(t.request, period))),
    })),
  );
  for (const [done, { periods, tasks: some }] of steps.entries()) {
    input.onStep(done, steps.length);
    await countPeriods(engine, periods, some, input, keep);
  }
  const published = input.wanted.flatMap(({ rate, requests: parts }) => {
    const own = parts.flatMap((request) => [...(found.get(request) ?? [])]);
    return rate ? ratesOf(rate, new Map(own), input.codebook) : own.map(([, o]) => o);
  });
  // The engine gives rows in no order; the same registers give the same bytes only if there is one.
  return [...new Map(published.map((o) => [o.key, o])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};

const createAncestors = async (engine: Engine, { codebook, numbers, region }: CountInput): Promise<void> => {
  const lists: [string, number[][]][] = [
    ["region", regionAncestors(within(region, codebook.regions), numbers.regions)],
    ...codebook.dimensions.map((d): [string, number[][]] => [d.id, codeAncestors(d)]),
  ];
  for (const [name, rows] of lists) {
    await engine.run(`create table ${ancestorsOf(name)} (id integer, depth integer, ancestor integer)`);
    await engine.append(ancestorsOf(name), rows);
  }
};

/** As many rows as are counted at once for several periods: more would not fit into the memory that counting may take. */
const rowsAtOnce = 4_000_000;

/** Periods in the parts in which they are counted. */
const inTurns = (periods: readonly Period[], rows: number): Period[][] => {
  const size = Math.max(1, Math.floor(rowsAtOnce / Math.max(1, rows)));
  return Array.from({ length: Math.ceil(periods.length / size) }, (_, i) =>
    periods.slice(i * size, (i + 1) * size),
  );
};

const asksWhen = (request: Request, period: Period): boolean =>
  request.periods.some((p) => formatPeriod(p) === formatPeriod(period));

/** Counts the tasks of one group for some periods: the finest table once, then each set of cells from it. */
const countPeriods = async (
  engine: Engine,
  periods: readonly Period[],
  tasks: readonly Task[],
  input: CountInput,
  keep: (request: Request, observations: readonly Observation[]) => void,
): Promise<void> => {
  const group = tasks[0]?.group;
  if (!group) return;
  await engine.run(leafSql(group, periods.map(daysOf), input.numbers));
  const sets = new Map(tasks.flatMap((t) => t.sets.map((set) => [JSON.stringify(set), set])));
  for (const [id, set] of sets) {
    await engine.run(holdersSql(group, set));
    for (const { request, sets: own } of tasks)
      if (own.some((s) => JSON.stringify(s) === id))
        keep(request, await countSet(engine, request, periods, set, input));
    await engine.run("drop table holders");
  }
  await engine.run("drop table leaf");
};

const countSet = async (
  engine: Engine,
  request: Request,
  periods: readonly Period[],
  set: CellSet,
  input: CountInput,
): Promise<Observation[]> => {
  const [feed] = request.feeds;
  if (!feed) throw new Error(`invalid request: ${request.indicator.id}`);
  const amount = amountOf(feed.measure);
  const holder = feed.kind.columns.find((c) => c.id === feed.measure.holder);
  const id = (row: Readonly<Record<string, unknown>>): string =>
    ["period", "region", ...Object.keys(set.depths)].map((name) => String(row[name])).join();
  const largest = new Map<string, Contributors["largest"]>();
  if (holder?.type === "key") {
    const keys = keysOf(holder.prefix);
    const distinct = feed.measure.take.of === "distinct";
    for (const row of await engine.query(distinct ? anyTwoSql(set, keys) : largestSql(set, amount, keys))) {
      const before = largest.get(id(row)) ?? [];
      largest.set(id(row), [...before, { holder: String(row["holder"]), amount: Number(row["amount"]) }]);
    }
  }
  return (await engine.query(totalsSql(set, amount))).flatMap((row): Observation[] => {
    const period = periods[Number(row["period"])];
    if (!period || !asksWhen(request, period)) return [];
    const place = placeOf(row, set, input.codebook);
    return [
      counted(
        request,
        { ...place, period },
        exactly(Number(row["total"])),
        holder ? { count: Number(row["holders"]), largest: largest.get(id(row)) ?? [] } : null,
        input.originOf(request, place.dimensions),
      ),
    ];
  });
};
