import { cellKey, formatDimensions } from "../../../src/snapshot/cell.ts";
import type { Term } from "../table.ts";
import type { Build } from "./build.ts";
import { relateDistinct } from "./distinct.ts";
import { flowOf, intervalOf, type Interval } from "./interval.ts";

/**
 * What a reader knows of one place over time. Where the indicator adds over periods, the days at which any of its
 * periods starts or has ended cut time into pieces: what happened in each piece can be formed wherever a chain of
 * figures leads from its first day to its last (this week = cumulative − last cumulative), and every figure is the sum
 * of its pieces. What can be formed so joins the view, for other places report the same days. Periods without a start
 * have no relations in time.
 */
export const relatePeriods = (view: Map<string, number>, build: Build): void => {
  const placed = [...view.values()].flatMap((cell) => intervalOf(cell, build.at(cell).period) ?? []);
  const indicatorOf = ({ cell }: Interval): string => build.at(cell).indicator;
  const everywhere = new Map(
    [...Map.groupBy(placed, indicatorOf)].map(([id, some]) => [
      id,
      [...new Map(some.map((i) => [`${i.from}/${i.to}`, i])).values()],
    ]),
  );
  const series = Map.groupBy(placed, ({ cell }) => {
    const { indicator, region, dimensions } = build.at(cell);
    return `${indicator}|${region}|${formatDimensions(dimensions)}`;
  });
  for (const [name, given] of series) {
    const intervals = sameDays(given, build);
    const [first] = intervals;
    if (!first || intervals.length < 2) continue;
    const indicator = indicatorOf(first);
    if (!build.lookup.indicator(indicator).addsOver.includes("period")) {
      relateDistinct(name, intervals, build);
      continue;
    }
    for (const cell of relateFlows(name, intervals, everywhere.get(indicator) ?? [], build))
      view.set(cellKey(build.at(cell)), cell);
  }
};

/** Intervals in the order of their days, one for each; figures of the same days are equal. */
const sameDays = (intervals: readonly Interval[], { draft }: Build): Interval[] =>
  [...Map.groupBy(intervals, (i) => `${i.from}/${i.to}`).values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      for (const { cell } of others)
        draft.equal("same days", [
          [first.cell, 1],
          [cell, -1],
        ]);
      return [first];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);

/** Relates the figures of one place. Returns the pieces, and the figures of days that are reported elsewhere, that a reader can form. */
const relateFlows = (
  name: string,
  intervals: readonly Interval[],
  everywhere: readonly Interval[],
  build: Build,
): number[] => {
  const totals = runningTotals(intervals, build);
  const formed = new Set<number>();
  for (const chain of Map.groupBy(intervals, (i) => totals.get(i.from)?.chain).values()) {
    const days = [...new Set(chain.flatMap((i) => [i.from, i.to]))].sort((a, b) => a - b);
    const figures = new Map(chain.map((i) => [`${i.from}/${i.to}`, i.cell]));
    const [some] = chain;
    const figure = (from: number, to: number): number => {
      const stated = figures.get(`${from}/${to}`);
      if (stated !== undefined || !some) return stated ?? -1;
      const value = (totals.get(to)?.total ?? 0) - (totals.get(from)?.total ?? 0);
      const at = { ...build.at(some.cell), period: flowOf(from, to) };
      // A cumulative figure that fell leaves a piece below 0, which none is; the relation then holds what is amiss.
      const cell = build.implied(`piece|${name}|${from}/${to}`, at, Math.max(0, value));
      formed.add(cell);
      return cell;
    };
    const own = new Set(days);
    const sums = [...chain, ...everywhere.filter((i) => own.has(i.from) && own.has(i.to))];
    for (const { from, to } of new Map(sums.map((i) => [`${i.from}/${i.to}`, i])).values()) {
      // The longest figure from the same day stands for its pieces: chains of cumulative figures stay short.
      const shorter = chain.filter((i) => i.from === from && i.to < to).at(-1);
      const pieces = days.flatMap((day, place): Term[] =>
        day >= (shorter?.to ?? from) && day < to ? [[figure(day, days[place + 1] ?? to), -1]] : [],
      );
      build.draft.equal("period", [
        [figure(from, to), 1],
        ...(shorter ? [[shorter.cell, -1] as Term] : []),
        ...pieces,
      ]);
    }
  }
  relateNested(intervals, totals, build);
  return [...formed];
};

/** What had happened before a day, from the first day of its chain on; a chain is named by a day of its own. */
type Total = { chain: number; total: number };

const runningTotals = (intervals: readonly Interval[], { value }: Build): ReadonlyMap<number, Total> => {
  const steps = Map.groupBy(
    intervals.flatMap(({ cell, from, to }) => [
      { from, to, by: value(cell) },
      { from: to, to: from, by: -value(cell) },
    ]),
    (s) => s.from,
  );
  const totals = new Map<number, Total>();
  for (const start of steps.keys()) {
    if (totals.has(start)) continue;
    totals.set(start, { chain: start, total: 0 });
    for (const wave = [start]; wave.length > 0;) {
      const day = wave.pop() ?? start;
      for (const { to, by } of steps.get(day) ?? []) {
        if (totals.has(to)) continue;
        totals.set(to, { chain: start, total: (totals.get(day)?.total ?? 0) + by });
        wave.push(to);
      }
    }
  }
  return totals;
};

/** A figure within the days of one of another chain is no larger. */
const relateNested = (
  intervals: readonly Interval[],
  totals: ReadonlyMap<number, Total>,
  { draft }: Build,
): void => {
  const chainOf = (i: Interval): number | undefined => totals.get(i.from)?.chain;
  if (new Set(intervals.map(chainOf)).size < 2) return;
  for (const inner of intervals)
    for (const outer of intervals)
      if (outer.from <= inner.from && inner.to <= outer.to && chainOf(inner) !== chainOf(outer))
        draft.atMost("period: part ≤ whole", [
          [inner.cell, 1],
          [outer.cell, -1],
        ]);
};
