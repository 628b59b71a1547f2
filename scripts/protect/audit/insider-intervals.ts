import type { Highs, Model, ModelData } from "highs";
import type { Table } from "../table.ts";
import type { Component } from "./components.ts";
import { directions, distanceOf, type Direction } from "./direction.ts";
import { holdersOf, type Insight } from "./insiders.ts";
import type { Unknown } from "./known.ts";
import { asSimplex, assertSolves, programOf, type Program } from "./program.ts";
import { reaches, scalesOf } from "./scale.ts";

/**
 * The primary cells of one component that miss their upper distance (or the lower, if it is the only one) for a holder, who knows that his own cells do not move.
 *
 * A solution that moves few cells proves a cell safe from every holder whose cells stay where they are. So each cell gets
 * the solution with the least movement, and only the holders whom that one touches are asked about again.
 *
 * `known`: variables that need no check. Throws where the solver does not decide a program.
 */
export const intervalInsights = (
  highs: Highs,
  table: Table,
  unknown: Unknown,
  component: Component,
  known: ReadonlySet<number>,
): { insights: Insight[]; programs: number } => {
  const { variables } = component;
  const inside = new Map(variables.map((variable, position) => [variable, position]));
  const ownOf = new Map(
    [...holdersOf(table, unknown)].flatMap(([holder, own]) => {
      const positions = own.flatMap((variable) => inside.get(variable) ?? []);
      return positions.length > 0 ? [[holder, positions] as const] : [];
    }),
  );
  const holderAt = new Map([...ownOf].flatMap(([holder, own]) => own.map((position) => [position, holder])));
  const goals = variables.flatMap((variable, position) => {
    const cell = unknown.cells[variable] ?? -1;
    const { primary, holder } = table.cells[cell] ?? {};
    if (!primary || known.has(variable)) return [];
    return directions.flatMap((direction): Goal[] => {
      const distance = distanceOf(primary, direction);
      const foreign = new Set([...ownOf.keys()].filter((other) => other !== holder));
      // That a figure is not 0 is known to whoever is in it: what a holder must not see is that it is small.
      const counts = direction === 1 || primary.upper === 0;
      return distance === 0 || !counts ? [] : [{ cell, position, direction, distance, unsafe: foreign }];
    });
  });
  if (ownOf.size === 0 || goals.length === 0) return { insights: [], programs: 0 };

  const scales = scalesOf(table, unknown, component);
  const program = programOf(unknown, component, scales);
  const { optimal, infeasible } = highs.constants.modelStatus;
  const insights = new Map<string, Insight>();
  let programs = 0;

  const look = (units: readonly number[]): void => {
    const touched = new Set<string>();
    for (const [position, holder] of holderAt) if (Math.abs(units[position] ?? 0) > 1e-9) touched.add(holder);
    for (const goal of goals) {
      const scale = scales[goal.position] ?? 1;
      const move = (units[goal.position] ?? 0) * scale * goal.direction;
      if (!reaches(move, goal.distance, scale)) continue;
      for (const holder of goal.unsafe) if (!touched.has(holder)) goal.unsafe.delete(holder);
    }
  };
  /** Columns: every move upwards, then every move downwards. */
  const columns = variables.length;
  const asked = (model: Model, { position, direction, distance }: Goal, own: readonly number[]): boolean => {
    programs++;
    const far = (distance / (scales[position] ?? 1)) * (1 - 1e-6);
    const bounds: [column: number, lower: number, upper: number][] = [
      [position, direction === 1 ? far : 0, direction === 1 ? Infinity : 0],
      [
        position + columns,
        direction === 1 ? 0 : far,
        direction === 1 ? 0 : -(program.colLower[position] ?? 0),
      ],
      ...own.flatMap((at): [number, number, number][] => [
        [at, 0, 0],
        [at + columns, 0, 0],
      ]),
    ];
    for (const [column, lower, upper] of bounds) model.changeColBounds(column, lower, upper);
    const { modelStatus } = model.run();
    if (modelStatus !== optimal && modelStatus !== infeasible)
      throw new Error(`invalid end of a linear program: ${modelStatus}`);
    if (modelStatus === optimal) {
      const { colValue } = model.getSolution();
      const units = variables.map((_, at) => (colValue[at] ?? 0) - (colValue[at + columns] ?? 0));
      assertSolves(program, units);
      look(units);
    }
    for (const [column] of bounds)
      model.changeColBounds(
        column,
        0,
        column < columns ? Infinity : -(program.colLower[column - columns] ?? 0),
      );
    return modelStatus === optimal;
  };

  const costs = variables.map((_, position) => (holderAt.has(position) ? heldCost : 1));
  highs.withModel(split(program, costs), (model) => {
    asSimplex(model, "dual");
    for (const goal of goals) {
      if (goal.unsafe.size > 0) asked(model, goal, []);
      for (const holder of goal.unsafe) {
        const solved = asked(model, goal, ownOf.get(holder) ?? []);
        if (!solved) insights.set(`${holder}|${goal.cell}`, { holder, cell: goal.cell, by: "interval" });
        else if (goal.unsafe.has(holder))
          throw new Error(`invalid solution: it does not move cell ${goal.cell}`);
      }
    }
  });
  return { insights: [...insights.values()], programs };
};

/** What it costs to move a cell of a holder, where another cell costs 1: proofs should touch few of them. */
const heldCost = 10;

/** The program with upward and downward moves apart, so that the sum of both is what it costs to move. */
const split = (program: Program, costs: readonly number[]): ModelData => {
  const { numCols, numRows, colLower, rowLower, rowUpper, matrix } = program;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < numRows; row++) {
    const [from, to] = [matrix.starts[row] ?? 0, matrix.starts[row + 1] ?? 0];
    const there = matrix.indices.slice(from, to);
    const entries = matrix.values.slice(from, to);
    indices.push(...there, ...there.map((column) => column + numCols));
    values.push(...entries, ...entries.map((entry) => -entry));
    starts.push(indices.length);
  }
  return {
    numCols: 2 * numCols,
    numRows,
    colCost: [...costs, ...costs],
    colLower: Array.from({ length: 2 * numCols }, () => 0),
    colUpper: [...colLower.map(() => Infinity), ...colLower.map((lower) => -lower)],
    rowLower,
    rowUpper,
    matrix: { format: "csr", numRows, numCols: 2 * numCols, starts, indices, values },
  };
};

/** A move that a primary cell must be able to make; `unsafe`: the foreign holders for whom none was seen yet. */
type Goal = { cell: number; position: number; direction: Direction; distance: number; unsafe: Set<string> };
