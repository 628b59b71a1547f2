import { layoutBars, type BarRow, type BarsLayout } from "./bars-layout.ts";
import type { Line } from "./label.ts";
import { plotBars, type Bar, type Look } from "./plot.ts";
import type { ChartState } from "./state.ts";
import { chartSvg, element, escapeText, figureText, short, withheldStub } from "./svg.ts";
import { seriesPaint, size } from "./theme.ts";

const bar = (row: BarRow, layout: BarsLayout, to: number, paint: string): Bar => ({
  from: 0,
  to,
  top: row.top,
  height: layout.thickness,
  paint,
});

const lookOf = (row: BarRow): Look => (row.mark.implausible ? "hollow" : "filled");

/** The line at which bars begin. Only a value has one: what is absent is not 0, and what is withheld is no bar. */
const start = (row: BarRow, layout: BarsLayout): string =>
  row.mark.status !== "value"
    ? ""
    : element("path", {
        class: "chart-start",
        d: `M0 ${short(row.top - 2)}v${short(layout.thickness + 4)}`,
        stroke: "currentColor",
      });

/** Figures follow their bars, or the tracks of percentages, where they make a column. */
const value = (row: BarRow, layout: BarsLayout): string => {
  const { mark, track, value: place } = row;
  if (place.at === "label") return figureText(mark, { x: "100%", y: place.y, "text-anchor": "end" });
  const end = track === null ? row.length : 1;
  const beyond = { value: size.gap, withheld: size.swatch + 2 * size.gap, absent: 0 }[mark.status];
  return figureText(mark, {
    x: `${short(end * layout.span * 100)}%`,
    dx: track === null ? beyond : size.gap,
    y: place.y,
  });
};

/** Bars from one line, the longest as wide as the chart allows; each row says its label and its figure. */
export const drawBars = (state: ChartState): string => {
  const layout = layoutBars(state);
  const { rows, offset, span } = layout;
  const valued = rows.filter((row) => row.length > 0);
  const bars = (look: Look): string =>
    plotBars(
      valued.filter((row) => lookOf(row) === look).map((row) => bar(row, layout, row.length, seriesPaint(0))),
      look,
      span,
    );
  const tracks = rows.flatMap((row) =>
    row.track === null ? [] : [bar(row, layout, row.track, "currentColor")],
  );
  const stubs = rows
    .filter((row) => row.mark.status === "withheld")
    // A square away from the line at which bars begin: nobody takes it for a length.
    .map((row) => {
      const side = Math.min(size.swatch, layout.thickness) - 1;
      const y = row.top + (layout.thickness - side) / 2;
      return withheldStub(state.id, { x: size.gap, y, width: side, height: side });
    });
  const words = rows.map((row) => {
    const text = (line: Line, look: Record<string, string | number>): string =>
      element("text", { ...look, x: -offset, y: line.y }, escapeText(line.text));
    const heading = row.heading.map((line) => text(line, { class: "chart-group", "font-weight": 600 }));
    const label = row.label.filter((l) => l.text !== "").map((line) => text(line, { class: "chart-label" }));
    return [...heading, ...label, value(row, layout)].join("");
  });
  const body = [
    plotBars(tracks, "track", span),
    bars("filled"),
    bars("hollow"),
    ...stubs,
    ...rows.map((row) => start(row, layout)),
    ...words,
  ].join("");
  const placed = offset === 0 ? body : element("g", { transform: `translate(${offset} 0)` }, body);
  return chartSvg(state, "bars", layout.height, placed);
};
