import type { Coordinates } from "../../../src/snapshot/cell.ts";
import type { Relation, TableCell, Term } from "../table.ts";

/** A cell of a table that is being made. */
export type Node = TableCell & {
  at: Coordinates;
  /** The step to which the source gave the value, in whole steps of the measure. */
  precision: number;
  /** No release states the figure, but a reader can form it. */
  implied: boolean;
  /** Public already: an earlier release published it, or gave it away. */
  before: boolean;
};

/** A table that is being made. Each part of the compiler adds what it knows; what is known twice stands once. */
export type Draft = {
  nodes: Node[];
  relations: () => Relation[];
  add: (node: Node) => number;
  /**
   * Σ terms = 0. Where the truth does not come out: within half a step of each printed figure, if that explains it; else
   * what the truth gives, because the fault is published and explained. Where a value is not known (NaN), the addition
   * is taken to hold.
   */
  equal: (name: string, terms: readonly Term[]) => void;
  /** Σ terms ≤ 0; where the truth breaks it, what the truth gives. */
  atMost: (name: string, terms: readonly Term[]) => void;
};

export const draft = (): Draft => {
  const nodes: Node[] = [];
  const equalities = new Map<string, Relation>();
  const bounds = new Map<string, Relation>();
  const sum = (terms: readonly Term[], of: (node: Node, coefficient: number) => number): number =>
    terms.reduce((total, [cell, coefficient]) => {
      const node = nodes[cell];
      return node ? total + of(node, coefficient) : total;
    }, 0);
  const truth = (terms: readonly Term[]): number => sum(terms, ({ value }, c) => c * value);
  const rounding = (terms: readonly Term[]): number =>
    sum(terms, ({ precision }, c) => (precision > 1 ? (Math.abs(c) * precision) / 2 : 0));
  const keep = (to: Map<string, Relation>, relation: Relation): void => {
    const key = keyOf(relation.terms, to === equalities);
    if (!to.has(key)) to.set(key, relation);
  };
  return {
    nodes,
    relations: () => [
      ...equalities.values(),
      // What an equality of the same cells says already needs no bound.
      ...[...bounds.values()].filter(({ terms }) => !equalities.has(keyOf(terms, true))),
    ],
    add: (node) => nodes.push(node) - 1,
    equal: (name, given) => {
      const terms = tidy(given);
      if (terms.length === 0) return;
      const at = truth(terms);
      const margin = rounding(terms);
      if (Number.isNaN(at)) {
        const to = margin > 0 ? bounds : equalities;
        keep(to, { name, terms, least: 0 - margin, most: margin });
      } else if (at !== 0 && Math.abs(at) <= margin)
        keep(bounds, { name, terms, least: -margin, most: margin });
      else keep(equalities, { name, terms, least: at, most: at });
    },
    atMost: (name, given) => {
      const terms = tidy(given);
      // A figure alone is never below 0 anyway.
      if (terms.length < 2) return;
      const at = truth(terms);
      if (at > 0) keep(equalities, { name, terms, least: at, most: at });
      else keep(bounds, { name, terms, least: -Infinity, most: 0 });
    },
  };
};

/** Terms by cell, each cell once. */
const tidy = (terms: readonly Term[]): Term[] => {
  const sums = new Map<number, number>();
  for (const [cell, coefficient] of terms) sums.set(cell, (sums.get(cell) ?? 0) + coefficient);
  return [...sums].filter(([, c]) => c !== 0).sort(([a], [b]) => a - b);
};

/** The same for the same terms, and for an equality also for their negatives. */
const keyOf = (terms: readonly Term[], isEquality: boolean): string => {
  const sign = isEquality ? Math.sign(terms[0]?.[1] ?? 1) : 1;
  return terms.map(([cell, coefficient]) => `${cell}*${sign * coefficient}`).join();
};
