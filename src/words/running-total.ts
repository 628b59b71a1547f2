import type { Cell } from "../snapshot/cell.ts";
import { indicatorOf, type Facts } from "../snapshot/select.ts";

/** Whether a figure can only grow from one day to the next, so that its growth says nothing: a count since some day. */
export const isRunningTotal = ({ period, indicator }: Cell, { vocabulary }: Facts): boolean =>
  period.kind === "cumulative" && indicatorOf(vocabulary, indicator).kind === "flow";
