import { axisOf, type Axis } from "./axis.ts";
import type { ChartState, Mark } from "./state.ts";

/** The scales of panels: one for all, so that heights compare, or one for each. */
export type PanelScales = { own: boolean; axisFor: (marks: readonly Mark[]) => Axis | null };

/** By how many times the largest panel may exceed the smallest before that one lies flat: its line would fill an eighth. */
const flat = 8;

/** How far from 0 the published figures of a panel reach. */
const reachOf = (marks: readonly Mark[]): number => Math.max(0, ...marks.map((m) => Math.abs(m.length)));

/**
 * One scale for all panels as long as each still shows its course on it. What is nil throughout, or not published, has
 * no course and does not count.
 */
export const panelScales = ({ marks, groups, unit, language }: ChartState): PanelScales => {
  const reaches = groups.map((group) => reachOf(marks.filter((m) => m.group === group))).filter((r) => r > 0);
  const own = Math.max(...reaches) > flat * Math.min(...reaches);
  const common = axisOf(marks, unit, language);
  return { own, axisFor: (panel) => (own ? axisOf(panel, unit, language) : common) };
};
