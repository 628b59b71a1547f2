import { shareOf } from "./axis.ts";
import { coldEntry, flow, statusEntries } from "./key.ts";
import { endWords } from "./lines-layout.ts";
import {
  layoutMultiples,
  type MultiplesLayout,
  type Panel,
  type PanelPoint,
  smallRow,
} from "./multiples-layout.ts";
import { point } from "./point.ts";
import { joined, runs } from "./runs.ts";
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
import { seriesPaint, size } from "./theme.ts";

const percent = (share: number): string => `${short(share * 100)}%`;

/** Where a value stands in a panel. */
const heightOf = (value: number, { axis, top, bottom }: Panel): number =>
  axis ? bottom - shareOf(axis, value) * (bottom - top) : bottom;

/** What lies behind a panel's line: cold waves, the line of 0, and the highest and the lowest value of the scale. */
const ground = (panel: Panel, { width, bands, ends }: MultiplesLayout): string => {
  const { axis } = panel;
  const right = percent(panel.left + width);
  const left = percent(panel.left);
  const cold = bands.map(({ from, to }) =>
    element("rect", {
      ...{ class: "chart-cold", x: percent(panel.left + from * width), width: percent((to - from) * width) },
      ...{ y: panel.top, height: panel.bottom - panel.top, "fill-opacity": 0.14 },
    }),
  );
  const level = (value: number, opacity: number): string => {
    const y = heightOf(value, panel);
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
  const named = panel.named.map(({ at, words }) => {
    const y = at === "high" ? panel.top - 3 : panel.bottom + size.small;
    return smallText(words, { x: right, y, "text-anchor": "end", "fill-opacity": 0.75 });
  });
  const days = ends.flatMap(({ at, words, year }) =>
    [words, year].map((text, row) =>
      text === ""
        ? ""
        : smallText(text, {
            ...{ x: percent(panel.left + at * width), y: panel.days + row * smallRow },
            ...{ "text-anchor": at === 0 ? undefined : at === 1 ? "end" : "middle", "fill-opacity": 0.75 },
          }),
    ),
  );
  const levels = [axis?.high, axis?.low].filter((v) => v !== undefined && v !== 0);
  return [...cold, level(0, 0.8), ...levels.map((v) => level(v ?? 0, 0.22)), ...named, ...days].join("");
};

/** A panel as it stands at the top of the chart: panels one under another are then of the same words, which pack well. */
const atTop = ({ name, figure, top, bottom, days, points, ...panel }: Panel): Panel => ({
  ...panel,
  ...{ figure: figure - top, top: 0, bottom: bottom - top, days: days - top },
  name: name.map((l) => ({ ...l, y: l.y - top })),
  points: points.map((p) => ({ ...p, y: p.y === null ? null : p.y - top })),
});

const inTime = ({ points }: Panel): PanelPoint[] => [...points].sort((a, b) => a.x - b.x);

const line = (panel: Panel): string => {
  const drawn = runs(inTime(panel)).flatMap((run) =>
    run.slice(1).map((to, i) => {
      const from = run[i] ?? to;
      return element("line", { x1: percent(from.x), y1: from.y, x2: percent(to.x), y2: to.y });
    }),
  );
  return element(
    "g",
    { class: "chart-line", stroke: seriesPaint(0), "stroke-width": 2, "stroke-linecap": "round" },
    drawn.join(""),
  );
};

/**
 * A withheld figure is a hatched box on the line of 0, an absent one a broken box; both are always of one size. Where
 * figures may lie below 0 the box is half above the line and half below, because its sign is not known either.
 * `pointless`: whether the line alone shows the figure, as it does where figures are many.
 */
const drawPoint = (
  state: ChartState,
  { mark, x, y }: PanelPoint,
  panel: Panel,
  pointless: boolean,
): string => {
  const isLast = panel.last === mark;
  const zero = heightOf(0, panel);
  const place = { x: -5, y: panel.axis && panel.axis.low < 0 ? zero - 8 : zero - 17, width: 10, height: 16 };
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
      ? element("rect", target) + (pointless && !isLast ? "" : point(0, y, mark.implausible))
      : mark.status === "withheld"
        ? withheldStub(state.id, place)
        : absentBox(place);
  const at = anchored(x, element("g", isLast ? {} : boundTo(mark), markTitle(mark) + shape));
  if (!isLast) return at;
  return at + figureText(endWords(mark), { x: percent(panel.left), y: panel.figure });
};

const ownScales: Readonly<Record<ChartState["language"], string>> = {
  zh: "各幅比例不同，线的高低不能跨幅比较",
  en: "Each panel has its own scale: heights do not compare",
};

/** A small panel for each group with its name and its newest figure, on one scale where each shows its course on it. */
export const drawMultiples = (state: ChartState): string => {
  const { own: ownScale, bands } = layoutMultiples(state, 0);
  const scales = ownScale ? [{ width: 0, sample: "", words: ownScales[state.language] }] : [];
  const told = flow(scales, 0);
  const cold = bands.length > 0 ? [coldEntry(state.language, "band")] : [];
  const key = flow([...cold, ...statusEntries(state)], told.height);
  const above = told.height + key.height;
  const layout = layoutMultiples(state, above === 0 ? 0 : above + 12);
  const dense = state.marks.length / layout.panels.length > 8;
  const pointless = new Set(dense ? layout.panels.flatMap((panel) => joined(inTime(panel))) : []);
  const drawn = layout.panels.map((panel) => {
    const own = atTop(panel);
    const name = own.name.map((l) =>
      element(
        "text",
        { class: "chart-label", x: percent(panel.left), y: l.y, "font-size": size.small, "font-weight": 600 },
        escapeText(l.text),
      ),
    );
    return element(
      "g",
      { transform: `translate(0 ${short(panel.top)})` },
      ground(own, layout) + line(own) + name.join(""),
    );
  });
  // Figures come in the order of the rows, wherever their panels stand.
  const points = state.marks.map((mark) => {
    const panel = layout.panels.find((p) => p.points.some((q) => q.mark === mark));
    const own = panel?.points.find((q) => q.mark === mark);
    return panel && own ? drawPoint(state, own, panel, pointless.has(mark)) : "";
  });
  return chartSvg(
    state,
    "multiples",
    layout.height,
    [
      told.svg === "" ? "" : element("g", { "font-weight": 600 }, told.svg),
      key.svg,
      ...drawn,
      ...points,
    ].join(""),
  );
};
