import type { Highs, Model } from "highs";
import type { Table } from "../table.ts";
import type { Component } from "./components.ts";
import { directions, distanceOf, type Direction } from "./direction.ts";
import type { Unknown } from "./known.ts";
import { asSimplex, assertSolves, programOf } from "./program.ts";
import { reaches, scalesOf } from "./scale.ts";

/** The values of a cell that a reader cannot rule out, in its step; `most` may be infinite. */
export type Interval = { cell: number; least: number; most: number };

type Found = {
  /** Primary cells whose interval does not reach their distances; both ends are final. */
  missed: Interval[];
  /** Every cell of the component, where all ends were asked for. */
  intervals: Interval[];
  /** Linear programs solved. */
  programs: number;
};

/**
 * What a reader can say of the cells of one component by linear programming. Every solution is another table that he
 * cannot rule out, for all cells at once: a primary cell that some solutions move far enough needs no program of its own.
 *
 * `exact`: variables that he knows exactly; they are not asked for again. `everyEnd`: find both ends of every cell.
 * Throws where the solver neither solves a program nor proves that a move has no limit.
 */
export const findIntervals = (
  highs: Highs,
  table: Table,
  unknown: Unknown,
  component: Component,
  { exact, everyEnd }: { exact: ReadonlySet<number>; everyEnd: boolean },
): Found => {
  const { variables } = component;
  const cellOf = (position: number): number => unknown.cells[variables[position] ?? -1] ?? -1;
  const primaryOf = (position: number) => table.cells[cellOf(position)]?.primary ?? null;
  const open = [...variables.keys()].filter((position) => !exact.has(variables[position] ?? -1));
  const primary = open.filter((position) => primaryOf(position));
  if (primary.length === 0 && !everyEnd) return { missed: [], intervals: [], programs: 0 };

  const scales = scalesOf(table, unknown, component);
  const program = programOf(unknown, component, scales);
  const seen = { up: variables.map(() => 0), down: variables.map(() => 0) };
  const final = new Set<string>();
  let programs = 0;
  const movedBy = (position: number, direction: Direction): number =>
    (direction === 1 ? seen.up[position] : seen.down[position]) ?? 0;
  const held = (position: number, direction: Direction): boolean => {
    const distances = primaryOf(position);
    if (!distances) return true;
    return reaches(movedBy(position, direction), distanceOf(distances, direction), scales[position] ?? 1);
  };
  const push = (model: Model, position: number, direction: Direction): void => {
    const name = `${position} ${direction}`;
    if (final.has(name)) return;
    final.add(name);
    // A figure that was seen at its floor goes no lower.
    const lowest = unknown.down[variables[position] ?? -1] ?? 0;
    if (direction === -1 && (seen.down[position] ?? 0) >= lowest) return;
    programs++;
    model.changeColCost(position, -direction);
    const { modelStatus } = model.run();
    if (modelStatus === highs.constants.modelStatus.optimal) {
      const { colValue } = model.getSolution();
      assertSolves(program, colValue);
      for (const [at, units] of colValue.entries()) {
        const move = units * (scales[at] ?? 1);
        if (move > (seen.up[at] ?? 0)) seen.up[at] = move;
        if (-move > (seen.down[at] ?? 0)) seen.down[at] = -move;
      }
    } else if (modelStatus === highs.constants.modelStatus.unbounded && direction === 1) {
      seen.up[position] = Infinity;
    } else throw new Error(`invalid end of a linear program: ${modelStatus}`);
    model.changeColCost(position, 0);
  };

  highs.withModel(program, (model) => {
    asSimplex(model, "primal");
    for (const position of primary)
      for (const direction of directions) if (!held(position, direction)) push(model, position, direction);
    const ends = everyEnd
      ? open
      : primary.filter((position) => directions.some((direction) => !held(position, direction)));
    for (const position of ends) for (const direction of directions) push(model, position, direction);
  });

  const intervalOf = (position: number): Interval => {
    const cell = cellOf(position);
    const { value = 0, floor = 0 } = table.cells[cell] ?? {};
    const scale = scales[position] ?? 1;
    return {
      cell,
      least: Math.max(floor, tidy(value - (seen.down[position] ?? 0), scale)),
      most: tidy(value + (seen.up[position] ?? 0), scale),
    };
  };
  return {
    missed: primary.filter((p) => directions.some((d) => !held(p, d))).map(intervalOf),
    intervals: everyEnd ? [...variables.keys()].map(intervalOf) : [],
    programs,
  };
};

/** An end without the solver's rounding: a whole number where it is as good as one. */
const tidy = (end: number, scale: number): number =>
  Math.abs(end - Math.round(end)) <= 1e-6 * scale ? Math.round(end) : end;
