import { axisOf, shareOf, type Axis } from "./axis.ts";
import { roomFor, type Line } from "./label.ts";
import { endWords } from "./lines-layout.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import { bandsOf, periodAt, spanEnds, spanOfMarks, type Band } from "./time.ts";
import { textWidth, wrap } from "./wrap.ts";

/** One figure of a panel: `x` in shares of the chart's width, `y` in px, null where there is no value. */
export type PanelPoint = { mark: Mark; x: number; y: number | null };

/** One panel: its name, its last published figure in words, its plot from `top` to `bottom`. */
export type Panel = {
  left: number;
  name: readonly Line[];
  last: Mark | null;
  /** The baseline of the figure in words. */
  figure: number;
  top: number;
  bottom: number;
  points: readonly PanelPoint[];
};

/** `width`: the share of the chart's width that the plot of a panel takes. All panels have one scale. */
export type MultiplesLayout = {
  height: number;
  width: number;
  axis: Axis | null;
  panels: readonly Panel[];
  bands: readonly Band[];
  /** The first and the last day or month, at the ends of each panel. */
  ends: readonly [string, string];
};

const plotHeight = 54;
/** The room between panels in shares of the chart's width. */
const between = 0.045;

/** As many columns as the names, the figures and the ends of the time axis leave room for on a phone, three at most. */
const columnsFor = (state: ChartState, names: readonly string[], ends: readonly string[]): number => {
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
  const days = ends.reduce((sum, end) => sum + roomFor(end, size.small), 0);
  const fits = (n: number): boolean =>
    n <= names.length && Math.max(figure + 8, word, latin, days + 8) <= (1 / n - between) * size.narrowest;
  return [3, 2].find(fits) ?? 1;
};

/** Where everything stands in a chart of small panels, those in which nothing is published last. */
export const layoutMultiples = (state: ChartState, top: number): MultiplesLayout => {
  const { marks, groups, unit, language } = state;
  const axis = axisOf(marks, unit, language);
  const days = spanOfMarks(marks);
  const ends = spanEnds(days, language);
  const silent = (group: string | null): boolean =>
    marks.every((m) => m.group !== group || m.status !== "value");
  const shown = [...groups.filter((g) => !silent(g)), ...groups.filter(silent)];
  const columns = columnsFor(
    state,
    shown.map((g) => g ?? ""),
    ends,
  );
  const width = (1 - between * (columns - 1)) / columns;
  const names = shown.map((g) => (g === null ? [] : wrap(g, (width * size.narrowest) / size.small)));
  const bands = bandsOf(state.coldWaves, days, language);
  let y = top;
  const panels: Panel[] = [];
  for (let first = 0; first < shown.length; first += columns) {
    const row = shown.slice(first, first + columns);
    const lines = Math.max(...names.slice(first, first + columns).map((n) => n.length));
    const figure = y + lines * size.smallLine + size.font + 1;
    const plotTop = figure + 19;
    row.forEach((group, column) => {
      const left = column * (width + between);
      const own = marks.filter((m) => m.group === group);
      const values = own
        .filter((m) => m.status === "value")
        .sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
      const name = names[first + column] ?? [];
      panels.push({
        ...{ left, figure, top: plotTop, bottom: plotTop + plotHeight, last: values.at(-1) ?? null },
        name: name.map((text, i) => ({ text, y: y + i * size.smallLine + size.small })),
        points: own.map((mark) => ({
          mark,
          x: left + periodAt(days, mark.period) * width,
          y: axis && mark.status === "value" ? plotTop + plotHeight * (1 - shareOf(axis, mark.length)) : null,
        })),
      });
    });
    y = plotTop + plotHeight + 44;
  }
  return { height: Math.ceil(y - 22), width, axis, panels, bands, ends };
};
