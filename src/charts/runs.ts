import type { Period } from "../snapshot/period.ts";
import { addDays } from "../words/calendar.ts";

/** A figure in a chart over time: `y` in px, null where it has no value. */
type Placed = { mark: { period: Period }; y: number | null };

/**
 * Whether days that no figure covers lie between one period and the next. Only what happened within a period leaves out
 * days: a stock stands between its days too, and what adds up since a day has counted them.
 */
const daysBetween = (from: Period, to: Period): boolean =>
  from.kind === "flow" && to.kind === "flow" && to.start !== null && addDays(from.end, 1) < to.start;

/**
 * Figures in the order of time as the runs that a line joins. It breaks where a figure has no value and over days that no
 * figure covers, where it would pass for figures that nobody published.
 */
export const runs = <P extends Placed>(points: readonly P[]): (P & { y: number })[][] => {
  const all: (P & { y: number })[][] = [];
  points.forEach((point, i) => {
    const { y } = point;
    if (y === null) return;
    const before = points[i - 1];
    const goesOn = before && before.y !== null && !daysBetween(before.mark.period, point.mark.period);
    if (goesOn) all.at(-1)?.push({ ...point, y });
    else all.push([{ ...point, y }]);
  });
  return all;
};

/** The figures that a line runs through; where they are many it shows them without points. */
export const joined = <P extends Placed>(points: readonly P[]): P["mark"][] =>
  runs(points).flatMap((run) => (run.length > 1 ? run.map((p) => p.mark) : []));
