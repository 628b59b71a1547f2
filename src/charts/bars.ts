import { layoutBars, type BarRow, type BarsLayout } from "./bars-layout.ts";
import { flow } from "./key.ts";
import type { Line } from "./label.ts";
import { plotBars, type Bar, type Look } from "./plot.ts";
import type { ChartState } from "./state.ts";
import { absentBox, chartSvg, element, escapeText, figureText, short, withheldStub } from "./svg.ts";
import { seriesPaint, size } from "./theme.ts";

const bar = (row: BarRow, { zero, thickness }: BarsLayout, length: number, paint: string): Bar => ({
  from: Math.min(zero, zero + length),
  to: Math.max(zero, zero + length),
  top: row.top,
  height: thickness,
  paint,
});

const percent = (share: number): string => `${short(share * 100)}%`;

const lookOf = (row: BarRow): Look => (row.mark.implausible ? "hollow" : "filled");

/** The line at which bars begin. Only a value has one: what is absent is not 0, and what is withheld is no bar. */
const start = (row: BarRow, layout: BarsLayout): string =>
  row.mark.status !== "value"
    ? ""
    : element("line", {
        class: "chart-start",
        x1: percent(layout.zero * layout.span),
        x2: percent(layout.zero * layout.span),
        y1: row.top - 2,
        y2: row.top + layout.thickness + 2,
        stroke: "currentColor",
      });

/**
 * Figures stand beyond the ends of their bars, those below zero to the left, or after the tracks of percentages, where
 * they make a column.
 */
const value = (row: BarRow, { zero, span }: BarsLayout): string => {
  const { mark, track, value: place } = row;
  if (place.at === "label") return figureText(mark, { x: "100%", y: place.y, "text-anchor": "end" });
  const x = percent((track === null ? zero + row.length : 1) * span);
  if (row.length < 0) return figureText(mark, { x, dx: -size.gap, y: place.y, "text-anchor": "end" });
  const besideBox = zero === 0 ? size.swatch + 2 * size.gap : size.swatch / 2 + size.gap;
  const beyond = mark.status === "value" ? size.gap : besideBox;
  return figureText(mark, { x, dx: track === null ? beyond : size.gap, y: place.y });
};

const unitScales: Readonly<Record<ChartState["language"], string>> = {
  zh: "单位不同的组比例不同，条的长短不能相互比较",
  en: "Each unit has its own scale: lengths do not compare",
};

/** Bars from one line, the longest as wide as the chart allows; each row says its label and its figure. */
export const drawBars = (state: ChartState): string => {
  const scales = state.severalUnits ? [{ width: 0, sample: "", words: unitScales[state.language] }] : [];
  const told = flow(scales, 0);
  const layout = layoutBars(state, told.height === 0 ? 0 : told.height + 12);
  const { rows, offset, span } = layout;
  const valued = rows.filter((row) => row.length !== 0);
  const bars = (look: Look): string =>
    plotBars(
      valued.filter((row) => lookOf(row) === look).map((row) => bar(row, layout, row.length, seriesPaint(0))),
      look,
      span,
    );
  const tracks = rows.flatMap((row) =>
    // What is absent has no track: an empty one is a rate of 0.
    row.track === null || row.mark.status === "absent" ? [] : [bar(row, layout, row.track, "currentColor")],
  );
  const boxes = rows
    .filter((row) => row.mark.status !== "value")
    // A square away from the line at which bars begin: nobody takes it for a length. Where bars lie on both sides of
    // the line it stands on neither, because whether what is withheld is below zero is withheld too.
    .map((row) => {
      const side = Math.min(size.swatch, layout.thickness) - 1;
      const place = { y: row.top + (layout.thickness - side) / 2, width: side, height: side };
      const whole =
        layout.zero === 0
          ? { x: size.gap, ...place }
          : { x: percent(layout.zero * span), transform: `translate(${-side / 2} 0)`, ...place };
      return row.mark.status === "withheld" ? withheldStub(state.id, whole) : absentBox(whole);
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
    ...boxes,
    ...rows.map((row) => start(row, layout)),
    ...words,
  ].join("");
  const placed = offset === 0 ? body : element("g", { transform: `translate(${offset} 0)` }, body);
  const above = told.svg === "" ? "" : element("g", { "font-weight": 600 }, told.svg);
  return chartSvg(state, "bars", layout.height, above + placed);
};
