/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { System } from "./system.ts";

/** A sparse vector over the rows of a system: its values, and the rows where they may differ from 0. */
export type Sparse = { value: Float64Array; rows: number[] };

/**
 * The basis of a simplex search: for each row a column, or none where the row itself is basic. It starts as the identity.
 * Only rows that a column has entered are kept, with their inverse as a dense matrix that grows by bordering: searches end
 * after tens or hundreds of exchanges, where this was twice as fast as a product of eta vectors.
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

const negligible = 1e-13;

/** An empty basis. */
export const createBasis = (system: System): Basis => {
  const { columnStart, columnRow, columnCoefficient, rowStart, rowColumn, rowCoefficient } = system;
  const basic = new Int32Array(system.rows).fill(-1);
  const rowOf = new Int32Array(system.columns).fill(-1);
  const positionOf = new Int32Array(system.rows).fill(-1);
  const rows: number[] = [];
  const rho: Sparse = { value: new Float64Array(system.rows), rows: [] };
  const alpha: Sparse = { value: new Float64Array(system.rows), rows: [] };
  let capacity = 64;
  // inverse[q · capacity + r]: of the column of rows[q], at rows[r].
  let inverse = new Float64Array(capacity * capacity);
  let norms = new Float64Array(capacity);
  let filled = new Int32Array(capacity);

  const empty = (vector: Sparse): void => {
    for (const row of vector.rows) vector.value[row] = 0;
    vector.rows.length = 0;
  };

  const grow = (): void => {
    const from = inverse;
    const width = capacity;
    capacity *= 2;
    inverse = new Float64Array(capacity * capacity);
    for (let q = 0; q < rows.length; q += 1)
      inverse.set(from.subarray(q * width, q * width + rows.length), q * capacity);
    const before = norms;
    norms = new Float64Array(capacity);
    norms.set(before);
    filled = new Int32Array(capacity);
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
        positionOf[row] = -1;
      }
      rows.length = 0;
    },
    size: () => rows.length,
    steepness: (row) => {
      const at = positionOf[row]!;
      if (at >= 0) return norms[at]!;
      let sum = 1;
      for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
        const other = rowOf[rowColumn[e]!]!;
        if (other >= 0) sum += rowCoefficient[e]! ** 2 * norms[positionOf[other]!]!;
      }
      return sum;
    },
    row: (row) => {
      empty(rho);
      const at = positionOf[row]!;
      if (at >= 0) {
        for (let r = 0; r < rows.length; r += 1) rho.value[rows[r]!] = inverse[at * capacity + r]!;
      } else {
        for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
          const other = rowOf[rowColumn[e]!]!;
          if (other < 0) continue;
          const from = positionOf[other]! * capacity;
          for (let r = 0; r < rows.length; r += 1)
            rho.value[rows[r]!]! -= rowCoefficient[e]! * inverse[from + r]!;
        }
        rho.value[row] = 1;
        rho.rows.push(row);
      }
      for (const r of rows) {
        if (Math.abs(rho.value[r]!) > negligible) rho.rows.push(r);
        else rho.value[r] = 0;
      }
    },
    column: (column, leaving) => {
      empty(alpha);
      let pivot = 0;
      for (let e = columnStart[column]!; e < columnStart[column + 1]!; e += 1) {
        const row = columnRow[e]!;
        const r = positionOf[row]!;
        if (row === leaving && r < 0) pivot += columnCoefficient[e]!;
        if (r < 0) continue;
        for (let q = 0; q < rows.length; q += 1)
          alpha.value[rows[q]!]! += columnCoefficient[e]! * inverse[q * capacity + r]!;
      }
      for (const row of rows) {
        if (Math.abs(alpha.value[row]!) > negligible) alpha.rows.push(row);
        else alpha.value[row] = 0;
      }
      if (positionOf[leaving]! >= 0) return alpha.value[leaving]!;
      for (let e = rowStart[leaving]!; e < rowStart[leaving + 1]!; e += 1) {
        const row = rowOf[rowColumn[e]!]!;
        if (row >= 0) pivot -= rowCoefficient[e]! * alpha.value[row]!;
      }
      return pivot;
    },
    replace: (row, column, pivot) => {
      if (rows.length >= capacity) grow();
      const known = positionOf[row]! >= 0;
      const at = known ? positionOf[row]! : rows.length;
      if (known) {
        rowOf[basic[row]!] = -1;
      } else {
        rows.push(row);
        positionOf[row] = at;
        for (let q = 0; q <= at; q += 1) inverse[q * capacity + at] = 0;
      }
      basic[row] = column;
      rowOf[column] = row;
      // The new row is rho / pivot; every other row loses alpha times it.
      let entries = 0;
      let norm = 0;
      const to = at * capacity;
      for (let r = 0; r < rows.length; r += 1) {
        const x = rho.value[rows[r]!]! / pivot;
        inverse[to + r] = x;
        if (x === 0) continue;
        filled[entries] = r;
        entries += 1;
        norm += x * x;
      }
      norms[at] = norm;
      for (const other of alpha.rows) {
        if (other === row) continue;
        const q = positionOf[other]!;
        const a = alpha.value[other]!;
        const from = q * capacity;
        let change = 0;
        for (let i = 0; i < entries; i += 1) {
          const r = filled[i]!;
          const before = inverse[from + r]!;
          const after = before - a * inverse[to + r]!;
          inverse[from + r] = after;
          change += after * after - before * before;
        }
        norms[q]! += change;
      }
    },
  };
};
