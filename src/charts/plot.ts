import * as Plot from "@observablehq/plot";
import { chartDocument } from "./document.ts";

/** A bar: from and to in shares of the scale, top and height in px, and how it is painted. */
export type Bar = { from: number; to: number; top: number; height: number; paint: string };

/** How a set of bars looks: filled, the pale track behind a percentage, or hollow for a figure that cannot be right. */
export type Look = "filled" | "track" | "hollow";

const looks: Record<Look, Plot.RectOptions> = {
  filled: { fill: "paint" },
  track: { fill: "paint", fillOpacity: 0.1 },
  hollow: { fill: "paint", fillOpacity: 0.12, stroke: "paint", strokeWidth: 1.5, strokeDasharray: "4 3" },
};

/** The width that Plot is given; what it answers is turned into percentages of the real one. */
const nominal = 1000;

const percent = (text: string | null): string => `${Number(((Number(text) / nominal) * 100).toFixed(2))}%`;

/**
 * Bars as SVG by Observable Plot, on a scale that takes `span` (0 to 1) of the container's width. Lengths are given
 * in per cent and heights in px, so one drawing serves every width. Empty when there are no bars.
 */
export const plotBars = (bars: readonly Bar[], look: Look, span: number): string => {
  if (bars.length === 0) return "";
  const plot = Plot.plot({
    document: chartDocument(),
    width: nominal,
    height: Math.max(...bars.map((b) => b.top + b.height)),
    margin: 0,
    axis: null,
    x: { type: "linear", domain: [0, 1], range: [0, span * nominal] },
    y: { type: "identity" },
    color: { type: "identity" },
    marks: [
      Plot.rect(bars, {
        x1: "from",
        x2: "to",
        y1: "top",
        y2: (b: Bar) => b.top + b.height,
        ...looks[look],
      }),
    ],
  });
  const group = plot.querySelector("g");
  if (!group) throw new Error(`invalid plot of bars: ${look}`);
  group.removeAttribute("aria-label");
  group.setAttribute("class", `chart-${look}`);
  for (const rect of group.querySelectorAll("rect")) {
    rect.setAttribute("x", percent(rect.getAttribute("x")));
    rect.setAttribute("width", percent(rect.getAttribute("width")));
  }
  return group.outerHTML;
};
