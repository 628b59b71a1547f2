import { flow, statusEntries } from "./key.ts";
import { roomFor, shiftInside } from "./label.ts";
import { pointWords } from "./line-words.ts";
import {
  endWords,
  layoutLines,
  mostBox,
  type LineEnd,
  type LinesLayout,
  type Point,
} from "./lines-layout.ts";
import { point } from "./point.ts";
import { joined, runs } from "./runs.ts";
import { shareOf } from "./axis.ts";
import type { ChartState } from "./state.ts";
import {
  absentBox,
  anchored,
  boundTo,
  chartSvg,
  element,
  escapeText,
  figureText,
  markTitle,
  short,
  smallText,
  withheldStub,
} from "./svg.ts";
import { paper, seriesPaint, size } from "./theme.ts";

const percent = (share: number): string => `${short(share * 100)}%`;
const halo = { stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };

/** The bands of cold waves with their names above, in slate with a firm upper edge, so that grey shows them too. */
const coldBands = ({ bands, plot }: LinesLayout, top: number): string =>
  bands
    .map(({ from, to, name, row, shift }) => {
      const [x, width] = [percent(from), percent(to - from)];
      const label = top + row * 17 + size.small;
      return (
        element("rect", {
          class: "chart-cold",
          x,
          width,
          y: plot.top - 14,
          height: plot.bottom - plot.top + 14,
          "fill-opacity": 0.14,
        }) +
        element("rect", { x, width, y: plot.top - 16, height: 3, fill: seriesPaint(2) }) +
        smallText(name, {
          x: percent((from + to) / 2),
          dx: shift === 0 ? undefined : shift,
          y: label,
          "text-anchor": "middle",
        })
      );
    })
    .join("");

/** The lines of the axis, their numbers before them; the highest stands above its line and says the unit. */
const grid = ({ axis, plot, left }: LinesLayout): string => {
  const y = (value: number): number =>
    axis ? plot.bottom - shareOf(axis, value) * (plot.bottom - plot.top) : plot.bottom;
  const line = (value: number): string =>
    element("line", {
      ...{
        class: value === 0 ? undefined : "chart-grid",
        x1: 0,
        x2: percent(1),
        y1: y(value),
        y2: y(value),
      },
      ...{ stroke: "currentColor", "stroke-opacity": value === 0 ? 0.8 : 0.22 },
    });
  const words = (axis?.ticks ?? []).map(({ value, words: number, full }) =>
    value === axis?.high
      ? smallText(full, { x: -left, y: y(value) - 5, "fill-opacity": 0.85, ...halo })
      : smallText(number, { x: -size.gap, y: y(value) + 4.5, "text-anchor": "end", "fill-opacity": 0.85 }),
  );
  return [...(axis?.ticks ?? []).map((t) => line(t.value)), axis ? "" : line(0), ...words].join("");
};

const months = ({ ticks, below, plot }: LinesLayout): string =>
  ticks
    .map(({ at, words, year, anchor }) => {
      const x = percent(at);
      const mark = { stroke: "currentColor", "stroke-opacity": 0.6 };
      const tick = element("line", { x1: x, x2: x, y1: plot.bottom, y2: plot.bottom + 5, ...mark });
      const place = {
        x: anchor === "end" ? percent(1) : x,
        "text-anchor": anchor === "start" ? undefined : anchor,
      };
      const lines = [words, year].map((text, i) =>
        text === "" ? "" : smallText(text, { ...place, y: below + i * 17, "fill-opacity": 0.85 }),
      );
      return tick + lines.join("");
    })
    .join("");

/** A line is made of pieces, because only lines know shares of a width. */
const pieces = (own: readonly Point[], line: number): string => {
  const drawn = runs(own).flatMap((run) =>
    run.slice(1).map((to, i) => {
      const from = run[i] ?? to;
      return element("line", { x1: percent(from.at), y1: from.y, x2: percent(to.at), y2: to.y });
    }),
  );
  const look = { stroke: seriesPaint(line), "stroke-width": 2.5, "stroke-linecap": "round" };
  return element("g", { class: "chart-line", ...look }, drawn.join(""));
};

/** What stands for a figure without a value, in the row under the plot; the newest of a line is bound at its end. */
const missing = (state: ChartState, { mark, at, line }: Point, layout: LinesLayout): string => {
  const y = layout.missing[line] ?? 0;
  const half = layout.box / 2;
  const x = shiftInside(layout.left + at * (size.narrowest - layout.left - layout.right), mostBox / 2);
  const place = { x: x - half, y: y - 12, width: layout.box, height: 16 };
  const isEnd = layout.ends[line]?.mark === mark;
  const middle = { x, y, "text-anchor": "middle" };
  const room = roomFor(mark.brief, size.small);
  const words =
    layout.box < room + 2
      ? ""
      : isEnd
        ? smallText(mark.brief, middle)
        : figureText({ ...mark, wording: mark.brief }, { ...middle, "font-size": size.small });
  // Letters are read on plain paper, not on hatching; a halo would wipe out the frame as well.
  const plate = element("rect", { x: x - room / 2, y: y - 11, width: room, height: 14, fill: paper });
  const shape =
    mark.status === "withheld" ? withheldStub(state.id, place) + (words && plate) : absentBox(place);
  return anchored(at, element("g", words || isEnd ? {} : boundTo(mark), markTitle(mark) + shape + words));
};

/** `pointless`: whether the line alone shows the figure, as it does where figures are many. */
const drawPoint = (state: ChartState, p: Point, layout: LinesLayout, pointless: boolean): string => {
  const { mark, y, words, line } = p;
  const end = layout.ends[line];
  const isEnd = end?.mark === mark;
  if (y === null) return missing(state, p, layout) + (isEnd ? endFigure(end) : "");
  // Under a pointer a point is larger than it looks.
  const target = element("rect", {
    x: -5,
    y: y - 12,
    width: 10,
    height: 24,
    fill: "none",
    "pointer-events": "all",
  });
  const shape = pointless && !isEnd && words === null ? target : target + point(line, y, mark.implausible);
  const text =
    words === null
      ? ""
      : figureText(pointWords(mark), {
          x: words.x,
          y: words.y,
          "text-anchor": words.anchor,
          "font-size": size.small,
          ...halo,
        });
  const at = anchored(p.at, element("g", text || isEnd ? {} : boundTo(mark), markTitle(mark) + shape + text));
  return isEnd ? at + endFigure(end) : at;
};

const endFigure = ({ mark, words, x, top, name }: LineEnd): string =>
  figureText(
    endWords(mark),
    { x: percent(x), dx: 2 * size.gap, y: top + name.length * size.smallLine + size.font },
    words,
  );

/**
 * The name of a line beside its end, and where there are others dots and a thin line to it from the newest figure; where
 * that has no value there are none, because they would run on at the level of an older one.
 */
const endName = (end: LineEnd, line: number, layout: LinesLayout): string => {
  const lines = end.name.map((text, i) =>
    element(
      "text",
      {
        class: "chart-label",
        x: percent(end.x),
        dx: 2 * size.gap,
        y: end.top + i * size.smallLine + size.small,
        "font-size": size.small,
      },
      escapeText(text),
    ),
  );
  if (end.y === null || layout.ends.length === 1) return lines.join("");
  const stroke = seriesPaint(line);
  const dots =
    end.at === end.x
      ? ""
      : element("line", {
          ...{ x1: percent(end.at), x2: percent(end.x), y1: end.y, y2: end.y },
          ...{ stroke, "stroke-width": 1.5, "stroke-dasharray": "1 3" },
        });
  const d = `M2 ${short(end.y)}L${2 * size.gap - 3} ${short(end.top + 8)}`;
  return dots + anchored(end.x, element("path", { d, stroke, fill: "none" })) + lines.join("");
};

/** The sign of a line before its row of figures without a value. */
const rowSign = (line: number, y: number, left: number): string =>
  element("g", { transform: `translate(${5 - left} 0)` }, point(line, y - 4, false));

/** Lines over time on one scale, cold waves behind them; what has no value stands in rows under the plot. */
export const drawLines = (state: ChartState): string => {
  const key = flow(statusEntries(state), 0);
  const top = key.height === 0 ? 0 : key.height + 6;
  const layout = layoutLines(state, top);
  const { points } = layout;
  const figures = state.groups.map((_, i) => points.filter((p) => p.line === i).sort((a, b) => a.at - b.at));
  const lines = figures.map(pieces);
  const dense = points.length / state.groups.length > 31;
  const pointless = new Set(dense ? figures.flatMap(joined) : []);
  const body = [
    coldBands(layout, top),
    grid(layout),
    months(layout),
    ...lines,
    ...layout.ends.map((end, i) => endName(end, i, layout)),
    ...(lines.length > 1 ? layout.missing.map((y, i) => (y === null ? "" : rowSign(i, y, layout.left))) : []),
    ...points.map((p) => drawPoint(state, p, layout, pointless.has(p.mark))),
  ].join("");
  const above = element("g", { transform: `translate(${-layout.left} 0)` }, key.svg);
  return chartSvg(state, "lines", layout.height, (key.svg && above) + body, layout);
};
