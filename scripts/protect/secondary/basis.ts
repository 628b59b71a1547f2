/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import { factorise } from "./factorise.ts";
import type { System } from "./system.ts";
import {
  again,
  backwards,
  border,
  createTriangle,
  createWork,
  forwards,
  ints,
  put,
  type Entries,
} from "./triangle.ts";

/** A sparse vector over the rows of a system: its values, and the rows where they may differ from 0. */
export type Sparse = { value: Float64Array; rows: number[] };

/**
 * The basis of a simplex search: for each row a column, or none where the row itself is basic. It starts as the identity.
 * Only rows that a column has entered are kept, as sparse factors LU. Nearly every exchange brings a new row in, which
 * borders both factors and leaves the rest as it is; the order of entry keeps them sparse, because a column mostly enters
 * before the rows that it breaks. Where a column is replaced, its place moves to the end of the order (Forrest & Tomlin
 * 1972). When the factors have filled up, they are made anew in a better order, which leaves a few entries a row where the
 * inverse has hundreds: searches that reach 1,000 rows took more than twice as long with a dense inverse.
 */
export type Basis = {
  /** The basic column of each row, or −1; and the row of each basic column, or −1. */
  basic: Int32Array;
  rowOf: Int32Array;
  /** What `row` and `column` found; overwritten by the next call. `alpha` is over the rows that have a basic column. */
  rho: Sparse;
  alpha: Sparse;
  reset: () => void;
  /** The number of basic columns. */
  size: () => number;
  /** The squared norm of the row of the inverse; for a row that is basic itself, at most about this. */
  steepness: (row: number) => number;
  /** rho = row of the inverse. */
  row: (row: number) => void;
  /** alpha = inverse · column; gives its entry at the row `leaving`. */
  column: (column: number, leaving: number) => number;
  /** The column takes the place of what is basic in the row; `rho`, `alpha` and the pivot are of this exchange. */
  replace: (row: number, column: number, pivot: number) => void;
};

/** Factors with fewer entries than this are not made anew. */
const leastLimit = 300;

/** An empty basis. */
export const createBasis = (system: System): Basis => {
  const { columnStart, columnRow, columnCoefficient, rowStart, rowColumn, rowCoefficient } = system;
  const basic = new Int32Array(system.rows).fill(-1);
  const rowOf = new Int32Array(system.columns).fill(-1);
  const rows: number[] = [];
  const rho: Sparse = { value: new Float64Array(system.rows), rows: [] };
  const alpha: Sparse = { value: new Float64Array(system.rows), rows: [] };
  const norms = new Float64Array(system.rows);
  // A node takes what comes in at one row (its input) and gives what belongs to the basic column of one row (its label).
  // An exchange that replaces a column adds a node without input, and the column's old node loses its label.
  const lower = createTriangle();
  const upper = createTriangle();
  const firstOf = new Int32Array(system.rows);
  const lastOf = new Int32Array(system.rows);
  let nodes = 0;
  let inputOf = new Int32Array(64);
  let labelOf = new Int32Array(64);
  let limit = leastLimit;
  let work = createWork(64);
  // The new row of `lower` and column of `upper` that an exchange would bring.
  const across: Entries = { nodes: [], values: [] };
  const spike: Entries = { nodes: [], values: [] };

  const empty = (vector: Sparse): void => {
    for (const row of vector.rows) vector.value[row] = 0;
    vector.rows.length = 0;
  };

  /** Solves for what was put at first nodes: what was found stays in `work`; `between` gets it as it is between the factors. */
  const solve = (between: Entries | null): void => {
    forwards(lower, work, nodes);
    if (between) between.nodes.length = between.values.length = 0;
    for (let i = 0; i < work.visited; i += 1) {
      const node = work.found[i]!;
      if (labelOf[node]! < 0) {
        work.x[node] = 0;
        continue;
      }
      again(work, node);
      if (!between) continue;
      between.nodes.push(node);
      between.values.push(work.x[node]!);
    }
    backwards(upper, work, nodes);
  };

  /** The squared norms after an exchange (Forrest & Goldfarb 1992). */
  const updateNorms = (row: number, pivot: number): void => {
    let norm = 0;
    for (const r of rho.rows) norm += rho.value[r]! ** 2;
    if (alpha.rows.length > (basic[row]! >= 0 ? 1 : 0)) {
      for (const r of rho.rows) if (basic[r]! >= 0) put(work, firstOf[r]!, rho.value[r]!);
      solve(null);
      for (const r of alpha.rows) {
        const ratio = alpha.value[r]! / pivot;
        norms[r] = Math.max(1e-4, norms[r]! + ratio * (ratio * norm - 2 * work.x[lastOf[r]!]!));
      }
      for (let i = 0; i < work.visited; i += 1) work.x[work.found[i]!] = 0;
    }
    norms[row] = norm / pivot ** 2;
  };

  const addNode = (): number => {
    const node = nodes;
    nodes += 1;
    if (node >= work.x.length) {
      work = createWork(2 * node);
      inputOf = ints(inputOf, 2 * node);
      labelOf = ints(labelOf, 2 * node);
    }
    inputOf[node] = labelOf[node] = -1;
    return node;
  };
  const setInput = (node: number, row: number): void => {
    inputOf[node] = row;
    firstOf[row] = node;
  };
  const setLabel = (node: number, row: number): void => {
    labelOf[node] = row;
    lastOf[row] = node;
  };

  /** Makes the factors anew; a row and a column may share a node then that are not basic together. */
  const renew = (): void => {
    const pivots = factorise(system, rows, basic);
    if (pivots) {
      nodes = lower.entries = upper.entries = 0;
      for (const { input, label, value, left, above } of pivots) {
        const node = addNode();
        setInput(node, input);
        setLabel(node, label);
        border(lower, node, 1, left);
        border(upper, node, value, above);
      }
    }
    limit = leastLimit + 2 * (lower.entries + upper.entries) + 4 * rows.length;
  };

  return {
    basic,
    rowOf,
    rho,
    alpha,
    reset: () => {
      for (const row of rows) {
        rowOf[basic[row]!] = -1;
        basic[row] = -1;
      }
      rows.length = nodes = lower.entries = upper.entries = 0;
      limit = leastLimit;
    },
    size: () => rows.length,
    steepness: (row) => {
      if (basic[row]! >= 0) return norms[row]!;
      let sum = 1;
      for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
        const other = rowOf[rowColumn[e]!]!;
        if (other >= 0) sum += rowCoefficient[e]! ** 2 * norms[other]!;
      }
      return sum;
    },
    row: (row) => {
      empty(rho);
      const known = basic[row]! >= 0;
      if (known) {
        put(work, lastOf[row]!, 1);
      } else {
        for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
          const other = rowOf[rowColumn[e]!]!;
          if (other >= 0) put(work, lastOf[other]!, rowCoefficient[e]!);
        }
        rho.value[row] = 1;
        rho.rows.push(row);
      }
      forwards(upper, work, nodes);
      across.nodes.length = across.values.length = 0;
      const factor = known ? -upper.diagonal[lastOf[row]!]! : 1;
      // The node of the row's own basic column comes first and gets −1: its last node goes on from there.
      for (let i = 0; i < work.visited; i += 1) {
        const node = work.found[i]!;
        again(work, node);
        across.nodes.push(node);
        across.values.push(factor * work.x[node]!);
      }
      backwards(lower, work, nodes);
      for (let i = 0; i < work.visited; i += 1) {
        const node = work.found[i]!;
        const r = inputOf[node]!;
        if (r >= 0) {
          rho.value[r] = known ? work.x[node]! : -work.x[node]!;
          rho.rows.push(r);
        }
        work.x[node] = 0;
      }
    },
    column: (column, leaving) => {
      let pivot = 0;
      const known = basic[leaving]! >= 0;
      for (let e = columnStart[column]!; e < columnStart[column + 1]!; e += 1) {
        const row = columnRow[e]!;
        if (basic[row]! >= 0) put(work, firstOf[row]!, columnCoefficient[e]!);
        else if (row === leaving) pivot += columnCoefficient[e]!;
      }
      empty(alpha);
      solve(spike);
      for (let i = 0; i < work.visited; i += 1) {
        const node = work.found[i]!;
        const row = labelOf[node]!;
        alpha.value[row] = work.x[node]!;
        alpha.rows.push(row);
        work.x[node] = 0;
      }
      if (known) return alpha.value[leaving]!;
      for (let e = rowStart[leaving]!; e < rowStart[leaving + 1]!; e += 1) {
        const row = rowOf[rowColumn[e]!]!;
        if (row >= 0) pivot -= rowCoefficient[e]! * alpha.value[row]!;
      }
      return pivot;
    },
    replace: (row, column, pivot) => {
      updateNorms(row, pivot);
      const node = addNode();
      let diagonal = pivot;
      if (basic[row]! >= 0) {
        // The old row and column of `upper` go.
        const old = lastOf[row]!;
        diagonal *= upper.diagonal[old]!;
        for (let e = upper.start[old]!; e < upper.start[old + 1]!; e += 1) upper.value[e] = 0;
        for (let e = upper.head[old]!; e >= 0; e = upper.next[e]!) upper.value[e] = 0;
        const at = spike.nodes.indexOf(old);
        if (at >= 0) spike.values[at] = 0;
        labelOf[old] = -1;
        rowOf[basic[row]!] = -1;
      } else {
        rows.push(row);
        setInput(node, row);
      }
      setLabel(node, row);
      basic[row] = column;
      rowOf[column] = row;
      border(lower, node, 1, across);
      border(upper, node, diagonal, spike);
      if (lower.entries + upper.entries > limit) renew();
    },
  };
};
