import { shareOf, type Axis } from "./axis.ts";
import { roomFor, type Line } from "./label.ts";
import { endWords } from "./lines-layout.ts";
import { panelScales } from "./panel-scales.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import { bandsOf, periodAt, spanEnds, spanOfMarks, type Band, type TimeTick } from "./time.ts";
import { textWidth, wrap } from "./wrap.ts";

/** One figure of a panel: `x` in shares of the chart's width, `y` in px, null where there is no value. */
export type PanelPoint = { mark: Mark; x: number; y: number | null };

/** An end of a panel's axis: its name stands over the highest line or under the lowest. */
export type PanelEnd = { at: "high" | "low"; words: string };

/** One panel: its name, its newest figure in words, its plot from `top` to `bottom`. */
export type Panel = {
  left: number;
  name: readonly Line[];
  last: Mark | null;
  /** The baseline of the figure in words. */
  figure: number;
  top: number;
  bottom: number;
  /** The baseline of the first line of words of the time axis. */
  days: number;
  axis: Axis | null;
  /** The ends of the axis beyond 0 that this panel names, and what they are called. */
  named: readonly PanelEnd[];
  points: readonly PanelPoint[];
};

/** `width`: the share of the chart's width that the plot of a panel takes. `own`: whether each has a scale of its own. */
export type MultiplesLayout = {
  height: number;
  width: number;
  own: boolean;
  panels: readonly Panel[];
  bands: readonly Band[];
  /** The first and the last day or month, at the ends of each panel. */
  ends: readonly TimeTick[];
};

const plotHeight = 54;
/** The height of a line of words under a plot, in px. */
export const smallRow = 16;
/** The room between panels in shares of the chart's width. */
const between = 0.045;

/** As many columns as the names, the figures and the axes leave room for on a phone, three at most. */
const columnsFor = (
  state: ChartState,
  names: readonly string[],
  { ends, scales }: { ends: readonly TimeTick[]; scales: readonly string[] },
): number => {
  const figure = Math.max(
    0,
    ...state.marks.filter((m) => m.status === "value").map((m) => roomFor(endWords(m).wording)),
  );
  const word = Math.max(
    ...names
      .flatMap((name) => name.split(/\s+/))
      .map((w) => Math.min(roomFor(w, size.small), 5 * size.small)),
  );
  const latin = Math.max(
    ...names.flatMap((n) => n.match(/[A-Za-z]+/g) ?? [""]).map((w) => textWidth(w) * size.small),
  );
  const days = (["words", "year"] as const).map((row) =>
    ends.reduce((sum, end) => sum + roomFor(end[row], size.small), 8),
  );
  const scale = Math.max(0, ...scales.map((s) => roomFor(s, size.small)));
  const most = Math.max(figure + 8, word, latin, ...days, scale);
  const fits = (n: number): boolean => n <= names.length && most <= (1 / n - between) * size.narrowest;
  return [3, 2].find(fits) ?? 1;
};

/** Where everything stands in a chart of small panels, those in which nothing is published last. */
export const layoutMultiples = (state: ChartState, top: number): MultiplesLayout => {
  const { marks, groups, language } = state;
  const { own, axisFor } = panelScales(state);
  const days = spanOfMarks(marks);
  const ends = spanEnds(days, language);
  const silent = (group: string | null): boolean =>
    marks.every((m) => m.group !== group || m.status !== "value");
  const shown = [...groups.filter((g) => !silent(g)), ...groups.filter(silent)];
  const marksOf = (group: string | null): Mark[] => marks.filter((m) => m.group === group);
  const endsOf = (group: string | null): PanelEnd[] => {
    const figures = marksOf(group);
    const { ticks = [], low = 0, high = 0 } = axisFor(figures) ?? {};
    // A panel that is nil throughout needs no scale of its own.
    if (own && figures.every((m) => m.length === 0)) return [];
    return [
      ...(high > 0 ? [{ at: "high" as const, words: ticks.at(-1)?.full ?? "" }] : []),
      ...(low < 0 ? [{ at: "low" as const, words: ticks.at(0)?.full ?? "" }] : []),
    ];
  };
  const named = shown.map((group, i) => (own || i === 0 ? endsOf(group) : []));
  const columns = columnsFor(
    state,
    shown.map((g) => g ?? ""),
    { ends, scales: named.flat().map((n) => n.words) },
  );
  const width = (1 - between * (columns - 1)) / columns;
  const names = shown.map((g) => (g === null ? [] : wrap(g, (width * size.narrowest) / size.small)));
  const bands = bandsOf(state.coldWaves, days, language);
  const below = plotHeight + (named.flat().some((n) => n.at === "low") ? smallRow : 0);
  const years = ends.some((e) => e.year !== "") ? smallRow : 0;
  let y = top;
  const panels: Panel[] = [];
  for (let first = 0; first < shown.length; first += columns) {
    const row = shown.slice(first, first + columns);
    const lines = Math.max(...names.slice(first, first + columns).map((n) => n.length));
    const figure = y + lines * size.smallLine + size.font + 1;
    const plotTop = figure + 19;
    row.forEach((group, column) => {
      const left = column * (width + between);
      const figures = marksOf(group);
      const axis = axisFor(figures);
      // Whatever it is: an older one would pass for the figure of the last day.
      const newest = figures.toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1)).at(-1) ?? null;
      const name = names[first + column] ?? [];
      panels.push({
        ...{ left, figure, top: plotTop, bottom: plotTop + plotHeight, last: newest },
        days: plotTop + below + smallRow,
        ...{ axis, named: named[first + column] ?? [] },
        name: name.map((text, i) => ({ text, y: y + i * size.smallLine + size.small })),
        points: figures.map((mark) => ({
          mark,
          x: left + periodAt(days, mark.period) * width,
          y: axis && mark.status === "value" ? plotTop + plotHeight * (1 - shareOf(axis, mark.length)) : null,
        })),
      });
    });
    y = plotTop + below + 44 + years;
  }
  return { height: Math.ceil(y - 22), width, own, panels, bands, ends };
};
