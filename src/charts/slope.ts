import { flow, statusEntries, type Entry } from "./key.ts";
import { implausibleSign, roomFor } from "./label.ts";
import { layoutSlope, type Broken, type Direction, type Slope, type SlopeLayout } from "./slope-layout.ts";
import type { ChartState, Mark } from "./state.ts";
import { chartSvg, element, escapeText, figureText, short, smallText, withheldStub } from "./svg.ts";
import { paper, seriesPaint, size } from "./theme.ts";

const percent = (share: number): string => `${short(share * 100)}%`;

/** A rise is a full line, a fall a broken one in another colour, what stayed is thin. */
const looks: Readonly<Record<Direction, Record<string, string | number>>> = {
  up: { stroke: seriesPaint(0), "stroke-width": 2.5 },
  down: { stroke: seriesPaint(2), "stroke-width": 2.5, "stroke-dasharray": "6 4" },
  same: { stroke: "currentColor", "stroke-width": 1.25, "stroke-opacity": 0.7 },
};

const directionWords: Readonly<Record<Direction, Record<ChartState["language"], string>>> = {
  up: { zh: "上升", en: "up" },
  down: { zh: "下降", en: "down" },
  same: { zh: "持平", en: "unchanged" },
};

const directionEntries = (state: ChartState, layout: SlopeLayout): Entry[] =>
  (["up", "down", "same"] as const)
    .filter((d) => layout.slopes.some((s) => s.direction === d))
    .map((d) => ({
      width: 26,
      sample: element("line", { x1: 0, x2: 26, y1: 0, y2: 0, ...looks[d] }),
      words: directionWords[d][state.language],
    }));

const starred = (mark: Mark): Mark =>
  mark.implausible ? { ...mark, wording: `${mark.wording} ${implausibleSign}` } : mark;

/** Where a figure stands, and its text, by its mark: figures come in the order of the rows. */
type Words = Map<Mark, string>;

const drawSlope = (slope: Slope, layout: SlopeLayout, words: Words): string => {
  const { from, to, direction, name, beside } = slope;
  const end = percent(layout.span);
  const look = looks[direction];
  const dot = (x: string | number, y: number): string =>
    element("circle", { cx: x, cy: y, r: 4, fill: look["stroke"], stroke: paper });
  const leader = (y: number, baseline: number, second: boolean): string => {
    const [x, to] = second ? [4, 2 * size.gap - 2] : [-4, -size.gap];
    const line = element("path", {
      d: `M${x} ${short(y)}L${to} ${short(baseline - 5)}`,
      stroke: "currentColor",
      "stroke-opacity": 0.45,
      fill: "none",
    });
    return Math.abs(y - baseline + 5) < 3
      ? ""
      : second
        ? element("svg", { x: end, overflow: "visible" }, line)
        : line;
  };
  words.set(
    from.mark,
    figureText(starred(from.mark), {
      x: -size.gap - 3,
      y: from.words,
      "text-anchor": "end",
      "font-size": size.small,
    }),
  );
  words.set(to.mark, figureText(starred(to.mark), { x: end, dx: 2 * size.gap, y: to.words }));
  const names = name.map((l) =>
    element(
      "text",
      { class: "chart-label", x: end, dx: 2 * size.gap + beside, y: l.y, "font-size": size.small },
      escapeText(l.text),
    ),
  );
  return [
    element("line", { class: `chart-${direction}`, x1: 0, x2: end, y1: from.y, y2: to.y, ...look }),
    leader(from.y, from.words, false),
    leader(to.y, to.words, true),
    dot(0, from.y),
    dot(end, to.y),
    ...names,
  ].join("");
};

const drawBroken = (state: ChartState, { marks, name, y }: Broken, left: number, words: Words): string => {
  const place = (mark: Mark): Record<string, string | number> =>
    state.series.indexOf(mark.label) === 0 ? { x: -left, y } : { x: "50%", dx: -left, y };
  const stubs = marks.map((mark) => {
    words.set(
      mark,
      figureText(starred(mark), {
        ...place(mark),
        ...(mark.status === "withheld" ? { dx: (Number(place(mark)["dx"]) || 0) + size.swatch + 6 } : {}),
      }),
    );
    if (mark.status !== "withheld") return "";
    const { x = 0, dx = 0 } = place(mark);
    return withheldStub(state.id, {
      ...{ x, y: y - size.font * 0.36 - 5.5, width: size.swatch - 1, height: size.swatch - 1 },
      transform: `translate(${short(Number(dx) + 0.5)} 0)`,
    });
  });
  const lines = name.map((l) =>
    element("text", { class: "chart-label", x: -left, y: l.y }, escapeText(l.text)),
  );
  return lines.join("") + stubs.join("");
};

/** What moved from one side to another; what lacks a value on either side has no line and stands below with its words. */
export const drawSlopes = (state: ChartState): string => {
  const sketch = layoutSlope(state, 0);
  const entries = [
    ...directionEntries(state, sketch),
    ...(sketch.broken.length > 0 ? statusEntries(state) : []),
  ];
  const key = flow(entries, 0);
  const layout = layoutSlope(state, key.height + 8);
  const { left, span, plot } = layout;
  const words: Words = new Map();
  const heads = layout.heads.map(({ text, y, second }) => {
    const look = { y, "font-weight": 600 };
    if (second)
      return smallText(text, { x: plot ? percent(span) : "50%", dx: plot ? 2 * size.gap : -left, ...look });
    // A short one ends where its figures do, a long one begins at the edge.
    const short = plot !== null && roomFor(text, size.small) <= left;
    return smallText(text, short ? { x: 0, "text-anchor": "end", ...look } : { x: -left, ...look });
  });
  const posts = plot
    ? [0, percent(span)].map((x) =>
        element("line", {
          class: "chart-grid",
          x1: x,
          x2: x,
          y1: plot.top - 8,
          y2: plot.bottom + 8,
          stroke: "currentColor",
          "stroke-opacity": 0.3,
        }),
      )
    : [];
  const drawn = [
    ...heads,
    ...posts,
    ...layout.slopes.map((slope) => drawSlope(slope, layout, words)),
    ...layout.broken.map((b) => drawBroken(state, b, left, words)),
    ...state.marks.map((mark) => words.get(mark) ?? ""),
  ].join("");
  const placed = element("g", { transform: `translate(${left} 0)` }, drawn);
  return chartSvg(state, "slope", layout.height, key.svg + placed);
};
