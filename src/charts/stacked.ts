import { endPiece } from "./end-piece.ts";
import { flow, type Entry } from "./key.ts";
import { roomFor } from "./label.ts";
import { plotBars, type Bar } from "./plot.ts";
import { layoutStacked, type StackedLayout, type StackedPart, type StackedRow } from "./stacked-layout.ts";
import type { ChartState } from "./state.ts";
import {
  absentBox,
  chartSvg,
  element,
  escapeText,
  figureText,
  short,
  texturedPaint,
  withheldStub,
} from "./svg.ts";
import { paper, seriesPaint, size } from "./theme.ts";

const box = { width: size.swatch - 1, height: size.swatch - 1 };

const seriesEntries = (state: ChartState): Entry[] =>
  state.series.map((words, i) => ({
    width: size.swatch,
    sample: element("rect", { x: 0.5, y: -5.5, ...box, fill: texturedPaint(state.id, i) }),
    words,
  }));

const swatch = (state: ChartState, { mark, x, y }: StackedPart): string => {
  const place = { x: x + 0.5, y: y - size.font * 0.36 - size.swatch / 2 + 0.5, ...box };
  if (mark.status === "withheld") return withheldStub(state.id, place);
  if (mark.status === "absent") return absentBox(place);
  if (!mark.implausible) return element("rect", { ...place, fill: texturedPaint(state.id, mark.series) });
  const paint = seriesPaint(mark.series);
  return element("rect", {
    ...place,
    fill: paint,
    "fill-opacity": 0.12,
    stroke: paint,
    "stroke-dasharray": "3 2",
  });
};

const words = (state: ChartState, part: StackedPart): string => {
  const { mark, x, y, words: name } = part;
  const at = x + size.swatch + 6;
  const label = name === null ? "" : element("text", { class: "chart-label", x: at, y }, escapeText(name));
  const figure = figureText(mark, { x: at + (name === null ? 0 : roomFor(name) + size.gap), y });
  return swatch(state, part) + label + figure;
};

/** The pieces of all rows at once, those that cannot be right apart. */
const bars = (state: ChartState, { rows, thickness }: StackedLayout, implausible: boolean): Bar[] =>
  rows.flatMap(({ parts, top }) =>
    parts
      .filter((p) => p.to > p.from && p.mark.implausible === implausible)
      .map(({ from, to, mark }) => {
        const paint = implausible ? seriesPaint(mark.series) : texturedPaint(state.id, mark.series);
        return { from, to, top, height: thickness, paint };
      }),
  );

const drawRow = (state: ChartState, row: StackedRow, layout: StackedLayout): string => {
  const { top } = row;
  const height = layout.thickness;
  const seams = row.parts
    .filter((p) => p.from > 0 && p.to > p.from)
    .map((p) => {
      const x = `${short(p.from * layout.span * 100)}%`;
      return element("line", { x1: x, x2: x, y1: top, y2: top + height, stroke: paper });
    });
  const start = element("path", {
    class: "chart-start",
    d: `M0 ${short(top - 2)}v${height + 4}`,
    stroke: "currentColor",
  });
  return [
    ...row.heading.map((l) =>
      element("text", { class: "chart-group", x: 0, y: l.y, "font-weight": 600 }, escapeText(l.text)),
    ),
    ...seams,
    endPiece(state, row.missing, { end: row.end * layout.span, top, height }),
    row.empty ? "" : start,
    ...row.parts.map((part) => words(state, part)),
  ].join("");
};

/** A row for each group, divided into its parts, all rows on one scale; under each row the figures of its parts. */
export const drawStacked = (state: ChartState): string => {
  const key = flow(seriesEntries(state), 0);
  const layout = layoutStacked(state, key.height + 10);
  const body = [
    key.svg,
    plotBars(bars(state, layout, false), "filled", layout.span),
    plotBars(bars(state, layout, true), "hollow", layout.span),
    ...layout.rows.map((row) => drawRow(state, row, layout)),
  ].join("");
  return chartSvg(state, "stacked", layout.height, body);
};
