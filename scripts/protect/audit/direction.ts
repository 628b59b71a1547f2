import type { Distances } from "../table.ts";

/** 1: to higher values; −1: to lower ones. */
export type Direction = 1 | -1;

export const directions: readonly Direction[] = [1, -1];

/** How far a cell must be able to move in a direction. */
export const distanceOf = ({ lower, upper }: Distances, direction: Direction): number =>
  direction === 1 ? upper : lower;
