import type { BureauMap } from "./bureau-map.ts";
import { shapesOf } from "./bureau-map-shapes.ts";
import { flow, shadeEntries, statusEntries, unitEntry, type Entry } from "./key.ts";
import { labelOf, roomFor } from "./label.ts";
import { belowRow, regionLabels, rowHeight, type RegionLabel } from "./region-labels.ts";
import { areaPaint, inkOn } from "./shade.ts";
import type { ChartState, Mark } from "./state.ts";
import { chartSvg, element, escapeText, figureText, markTitle, short, smallLook, smallText } from "./svg.ts";
import { paper, size } from "./theme.ts";
import { wrap } from "./wrap.ts";

const halo = { stroke: paper, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

/** Stands by the name of a region whose figure is below zero, because the figure itself stands in the list; seen in grey too. */
const belowSign = element("path", { d: "M-5 -3.5h10l-5 7z", stroke: paper, "paint-order": "stroke" });

const belowEntries = ({ marks, language }: ChartState): Entry[] =>
  marks.some((m) => m.length < 0)
    ? [
        {
          width: 12,
          sample: element("g", { transform: "translate(6 0)" }, belowSign),
          words: language === "zh" ? "低于零" : "below zero",
        },
      ]
    : [];

/** The edge of an area that the chart says nothing about: dotted, where that of an absent figure is dashed. */
const unlistedEdge = {
  ...{ fill: "none", stroke: "currentColor", "stroke-opacity": 0.6 },
  ...{ "stroke-width": 1.5, "stroke-dasharray": "0.1 4", "stroke-linecap": "round" },
} as const;

const unlistedEntry = ({ language }: ChartState): Entry => ({
  width: 18,
  sample: element("rect", { x: 1, y: -6, width: 16, height: 12, ...unlistedEdge }),
  words: language === "zh" ? "未列入" : "not listed",
});

/** Whether the bureau's map knows every region of a chart. */
export const mapCovers = (map: BureauMap, state: ChartState): boolean =>
  state.marks.every((m) => map.features.some((f) => f.properties.code === m.region));

/** A broken edge on paper, so that it is seen where neighbours have a border of their own. */
const brokenArea = (d: string | undefined, edge: Record<string, string | number>): string =>
  element("path", { d, fill: "none", stroke: paper, "stroke-width": 2.5 }) + element("path", { d, ...edge });

const drawLabel = (state: ChartState, mark: Mark, label: RegionLabel): string => {
  const { x, y, rows, number, leads } = label;
  const first = y - (rows.length * rowHeight) / 2;
  // Beside its area a number may stand on any other.
  const look = { x, "text-anchor": "middle", ...(leads ? halo : inkOn(mark, state)) };
  const words = rows.map((row, i) => {
    const top = first + i * rowHeight;
    if (row === belowRow)
      return element("g", { transform: `translate(${short(x)} ${short(top + 7)})` }, belowSign);
    const place = { ...look, y: top + 11.5 };
    return number !== null && i === 0
      ? smallText(row, { ...place, "font-weight": 600 })
      : element("text", { class: "chart-label", "font-size": size.small, ...place }, escapeText(row));
  });
  const line =
    leads === null
      ? ""
      : element("path", {
          d: `M${short(x)} ${short(y)}L${short(leads.x)} ${short(leads.y)}`,
          stroke: "currentColor",
        }) + element("circle", { cx: leads.x, cy: leads.y, r: 2, stroke: paper });
  return line + words.join("");
};

/**
 * The bureau's own map, shaded by figures, with its 审图号 under it, and a list of the figures below. Where a name has no
 * room, a number ties the area to its row. The map keeps its size, so that its type does too.
 */
export const drawRegions = (state: ChartState, map: BureauMap): string => {
  const { marks, language } = state;
  const { top: above, height, areas } = shapesOf(map, size.narrowest);
  const unlisted = map.features.filter((f) => marks.every((m) => m.region !== f.properties.code));
  const key = flow(
    [
      ...[...unitEntry(state), ...shadeEntries(state), ...belowEntries(state), ...statusEntries(state)],
      ...(unlisted.length > 0 ? [unlistedEntry(state)] : []),
    ],
    0,
  );
  const top = key.height + 10;
  const pathOf = (code: string): string | undefined => areas.get(code)?.d;
  const shape = (mark: Mark): string => {
    const paint = areaPaint(mark, state);
    const path =
      mark.status === "absent"
        ? brokenArea(pathOf(mark.region), paint)
        : element("path", {
            ...{ d: pathOf(mark.region), ...paint, stroke: "currentColor", "stroke-opacity": 0.6 },
          });
    return element("g", {}, markTitle(mark) + path);
  };
  const shapes = [
    ...marks.filter((m) => m.status !== "absent").map(shape),
    ...unlisted.map((f) => brokenArea(pathOf(f.properties.code), unlistedEdge)),
    ...marks.filter((m) => m.status === "absent").map(shape),
  ];
  const labels = regionLabels(
    marks,
    marks.map((m) => areas.get(m.region)?.rings ?? []),
    [...areas.values()].map((a) => a.rings),
  );
  const words = marks.map((mark, i) => (labels[i] ? drawLabel(state, mark, labels[i]) : ""));
  const drawn = element(
    "g",
    { transform: `translate(0 ${short(top - above)})` },
    [...shapes, ...words].join(""),
  );
  const examined =
    language === "zh"
      ? escapeText(`审图号：${map.审图号}`)
      : `Map examination number: ${element("tspan", { lang: "zh-CN" }, escapeText(map.审图号))}`;
  let y = top + height + size.smallLine;
  const review = element("text", { ...smallLook(), x: 0, y }, examined);
  const numbers = labels.map(({ number }) => (number === null ? "" : `${number}`));
  const column = Math.max(0, ...numbers.map((n) => (n === "" ? 0 : roomFor(n, size.small) + size.gap)));
  const list = marks.map((mark, i) => {
    const tail = (roomFor(mark.wording) + 2 * size.gap) / size.font;
    const first = y + size.line + 2;
    const lines = wrap(labelOf(mark), (size.narrowest - column) / size.font, tail).map((text) => {
      y += size.line + 2;
      return text === "" ? "" : element("text", { class: "chart-label", x: column, y }, escapeText(text));
    });
    const place = { x: column - size.gap, y: first, "text-anchor": "end", "font-weight": 600 };
    const number = numbers[i] ? smallText(numbers[i], place) : "";
    return number + lines.join("") + figureText(mark, { x: size.narrowest, y, "text-anchor": "end" });
  });
  y += 8;
  return chartSvg(state, "map", Math.ceil(y), [key.svg, drawn, review, ...list].join(""));
};
