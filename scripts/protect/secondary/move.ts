/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import { createBasis } from "./basis.ts";
import type { System } from "./system.ts";

/** A move d away from the truth with d[target] = distance, as pairs of column and scaled amount; `price` is its LP price. */
export type Move = { columns: number[]; by: number[]; price: number };

/** Finds cheapest moves in one system; keeps its workspace between searches. */
export type Mover = {
  /**
   * The cheapest move that brings `target` `distance` scaled units away, with all relations kept and no cell below its floor.
   * `charges`: what it costs that a column moves at all; Infinity: it may not. `none`: there is no such move within the budget;
   * `given up`: not found within so many steps.
   */
  cheapest: (
    target: number,
    distance: number,
    charges: Float64Array,
    limits: { budget: number; steps: number },
  ) => Move | "none" | "given up";
  /** Searches so far, and their effort: steps, each weighed by the size of its basis; the same on every machine. */
  work: () => { searches: number; effort: number };
};

/** Values closer than this to a bound count as on it (scaled units; amounts are multiples of about 10⁻⁵ at least). */
const tolerance = 1e-7;

/** What a step takes with a basis of some size, as measured: entries of its factors that it runs through. */
const stepEffort = (size: number): number => 0.5 + size / 32 + (size / 150) ** 2;

/**
 * The dual simplex method over the whole system, which touches only the rows and columns near the target: at d = 0 every
 * price is ≥ 0, so the start is dual feasible; forcing the target breaks the relations around it, and each step mends what
 * is broken most by the column that raises prices least. A column costs |d|, so its marginal price is −down below 0 and
 * +up above. The price only rises, so a budget can end the search early.
 * (Dual simplex with piecewise linear costs: Fourer 1988; steepest edge: Forrest & Goldfarb 1992.)
 */
export const createMover = (system: System): Mover => {
  const { columnStart, columnRow, columnCoefficient, rowStart, rowColumn, rowCoefficient, lower, upper } =
    system;
  const basis = createBasis(system);
  const { basic, rowOf } = basis;
  // gradient[j] = y · column j; it lies in [−down, up] for a column at 0.
  const gradient = new Float64Array(system.columns);
  const change = new Float64Array(system.columns);
  const value = new Float64Array(system.columns);
  const residual = new Float64Array(system.rows);
  /** On which side of 0 a basic column is priced: 1 above, −1 below. */
  const side = new Int8Array(system.columns);
  const seenRow = new Uint8Array(system.rows);
  const seenColumn = new Uint8Array(system.columns);
  const inChange = new Uint8Array(system.columns);
  const touchedRows: number[] = [];
  const touchedColumns: number[] = [];
  const changed: number[] = [];
  let searches = 0;
  let effort = 0;

  const reset = (): void => {
    for (const row of touchedRows) {
      residual[row] = 0;
      seenRow[row] = 0;
    }
    for (const column of touchedColumns) {
      gradient[column] = 0;
      value[column] = 0;
      seenColumn[column] = 0;
    }
    touchedRows.length = touchedColumns.length = 0;
    basis.reset();
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

  /** How far a basic column is beyond the piece on which it is priced; 0 when it is within. */
  const beyond = (column: number): number => {
    const v = value[column]!;
    const least = side[column]! > 0 ? 0 : lower[column]!;
    const most = side[column]! > 0 ? upper[column]! : 0;
    return v < least - tolerance ? v - least : v > most + tolerance ? v - most : 0;
  };

  /** change = sign · ρ · every column. */
  const price = (sign: number): void => {
    for (const row of basis.rho.rows) {
      const factor = sign * basis.rho.value[row]!;
      if (Math.abs(factor) < 1e-12) continue;
      for (let e = rowStart[row]!; e < rowStart[row + 1]!; e += 1) {
        const column = rowColumn[e]!;
        if (!inChange[column]) {
          inChange[column] = 1;
          changed.push(column);
        }
        change[column]! += factor * rowCoefficient[e]!;
      }
    }
  };

  const clear = (): void => {
    for (const column of changed) {
      change[column] = 0;
      inChange[column] = 0;
    }
    changed.length = 0;
  };

  const cheapest: Mover["cheapest"] = (target, distance, charges, limits) => {
    reset();
    searches += 1;
    const usual = Math.abs(distance);
    let total = 0;
    shift(target, distance);
    for (let step = 0; ; step += 1) {
      let worst = 0;
      let leaving = -1;
      let amount = 0;
      for (const row of touchedRows) {
        const column = basic[row]!;
        const broken =
          column < 0 ? (Math.abs(residual[row]!) > tolerance ? residual[row]! : 0) : beyond(column);
        if (broken === 0) continue;
        if (broken * broken <= worst) continue;
        const merit = (broken * broken) / basis.steepness(row);
        if (merit > worst) {
          worst = merit;
          leaving = row;
          amount = broken;
        }
      }
      if (leaving < 0) break;
      if (step >= limits.steps) return "given up";
      effort += stepEffort(basis.size());
      const own = basic[leaving]!;
      basis.row(leaving);
      // A relation with too much needs columns that lower it; a basic column above its piece must get dearer, below it cheaper.
      price((own < 0 ? amount > 0 : amount < 0) ? -1 : 1);

      // The first column whose price no longer keeps it where it is.
      let first = Infinity;
      let entering = -1;
      let size = 0;
      for (const column of changed) {
        const g = change[column]!;
        if (column === target || rowOf[column]! >= 0 || Math.abs(g) < tolerance) continue;
        const v = value[column]!;
        const charge = charges[column]!;
        if (charge === Infinity) continue;
        let limit: number;
        if (g > 0) {
          if (v > 0 || (v === 0 && upper[column]! <= tolerance)) continue;
          limit = v === 0 ? charge / usual : -charge / Math.min(usual, -lower[column]!);
        } else {
          if (v < 0 || (v === 0 && -lower[column]! <= tolerance)) continue;
          limit = v === 0 ? -charge / Math.min(usual, -lower[column]!) : charge / usual;
        }
        const t = Math.max(0, (limit - gradient[column]!) / g);
        if (t < first - 1e-12 || (t < first + 1e-12 && Math.abs(g) > size)) {
          first = Math.min(t, first);
          entering = column;
          size = Math.abs(g);
        }
      }
      // A basic column that turns at 0 can go on to its other piece, if its price gets there first.
      let turn = Infinity;
      if (own >= 0 && side[own]! > 0 === amount < 0) {
        const room = side[own]! > 0 ? -lower[own]! : upper[own]!;
        const charge = charges[own]!;
        if (room > tolerance && charge < Infinity)
          turn = charge / usual + charge / Math.min(usual, -lower[own]!);
      }
      const rising = entering >= 0 && change[entering]! > 0;
      const by = Math.min(first, turn);
      total += by * Math.abs(amount);
      if (by === Infinity || total > limits.budget) {
        clear();
        return "none";
      }
      for (const column of changed) {
        gradient[column]! += by * change[column]!;
        if (!seenColumn[column]) {
          seenColumn[column] = 1;
          touchedColumns.push(column);
        }
      }
      clear();
      if (turn <= first) {
        side[own] = -side[own]!;
        continue;
      }

      const pivot = basis.column(entering, leaving);
      if (!(Math.abs(Math.abs(pivot) - size) < 1e-5 * size)) return "given up";
      const was = value[entering]!;
      side[entering] = was === 0 ? (rising ? 1 : -1) : was < 0 ? -1 : 1;
      const theta = (own < 0 ? -amount : amount) / pivot;
      for (const row of basis.alpha.rows) {
        const column = basic[row]!;
        const a = basis.alpha.value[row]!;
        if (column >= 0 && Math.abs(a) > 1e-13) shift(column, -theta * a);
      }
      shift(entering, theta);
      if (own >= 0) value[own] = amount < 0 === side[own]! > 0 ? 0 : amount < 0 ? lower[own]! : upper[own]!;
      basis.replace(leaving, entering, pivot);
    }
    const columns = touchedColumns.filter((column) => Math.abs(value[column]!) > tolerance);
    return { columns, by: columns.map((column) => value[column]!), price: total };
  };

  return { cheapest, work: () => ({ searches, effort }) };
};
