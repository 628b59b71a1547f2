/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { System } from "./system.ts";

/** A sparse vector over the rows of a system: its values and the rows where they may differ from 0. */
export type Sparse = { value: Float64Array; rows: number[] };

/**
 * The basis of a simplex search: for each row a column, or none (−1) where the row itself is basic. It starts as the
 * identity and is kept as a product of eta vectors (Dantzig & Orchard-Hays 1954), all of them sparse, since a search
 * touches few rows and its basis is nearly triangular.
 */
export type Basis = {
  /** The basic column of each row, or −1; and the row of each basic column, or −1. */
  basic: Int32Array;
  rowOf: Int32Array;
  /** The results of `row`, `column`: overwritten by the next call. */
  rho: Sparse;
  alpha: Sparse;
  reset: () => void;
  /** rho = row of the inverse. */
  row: (row: number) => void;
  /** alpha = inverse · column. */
  column: (column: number) => void;
  /** Updates the squared norms of the rows of the inverse for the exchange that `rho` and `alpha` describe. */
  steepen: (row: number, pivot: number, norms: Float64Array) => void;
  /** The column takes the place of what is basic in the row; `alpha` is of this column. */
  replace: (row: number, column: number, pivot: number) => void;
};

const negligible = 1e-13;

export const createBasis = (system: System): Basis => {
  const { columnStart, columnRow, columnCoefficient } = system;
  const basic = new Int32Array(system.rows).fill(-1);
  const rowOf = new Int32Array(system.columns).fill(-1);
  const rho = sparse(system.rows);
  const alpha = sparse(system.rows);
  const tau = sparse(system.rows);
  const seen = { rho: new Uint8Array(system.rows), alpha: new Uint8Array(system.rows), tau: new Uint8Array(system.rows) };
  // Eta k: at etaRow[k] its pivot, elsewhere entries from etaStart[k] to etaStart[k + 1].
  let etas = 0;
  let etaRow = new Int32Array(1024);
  let etaPivot = new Float64Array(1024);
  let etaStart = new Int32Array(1025);
  let entryRow = new Int32Array(16384);
  let entryValue = new Float64Array(16384);

  const empty = (vector: Sparse, mark: Uint8Array): void => {
    for (const row of vector.rows) {
      vector.value[row] = 0;
      mark[row] = 0;
    }
    vector.rows.length = 0;
  };
  const add = (vector: Sparse, mark: Uint8Array, row: number, by: number): void => {
    if (!mark[row]) {
      mark[row] = 1;
      vector.rows.push(row);
    }
    vector.value[row]! += by;
  };
  const forward = (vector: Sparse, mark: Uint8Array): void => {
    const v = vector.value;
    for (let k = 0; k < etas; k += 1) {
      const at = v[etaRow[k]!]!;
      if (Math.abs(at) < negligible) continue;
      const t = at / etaPivot[k]!;
      v[etaRow[k]!] = t;
      for (let e = etaStart[k]!; e < etaStart[k + 1]!; e += 1) add(vector, mark, entryRow[e]!, -t * entryValue[e]!);
    }
  };

  return {
    basic,
    rowOf,
    rho,
    alpha,
    reset: () => {
      for (let k = 0; k < etas; k += 1) {
        const row = etaRow[k]!;
        if (basic[row]! >= 0) rowOf[basic[row]!] = -1;
        basic[row] = -1;
      }
      etas = 0;
    },
    row: (row) => {
      empty(rho, seen.rho);
      add(rho, seen.rho, row, 1);
      const v = rho.value;
      for (let k = etas - 1; k >= 0; k -= 1) {
        let sum = v[etaRow[k]!]!;
        for (let e = etaStart[k]!; e < etaStart[k + 1]!; e += 1) sum -= entryValue[e]! * v[entryRow[e]!]!;
        if (Math.abs(sum) < negligible) {
          if (v[etaRow[k]!] !== 0) v[etaRow[k]!] = 0;
        } else add(rho, seen.rho, etaRow[k]!, sum / etaPivot[k]! - v[etaRow[k]!]!);
      }
    },
    column: (column) => {
      empty(alpha, seen.alpha);
      for (let e = columnStart[column]!; e < columnStart[column + 1]!; e += 1)
        add(alpha, seen.alpha, columnRow[e]!, columnCoefficient[e]!);
      forward(alpha, seen.alpha);
    },
    steepen: (row, pivot, norms) => {
      empty(tau, seen.tau);
      let norm = 0;
      for (const r of rho.rows) {
        norm += rho.value[r]! ** 2;
        add(tau, seen.tau, r, rho.value[r]!);
      }
      forward(tau, seen.tau);
      for (const r of alpha.rows) {
        if (r === row) continue;
        const k = alpha.value[r]! / pivot;
        if (k !== 0) norms[r] = Math.max(norms[r]! - 2 * k * tau.value[r]! + k * k * norm, 1e-4 + k * k);
      }
      norms[row] = Math.max(norm / (pivot * pivot), 1e-4);
    },
    replace: (row, column, pivot) => {
      if (etas + 1 >= etaRow.length) {
        etaRow = enlarge(etaRow);
        etaPivot = enlarge(etaPivot);
        etaStart = enlarge(etaStart);
      }
      let end = etaStart[etas]!;
      while (end + alpha.rows.length > entryRow.length) {
        entryRow = enlarge(entryRow);
        entryValue = enlarge(entryValue);
      }
      etaRow[etas] = row;
      etaPivot[etas] = pivot;
      for (const r of alpha.rows)
        if (r !== row && Math.abs(alpha.value[r]!) > negligible) {
          entryRow[end] = r;
          entryValue[end] = alpha.value[r]!;
          end += 1;
        }
      etas += 1;
      etaStart[etas] = end;
      if (basic[row]! >= 0) rowOf[basic[row]!] = -1;
      basic[row] = column;
      rowOf[column] = row;
    },
  };
};

const sparse = (rows: number): Sparse => ({ value: new Float64Array(rows), rows: [] });

const enlarge = <T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(from: T): T => {
  const to = new (from.constructor as new (length: number) => T)(2 * from.length);
  to.set(from as never);
  return to;
};
