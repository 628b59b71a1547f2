import type { Table } from "../table.ts";
import type { Component } from "./components.ts";
import type { Unknown } from "./known.ts";

/** The size to which the largest figures of a program are brought, where they are larger. */
const largest = 1e5;

/**
 * How many steps of its measure one unit of a variable stands for in the solver, by position in the component: counts of
 * a usual size stay as they are. Powers of two, so that scaling rounds nothing. A measure is scaled down only so far that
 * its smallest distance stays well above what the solver neglects.
 */
export const scalesOf = (table: Table, unknown: Unknown, { variables }: Component): readonly number[] => {
  const most = new Map<string, number>();
  const nearest = new Map<string, number>();
  const measures = variables.map((variable) => {
    const cell = table.cells[unknown.cells[variable] ?? -1];
    const measure = cell?.measure ?? "";
    const distances = cell?.primary ? [cell.primary.lower, cell.primary.upper] : [];
    most.set(measure, Math.max(most.get(measure) ?? 0, cell?.value ?? 0, ...distances));
    for (const distance of distances)
      if (distance > 0) nearest.set(measure, Math.min(nearest.get(measure) ?? Infinity, distance));
    return measure;
  });
  return measures.map((measure) => {
    const down = Math.min((most.get(measure) ?? 0) / largest, (nearest.get(measure) ?? Infinity) * largest);
    return 2 ** Math.max(0, Math.floor(Math.log2(down)));
  });
};

/**
 * Whether a move that the solver found is as far as a distance asks, both in steps. What it neglects is forgiven: a
 * millionth of the distance and of the unit, and never more than a hundredth of a step, so that a cell that cannot move
 * does not pass.
 */
export const reaches = (move: number, distance: number, scale: number): boolean =>
  move >= distance * (1 - 1e-6) - Math.min(0.01, 1e-6 * scale);
