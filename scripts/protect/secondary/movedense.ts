/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { System } from "./system.ts";

/** A move d away from the truth with d[target] = distance, as pairs of column and scaled amount; `price` is its LP price. */
export type Move = { columns: number[]; by: number[]; price: number };

/** Finds cheapest moves in one system; keeps its workspace between searches. */
export type Mover = {
  /**
   * The cheapest move that brings `target` `distance` scaled units away, with all relations kept and no cell below 0.
   * `charges`: what it costs that a column moves at all; Infinity: it may not. `none`: there is no such move within the budget.
   */
  cheapest: (target: number, distance: number, charges: Float64Array, budget: number) => Move | "none";
  /** Pivots made so far: a measure of work that does not depend on the machine. */
  pivots: () => number;
};

/** Values closer than this to a bound count as on it (scaled units; amounts are multiples of about 10⁻⁵ at least). */
const tolerance = 1e-7;
/** Pivots smaller than this would lose digits. */
const smallest = 1e-7;

/**
 * The dual simplex method over the whole system, which touches only the rows and columns near the target: at d = 0 every
 * price is ≥ 0, so the start is dual feasible; forcing the target breaks the rows around it, each step mends the worst
 * broken row by the column that raises prices least. The basis has one row for each broken row so far, and its inverse
 * is kept as a small dense matrix. A column costs |d|, so its marginal price is −down below 0 and +up above.
 * (Dual simplex with piecewise linear costs: Fourer 1988. The price only rises, so a budget can end the search early.)
 */
export const createMover = (system: System): Mover => {
  const { columnStart, columnRow, columnCoefficient, rowStart, rowColumn, rowCoefficient, lower, upper } = system;
  // gradient[j] = y · column j; it lies in [−down, up] for a column at 0.
  const gradient = new Float64Array(system.columns);
  const change = new Float64Array(system.columns);
  const value = new Float64Array(system.columns);
  const residual = new Float64Array(system.rows);
  /** Position in the basis, or −1. */
  const rowPosition = new Int32Array(system.rows).fill(-1);
  const columnPosition = new Int32Array(system.columns).fill(-1);
  /** On which side of 0 a basic column is priced: 1 above, −1 below. */
  const side = new Int8Array(system.columns);
  const seenRow = new Uint8Array(system.rows);
  const seenColumn = new Uint8Array(system.columns);
  const inChange = new Uint8Array(system.columns);
  let pivots = 0;

  let capacity = 64;
  let inverse = new Float64Array(capacity * capacity);
  let size = 0;
  const basicColumns: number[] = [];
  const basicRows: number[] = [];
  const touchedRows: number[] = [];
  const touchedColumns: number[] = [];
  const changed: number[] = [];

  const reset = (): void => {
    for (const row of touchedRows) {
      residual[row] = 0;
      seenRow[row] = 0;
      rowPosition[row] = -1;
    }
    for (const column of touchedColumns) {
      gradient[column] = 0;
      value[column] = 0;
      seenColumn[column] = 0;
      columnPosition[column] = -1;
    }
    touchedRows.length = touchedColumns.length = basicColumns.length = basicRows.length = size = 0;
  };

  const shift = (column: number, by: number): void => {
    value[column]! += by;
    if (!seenColumn[column]) {
      seenColumn[column] = 1;
      touchedColumns.push(column);
    }
    for (let e = columnStart[column]!; e < columnStart[column + 1]!; e += 1) {
      const row = columnRow[e]!;
      if (!seenRow[row]) {
        seenRow[row] = 1;
        touchedRows.push(row);
      }
      residual[row]! += columnCoefficient[e]! * by;
    }
  };

  /** change = Δy · every column, for Δy = ±1 at `row` (a new one) and what keeps the basic columns' gradients. */
  const addRow = (row: number, factor: number): void => {
    if (factor === 0) return;
    for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
      const column = rowColumn[e]!;
      if (!inChange[column]) {
        inChange[column] = 1;
        changed.push(column);
      }
      change[column]! += factor * rowCoefficient[e]!;
    }
  };

  /** −(row · basis⁻¹): the prices on the basic rows that keep basic columns' gradients while the price of `row` rises by 1. */
  const multipliers = (row: number, into: Float64Array): void => {
    into.fill(0, 0, size);
    for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
      const q = columnPosition[rowColumn[e]!]!;
      if (q < 0) continue;
      const c = rowCoefficient[e]!;
      for (let r = 0; r < size; r += 1) into[r]! -= c * inverse[q * capacity + r]!;
    }
  };

  const steepness = new Float64Array(4096);
  const dual = new Float64Array(4096);
  const nonzero = new Int32Array(4096);
  const solved = new Float64Array(4096);

  const cheapest: Mover["cheapest"] = (target, distance, charges, budget) => {
    reset();
    const usual = Math.abs(distance);
    let price = 0; let count = 0;
    shift(target, distance);
    for (;;) {
      // What is broken most for its steepness: a row, or a basic column beyond its piece.
      let worst = 0;
      let leavingRow = -1;
      let leavingPosition = -1;
      let amount = 0;
      for (let q = 0; q < size; q += 1) {
        const column = basicColumns[q]!;
        const v = value[column]!;
        const least = side[column]! > 0 ? 0 : lower[column]!;
        const most = side[column]! > 0 ? upper[column]! : 0;
        const beyond = v < least - tolerance ? v - least : v > most + tolerance ? v - most : 0;
        if (beyond === 0) continue;
        const merit = (beyond * beyond) / steepness[q]!;
        if (merit > worst) {
          worst = merit;
          leavingPosition = q;
          amount = beyond;
        }
      }
      for (const row of touchedRows) {
        const r = residual[row]!;
        if (rowPosition[row]! >= 0 || Math.abs(r) <= tolerance || r * r <= worst) continue;
        let steep = 1;
        for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
          const q = columnPosition[rowColumn[e]!]!;
          if (q >= 0) steep += rowCoefficient[e]! ** 2 * steepness[q]!;
        }
        const merit = (r * r) / steep;
        if (merit > worst) {
          worst = merit;
          leavingRow = row;
          leavingPosition = -1;
          amount = r;
        }
      }
      if (leavingRow < 0 && leavingPosition < 0) break;
      pivots += 1; if (process.env.CAP && ++count > +process.env.CAP) { changed.length = 0; return "none"; }

      // Δy: the direction of prices that makes the broken thing dearer.
      changed.length = 0;
      const sign = amount > 0 ? -1 : 1;
      if (leavingRow >= 0) {
        // A row with residual > 0 needs columns that lower it: gradient changes by −coefficient.
        multipliers(leavingRow, dual);
        addRow(leavingRow, sign);
        for (let r = 0; r < size; r += 1)
          if (Math.abs(dual[r]!) > 1e-12) addRow(basicRows[r]!, sign * dual[r]!);
      } else {
        // A basic column above its piece must be priced down; below it, up.
        const q = leavingPosition;
        for (let r = 0; r < size; r += 1) {
          const f = inverse[q * capacity + r]!;
          if (Math.abs(f) > 1e-12) addRow(basicRows[r]!, -sign * f);
        }
      }

      // The first column whose price no longer keeps it where it is.
      let step = Infinity;
      let entering = -1;
      let pivotSize = 0;
      const own = leavingPosition >= 0 ? basicColumns[leavingPosition]! : -1;
      for (const column of changed) {
        const g = change[column]!;
        if (column === target || columnPosition[column]! >= 0 || Math.abs(g) < smallest) continue;
        const v = value[column]!;
        const at0 = v === 0;
        let limit: number;
        const charge = charges[column]!;
        const up = charge / usual;
        const down = charge / Math.min(usual, -lower[column]!);
        if (g > 0) limit = at0 ? up : v < 0 ? -down : Infinity;
        else limit = at0 ? -down : v > 0 ? up : -Infinity;
        if (limit === Infinity || limit === -Infinity) continue;
        if (at0 && (g > 0 ? upper[column]! : -lower[column]!) <= tolerance) continue;
        const t = Math.max(0, (limit - gradient[column]!) / g);
        if (t < step - 1e-12 || (t < step + 1e-12 && Math.abs(g) > pivotSize)) {
          step = Math.min(t, step);
          entering = column;
          pivotSize = Math.abs(g);
        }
      }
      // A basic column that turns at 0 can go on to its other piece, if its price gets there first.
      let turn = Infinity;
      if (own >= 0) {
        const toZero = (side[own]! > 0 && amount < 0) || (side[own]! < 0 && amount > 0);
        const up = charges[own]! / usual;
        const down = charges[own]! / Math.min(usual, -lower[own]!);
        const other = side[own]! > 0 ? down : up;
        const room = side[own]! > 0 ? -lower[own]! : upper[own]!;
        if (toZero && other < Infinity && room > tolerance) turn = up + down;
      }
      const rising = entering >= 0 && change[entering]! > 0;
      const moveBy = Math.min(step, turn);
      if (moveBy === Infinity) {
        clear();
        return "none";
      }
      price += moveBy * Math.abs(amount);
      if (price > budget) {
        clear();
        return "none";
      }
      for (const column of changed) {
        gradient[column]! += moveBy * change[column]!;
        if (!seenColumn[column]) {
          seenColumn[column] = 1;
          touchedColumns.push(column);
        }
      }
      clear();
      if (turn <= step) {
        side[own] = -side[own]!;
        continue;
      }

      // Enter: how far, and what the basic columns do.
      const j = entering;
      if (size + 1 >= capacity) grow();
      for (let q = 0; q < size; q += 1) solved[q] = 0;
      let ownEntry = 0;
      for (let e = columnStart[j]!; e < columnStart[j + 1]!; e += 1) {
        const row = columnRow[e]!;
        if (row === leavingRow) ownEntry += columnCoefficient[e]!;
        const r = rowPosition[row]!;
        if (r >= 0) for (let q = 0; q < size; q += 1) solved[q]! += inverse[q * capacity + r]! * columnCoefficient[e]!;
      }
      const was = value[j]!;
      // side of the entering column
      side[j] = was === 0 ? (rising ? 1 : -1) : was < 0 ? -1 : 1;
      if (leavingRow >= 0) {
        // row entries of basic columns at the leaving row
        let pivot = ownEntry;
        for (let q = 0; q < size; q += 1) {
          const column = basicColumns[q]!;
          if (solved[q] === 0) continue;
          for (let e = columnStart[column]!; e < columnStart[column + 1]!; e += 1)
            if (columnRow[e] === leavingRow) pivot -= columnCoefficient[e]! * solved[q]!;
        }
        const theta = -amount / pivot;
        let filled = 0;
        for (let r = 0; r < size; r += 1) if (Math.abs(dual[r]!) > 1e-13) nonzero[filled++] = r;
        // Bordering: inverse of [B c; r^T o] with Schur complement `pivot`.
        for (let q = 0; q < size; q += 1) {
          const s = solved[q]!;
          if (Math.abs(s) < 1e-13) {
            inverse[q * capacity + size] = 0;
            continue;
          }
          const f = s / pivot;
          const base = q * capacity;
          inverse[base + size] = -f;
          let norm = f * f;
          for (let i = 0; i < filled; i += 1) {
            const at = base + nonzero[i]!;
            const before = inverse[at]!;
            const after = before - f * dual[nonzero[i]!]!;
            inverse[at] = after;
            norm += after * after - before * before;
          }
          steepness[q]! += norm;
        }
        for (let r = 0; r < size; r += 1) inverse[size * capacity + r] = dual[r]! / pivot;
        inverse[size * capacity + size] = 1 / pivot;
        for (let q = 0; q < size; q += 1)
          if (Math.abs(solved[q]!) > 1e-13) shift(basicColumns[q]!, -theta * solved[q]!);
        shift(j, theta);
        basicRows.push(leavingRow);
        basicColumns.push(j);
        rowPosition[leavingRow] = size;
        columnPosition[j] = size;
        residual[leavingRow] = 0;
        size += 1;
        steepness[size - 1] = norm(size - 1);
      } else {
        const q0 = leavingPosition;
        const pivot = solved[q0]!;
        const theta = amount / pivot;
        for (let q = 0; q < size; q += 1)
          if (Math.abs(solved[q]!) > 1e-13) shift(basicColumns[q]!, -theta * solved[q]!);
        shift(j, theta);
        const out = basicColumns[q0]!;
        // exactly at its bound
        const least = side[out]! > 0 ? 0 : lower[out]!;
        const most = side[out]! > 0 ? upper[out]! : 0;
        value[out] = amount < 0 ? least : most;
        columnPosition[out] = -1;
        let filled = 0;
        const from = q0 * capacity;
        for (let r = 0; r < size; r += 1) {
          const x = inverse[from + r]! / pivot;
          inverse[from + r] = Math.abs(x) > 1e-13 ? x : 0;
          if (inverse[from + r] !== 0) nonzero[filled++] = r;
        }
        for (let q = 0; q < size; q += 1) {
          if (q === q0 || Math.abs(solved[q]!) < 1e-13) continue;
          const s = solved[q]!;
          const base = q * capacity;
          let norm = 0;
          for (let i = 0; i < filled; i += 1) {
            const at = base + nonzero[i]!;
            const before = inverse[at]!;
            const after = before - s * inverse[from + nonzero[i]!]!;
            inverse[at] = after;
            norm += after * after - before * before;
          }
          steepness[q]! += norm;
        }
        basicColumns[q0] = j;
        columnPosition[j] = q0;
        steepness[q0] = norm(q0);
      }
    }
    const columns: number[] = [];
    const by: number[] = [];
    for (const column of touchedColumns)
      if (Math.abs(value[column]!) > tolerance) {
        columns.push(column);
        by.push(value[column]!);
      }
    return { columns, by, price };
  };

  const norm = (q: number): number => {
    let sum = 0;
    for (let r = 0; r < size; r += 1) sum += inverse[q * capacity + r]! ** 2;
    return sum;
  };

  const clear = (): void => {
    for (const column of changed) {
      change[column] = 0;
      inChange[column] = 0;
    }
  };

  const grow = (): void => {
    const larger = new Float64Array(4 * capacity * capacity);
    for (let q = 0; q < size; q += 1)
      for (let r = 0; r < size; r += 1) larger[q * 2 * capacity + r] = inverse[q * capacity + r]!;
    inverse = larger;
    capacity *= 2;
  };

  return { cheapest, work: () => ({steps: pivots}) };
};
