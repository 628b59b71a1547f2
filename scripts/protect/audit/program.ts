import type { Model, ModelData } from "highs";
import type { Component } from "./components.ts";
import type { Unknown } from "./known.ts";

/**
 * The tables that a reader cannot rule out, as a program for the solver: one column for the move of each variable of a
 * component, in units of `scales` steps; no figure falls below its floor and every row holds. Not moving is always a solution.
 */
export type Program = Omit<ModelData, "colLower" | "colUpper" | "matrix"> & {
  colLower: readonly number[];
  colUpper: readonly number[];
  rowLower: readonly number[];
  rowUpper: readonly number[];
  matrix: {
    format: "csr";
    numRows: number;
    numCols: number;
    starts: readonly number[];
    indices: readonly number[];
    values: readonly number[];
  };
};

export const programOf = (
  { down }: Unknown,
  { variables, rows }: Component,
  scales: readonly number[],
): Program => {
  const positionOf = new Map(variables.map((variable, position) => [variable, position]));
  const matrix = { starts: [0], indices: [] as number[], values: [] as number[] };
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (const { terms, below, above } of rows) {
    const entries = terms.map(([variable, coefficient]) => {
      const position = positionOf.get(variable) ?? -1;
      return { position, entry: coefficient * (scales[position] ?? 1) };
    });
    const size = 2 ** Math.floor(Math.log2(Math.max(...entries.map(({ entry }) => Math.abs(entry)))));
    for (const { position, entry } of entries) {
      matrix.indices.push(position);
      matrix.values.push(entry / size);
    }
    matrix.starts.push(matrix.indices.length);
    rowLower.push(-below / size);
    rowUpper.push(above / size);
  }
  const [numCols, numRows] = [variables.length, rows.length];
  return {
    numCols,
    numRows,
    colCost: variables.map(() => 0),
    colLower: variables.map((variable, position) => -(down[variable] ?? 0) / (scales[position] ?? 1)),
    colUpper: variables.map(() => Infinity),
    rowLower,
    rowUpper,
    matrix: { ...matrix, format: "csr", numRows, numCols },
  };
};

/** What the solver may neglect in a bound or a row, in units. */
const neglected = 1e-6;

/**
 * Checks a solution without the solver, as it will serve as a proof. Throws where it breaks a row or a bound of the
 * program by more than rounding.
 */
export const assertSolves = (
  { numRows, colLower, rowLower, rowUpper, matrix }: Program,
  moves: ArrayLike<number>,
): void => {
  for (const [position, lower] of colLower.entries())
    if (!((moves[position] ?? NaN) >= lower - neglected))
      throw new Error(`invalid solution: column ${position}`);
  for (let row = 0; row < numRows; row++) {
    let sum = 0;
    let size = 0;
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const term = (matrix.values[at] ?? 0) * (moves[matrix.indices[at] ?? -1] ?? NaN);
      sum += term;
      size += Math.abs(term);
    }
    const slack = neglected + size * 1e-12;
    if (!(sum >= (rowLower[row] ?? NaN) - slack && sum <= (rowUpper[row] ?? NaN) + slack))
      throw new Error(`invalid solution: row ${row}`);
  }
};

/** What every program here is solved with; the warm start of the next solution needs it unreduced. */
export const asSimplex = (model: Model, kind: "primal" | "dual"): void => {
  model.options.set({
    output_flag: false,
    presolve: "off",
    solver: "simplex",
    simplex_strategy: kind === "primal" ? 4 : 1,
    primal_feasibility_tolerance: 1e-9,
  });
};
