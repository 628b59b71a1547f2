import type { Highs, Model } from "highs";
import type { Table } from "../table.ts";
import type { Component } from "./components.ts";
import { directions, distanceOf, type Direction } from "./direction.ts";
import type { Interval } from "./intervals.ts";
import type { Unknown } from "./known.ts";
import { assertSolves, programOf } from "./program.ts";
import { scalesOf } from "./scale.ts";

/**
 * The most withheld cells of a component that is checked with whole numbers: a program of so many takes some hundredths
 * of a second.
 */
export const fewCells = 200;

/**
 * Whether a reader who knows that figures are whole numbers knows more than `findIntervals` finds: the primary cells that
 * cannot reach their distances with whole moves, with the furthest that they can reach towards them. Measures with
 * figures so large that they are scaled may move by fractions: among them a whole number is never far.
 *
 * `known`: variables that need no check. Throws where the solver does not decide a program.
 */
export const findWholeMisses = (
  highs: Highs,
  table: Table,
  unknown: Unknown,
  component: Component,
  known: ReadonlySet<number>,
): { missed: Interval[]; programs: number } => {
  const { variables } = component;
  const scales = scalesOf(table, unknown, component);
  const program = programOf(unknown, component, scales);
  const { optimal, infeasible } = highs.constants.modelStatus;
  const { integer, continuous } = highs.constants.variableType;
  const integrality = scales.map((scale) => (scale === 1 ? integer : continuous));
  const seen = { up: variables.map(() => 0), down: variables.map(() => 0) };
  let programs = 0;

  /** Solves within changed bounds of one column; whether there is a solution. */
  const solve = (model: Model, position: number, lower: number, upper: number): boolean => {
    programs++;
    model.changeColBounds(position, lower, upper);
    const { modelStatus } = model.run();
    if (modelStatus !== optimal && modelStatus !== infeasible)
      throw new Error(`invalid end of an integer program: ${modelStatus}`);
    if (modelStatus === optimal) look(model.getSolution().colValue);
    model.changeColBounds(position, program.colLower[position] ?? 0, Infinity);
    return modelStatus === optimal;
  };
  const look = (units: Float64Array): void => {
    const moves = [...units].map((move, at) => (scales[at] === 1 ? Math.round(move) : move));
    assertSolves(program, moves);
    for (const [at, move] of moves.entries()) {
      const steps = move * (scales[at] ?? 1);
      seen.up[at] = Math.max(seen.up[at] ?? 0, steps);
      seen.down[at] = Math.max(seen.down[at] ?? 0, -steps);
    }
  };
  /** Whether some whole-number table lies so far from the truth; if not, how far the furthest one lies is seen. */
  const reaches = (model: Model, position: number, direction: Direction, distance: number): boolean => {
    const moved = (direction === 1 ? seen.up : seen.down)[position] ?? 0;
    const scale = scales[position] ?? 1;
    const far = (distance / scale) * (1 - (scale === 1 ? 0 : 1e-6));
    if (moved >= far * scale) return true;
    const nearest = program.colLower[position] ?? 0;
    if (direction === 1 ? solve(model, position, far, Infinity) : solve(model, position, nearest, -far))
      return true;
    model.changeColCost(position, -direction);
    solve(model, position, direction === 1 ? nearest : -far, direction === 1 ? far : Infinity);
    model.changeColCost(position, 0);
    return false;
  };

  const missed = highs.withModel({ ...program, integrality }, (model) => {
    asInteger(model);
    return [...variables.entries()].flatMap(([position, variable]): Interval[] => {
      const cell = unknown.cells[variable] ?? -1;
      const { primary, value } = table.cells[cell] ?? { primary: null, value: 0 };
      if (!primary || known.has(variable)) return [];
      const [up, down] = directions.map((direction) =>
        reaches(model, position, direction, distanceOf(primary, direction)),
      );
      return up && down
        ? []
        : [{ cell, least: value - (seen.down[position] ?? 0), most: value + (seen.up[position] ?? 0) }];
    });
  });
  return { missed, programs };
};

const asInteger = (model: Model): void => {
  model.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    mip_feasibility_tolerance: 1e-9,
  });
};
