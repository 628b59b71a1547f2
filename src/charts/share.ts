import { endPiece } from "./end-piece.ts";
import { plotBars, type Bar, type Look } from "./plot.ts";
import { layoutShare, type Part, type ShareLayout, type Whole } from "./share-layout.ts";
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

const indent = size.swatch + 8;

const segments = (state: ChartState, whole: Whole, layout: ShareLayout, look: Look): Bar[] =>
  whole.parts
    .filter((p) => p.to > p.from && (look === "hollow") === p.mark.implausible)
    .map((p) => ({
      from: p.from,
      to: p.to,
      top: whole.top,
      height: layout.thickness,
      paint: look === "hollow" ? seriesPaint(p.mark.series) : texturedPaint(state.id, p.mark.series),
    }));

/** A line of paper between neighbours, so that no two parts run into one another. */
const seams = (whole: Whole, layout: ShareLayout): string =>
  whole.parts
    .filter((p) => p.from > 0 && p.to > p.from)
    .map((p) => {
      const x = `${short(p.from * whole.span * 100)}%`;
      return element("line", {
        x1: x,
        x2: x,
        y1: whole.top,
        y2: whole.top + layout.thickness,
        stroke: paper,
      });
    })
    .join("");

const swatch = (state: ChartState, part: Part): string => {
  const { mark } = part;
  const place = { x: 0.5, y: part.swatch + 0.5, width: size.swatch - 1, height: size.swatch - 1 };
  if (mark.status === "absent") return absentBox(place);
  if (mark.status === "withheld") return withheldStub(state.id, place);
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

const line = (state: ChartState, part: Part, layout: ShareLayout): string => {
  const label = part.label
    .filter((l) => l.text !== "")
    .map((l) => element("text", { class: "chart-label", x: indent, y: l.y }, escapeText(l.text)));
  const figure = figureText(part.mark, { x: layout.figures, y: part.value, "text-anchor": "end" });
  return swatch(state, part) + label.join("") + figure;
};

const drawWhole = (state: ChartState, whole: Whole, layout: ShareLayout): string => {
  const { top } = whole;
  const height = layout.thickness;
  const full = whole.span === 1 && whole.parts.some((p) => p.to > p.from);
  // Where every part is absent there is no track: an empty one is a whole of 0.
  const empty = whole.parts.every((p) => p.mark.status === "absent");
  const track = full || empty ? [] : [{ from: 0, to: 1, top, height, paint: "currentColor" }];
  return [
    ...whole.heading.map((l) =>
      element("text", { class: "chart-group", x: 0, y: l.y, "font-weight": 600 }, escapeText(l.text)),
    ),
    plotBars(track, "track", 1),
    plotBars(segments(state, whole, layout, "filled"), "filled", whole.span),
    plotBars(segments(state, whole, layout, "hollow"), "hollow", whole.span),
    seams(whole, layout),
    endPiece(state, whole.missing, { end: whole.span, top, height }),
    ...whole.parts.map((part) => line(state, part, layout)),
  ].join("");
};

/** A bar for each whole, divided into its parts in the order given, with a line of words for each part under it. */
export const drawShare = (state: ChartState): string => {
  const layout = layoutShare(state);
  return chartSvg(
    state,
    "share",
    layout.height,
    layout.wholes.map((w) => drawWhole(state, w, layout)).join(""),
  );
};
