import { shareOf } from "./axis.ts";
import { coldEntry, flow, statusEntries } from "./key.ts";
import { endWords } from "./lines-layout.ts";
import { layoutMultiples, type MultiplesLayout, type Panel, type PanelPoint } from "./multiples-layout.ts";
import { point } from "./point.ts";
import type { ChartState } from "./state.ts";
import {
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
import { seriesPaint, size } from "./theme.ts";

const percent = (share: number): string => `${short(share * 100)}%`;

/** What lies behind a panel's line: cold waves, the line of 0 and the highest value of the scale, which the first panel names. */
const ground = (panel: Panel, layout: MultiplesLayout, first: boolean): string => {
  const { axis, width, bands, ends } = layout;
  const right = percent(panel.left + width);
  const left = percent(panel.left);
  const cold = bands.map(({ from, to }) =>
    element("rect", {
      ...{ class: "chart-cold", x: percent(panel.left + from * width), width: percent((to - from) * width) },
      ...{ y: panel.top, height: panel.bottom - panel.top, "fill-opacity": 0.14 },
    }),
  );
  const level = (value: number, opacity: number): string => {
    const y = axis ? panel.bottom - shareOf(axis, value) * (panel.bottom - panel.top) : panel.bottom;
    return element("line", {
      class: value === 0 ? undefined : "chart-grid",
      x1: left,
      x2: right,
      y1: y,
      y2: y,
      stroke: "currentColor",
      "stroke-opacity": opacity,
    });
  };
  const high = axis?.ticks.at(-1);
  const scale =
    first && high
      ? smallText(high.full, { x: right, y: panel.top - 3, "text-anchor": "end", "fill-opacity": 0.75 })
      : "";
  const day = { y: panel.bottom + 16, "fill-opacity": 0.75 };
  const days =
    smallText(ends[0], { ...day, x: left }) + smallText(ends[1], { ...day, x: right, "text-anchor": "end" });
  return [...cold, level(0, 0.8), high ? level(high.value, 0.22) : "", scale, days].join("");
};

const line = (panel: Panel): string => {
  const own = [...panel.points].sort((a, b) => a.x - b.x);
  const drawn = own.slice(1).map((to, i) => {
    const from = own[i];
    if (!from || from.y === null || to.y === null) return "";
    return element("line", { x1: percent(from.x), y1: from.y, x2: percent(to.x), y2: to.y });
  });
  return element(
    "g",
    { class: "chart-line", stroke: seriesPaint(0), "stroke-width": 2, "stroke-linecap": "round" },
    drawn.join(""),
  );
};

/** A withheld figure is a hatched box on the line of 0, an absent one a broken box; both are always of one size. */
const drawPoint = (state: ChartState, { mark, x, y }: PanelPoint, panel: Panel, dense: boolean): string => {
  const isLast = panel.last === mark;
  const place = { x: -5, y: panel.bottom - 17, width: 10, height: 16 };
  const target = {
    x: -5,
    y: panel.top,
    width: 10,
    height: panel.bottom - panel.top,
    fill: "none",
    "pointer-events": "all",
  };
  const shape =
    y !== null
      ? element("rect", target) + (dense && !isLast ? "" : point(0, y, mark.implausible))
      : mark.status === "withheld"
        ? withheldStub(state.id, place)
        : element("rect", {
            class: "chart-absent",
            ...place,
            fill: "none",
            stroke: "currentColor",
            "stroke-opacity": 0.6,
            "stroke-dasharray": "3 3",
          });
  const at = anchored(x, element("g", isLast ? {} : boundTo(mark), markTitle(mark) + shape));
  return isLast ? at + figureText(endWords(mark), { x: percent(panel.left), y: panel.figure }) : at;
};

/** What stands for the figure of a panel in which nothing is published. */
const silence = (state: ChartState, panel: Panel): string => {
  if (panel.last !== null) return "";
  const [mark] = panel.points.map((p) => p.mark);
  const words = panel.points.some((p) => p.mark.status === "withheld") ? "[c]" : (mark?.brief ?? "");
  return smallText(words, { x: percent(panel.left), y: panel.figure, lang: state.language });
};

/** A small panel for each group, all on one scale, each with its name and its last figure. */
export const drawMultiples = (state: ChartState): string => {
  const cold = layoutMultiples(state, 0).bands.length > 0 ? [coldEntry(state.language, "band")] : [];
  const key = flow([...cold, ...statusEntries(state)], 0);
  const layout = layoutMultiples(state, key.height === 0 ? 0 : key.height + 12);
  const dense = state.marks.length / layout.panels.length > 8;
  const drawn = layout.panels.map((panel, i) => {
    const name = panel.name.map((l) =>
      element(
        "text",
        { class: "chart-label", x: percent(panel.left), y: l.y, "font-size": size.small, "font-weight": 600 },
        escapeText(l.text),
      ),
    );
    return ground(panel, layout, i === 0) + line(panel) + name.join("") + silence(state, panel);
  });
  // Figures come in the order of the rows, wherever their panels stand.
  const points = state.marks.map((mark) => {
    const panel = layout.panels.find((p) => p.points.some((q) => q.mark === mark));
    const own = panel?.points.find((q) => q.mark === mark);
    return panel && own ? drawPoint(state, own, panel, dense) : "";
  });
  return chartSvg(state, "multiples", layout.height, [key.svg, ...drawn, ...points].join(""));
};
