import type { Term } from "../table.ts";
import type { Build } from "./build.ts";
import type { Interval } from "./interval.ts";

/**
 * What a reader knows over time where the same person counts once however often (intervals in the order of their days,
 * each once). From one start on, the later cumulative figure is the earlier one and the newcomers, whom he can count. A
 * figure within the days of another is no larger, and one whose days others fill is no larger than their sum.
 */
export const relateDistinct = (name: string, intervals: readonly Interval[], build: Build): void => {
  const { draft, implied, at, value } = build;
  for (const chain of Map.groupBy(intervals, (i) => i.from).values())
    chain.forEach((later, place) => {
      const earlier = chain[place - 1];
      if (!earlier) return;
      const more = Math.max(0, value(later.cell) - value(earlier.cell));
      const newcomers = implied(`newcomers|${name}|${earlier.to}/${later.to}`, at(later.cell), more);
      draft.equal("period: newcomers", [
        [later.cell, 1],
        [earlier.cell, -1],
        [newcomers, -1],
      ]);
    });
  for (const outer of intervals) {
    const inside = intervals.filter((i) => i !== outer && outer.from <= i.from && i.to <= outer.to);
    for (const inner of inside)
      if (inner.from !== outer.from)
        draft.atMost("period: part ≤ whole", [
          [inner.cell, 1],
          [outer.cell, -1],
        ]);
    for (const best of [fewest, most]) {
      const parts = fill(outer, inside, best);
      if (parts)
        draft.atMost("period: whole ≤ parts", [[outer.cell, 1], ...parts.map((p): Term => [p.cell, -1])]);
    }
  }
};

type Better = (a: readonly Interval[], b: readonly Interval[]) => boolean;
const fewest: Better = (a, b) => a.length < b.length;
const most: Better = (a, b) => a.length > b.length;

/** Intervals that follow each other without a gap from the first day of another to its last: the fewest, or the most. */
const fill = (outer: Interval, inside: readonly Interval[], better: Better): readonly Interval[] | null => {
  const ways = new Map<number, readonly Interval[]>([[outer.from, []]]);
  // In the order of their first days every way to a day is complete before it is gone on from.
  for (const next of inside) {
    const before = ways.get(next.from);
    if (!before) continue;
    const way = [...before, next];
    const known = ways.get(next.to);
    if (!known || better(way, known)) ways.set(next.to, way);
  }
  return ways.get(outer.to) ?? null;
};
