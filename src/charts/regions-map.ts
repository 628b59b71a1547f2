import type { BureauMap } from "./bureau-map.ts";
import { shapesOf } from "./bureau-map-shapes.ts";
import { flow, shadeEntries, statusEntries, unitEntry, type Entry } from "./key.ts";
import { labelOf, roomFor } from "./label.ts";
import { areaPaint } from "./shade.ts";
import { fittedNames } from "./short-name.ts";
import type { ChartState } from "./state.ts";
import { chartSvg, element, escapeText, figureText, markTitle, short, smallLook } from "./svg.ts";
import { paper, size } from "./theme.ts";
import { wrap } from "./wrap.ts";

const halo = { stroke: paper, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

type Box = { left: number; right: number; top: number; bottom: number };

const covers = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The most room for a line of a name on the map, in px. */
const mostName = 56;
const lineHeight = 14;

/** Under the name of a region whose figure is below zero, because the figure itself stands in the list; seen in grey too. */
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

/** Whether the bureau's map knows every region of a chart. */
export const mapCovers = (map: BureauMap, state: ChartState): boolean =>
  state.marks.every((m) => map.features.some((f) => f.properties.code === m.region));

/**
 * The bureau's own map, shaded by figures, with its 审图号 under it, and a list of the figures below. It keeps its size,
 * so that its type does too.
 */
export const drawRegions = (state: ChartState, map: BureauMap): string => {
  const { marks, language } = state;
  const key = flow(
    [...unitEntry(state), ...shadeEntries(state), ...belowEntries(state), ...statusEntries(state)],
    0,
  );
  const top = key.height + 10;
  const { top: above, height, paths } = shapesOf(map, size.narrowest);
  const names =
    fittedNames(
      marks.map((m) => m.label),
      mostName,
    ) ?? marks.map(() => []);
  const ground = map.features
    .filter((f) => marks.every((m) => m.region !== f.properties.code))
    .map((f) =>
      element("path", {
        d: paths.get(f.properties.code)?.d,
        fill: "none",
        stroke: "currentColor",
        "stroke-opacity": 0.35,
      }),
    );
  const shapes = marks.map((mark) => {
    const path = element("path", {
      d: paths.get(mark.region)?.d,
      ...areaPaint(mark, state),
      stroke: "currentColor",
      "stroke-opacity": 0.6,
    });
    return element("g", {}, markTitle(mark) + path);
  });
  const taken: Box[] = [];
  const labels = marks.map((mark, i) => {
    const lines = [...(names[i] ?? []), ...(mark.status === "value" ? [] : [mark.brief])];
    const isBelow = mark.length < 0;
    const rows = lines.length + (isBelow ? 1 : 0);
    const half = Math.max(isBelow ? 6 : 0, ...lines.map((line) => roomFor(line, size.small))) / 2;
    const middle = paths.get(mark.region) ?? { x: 0, y: 0 };
    const x = Math.max(half, Math.min(size.narrowest - half, middle.x));
    const y = middle.y - ((rows - 1) * lineHeight) / 2 + 5;
    const box = { left: x - half, right: x + half, top: y - 12, bottom: y - 12 + rows * lineHeight };
    // A name that would cover another is left to the list.
    if (taken.some((other) => covers(box, other))) return "";
    taken.push(box);
    const sign = { transform: `translate(${short(x)} ${short(y + lines.length * lineHeight - 5)})` };
    const look = { "text-anchor": "middle", "font-size": size.small, ...halo };
    const words = lines.map((line, n) =>
      element("text", { class: "chart-label", x, y: y + n * lineHeight, ...look }, escapeText(line)),
    );
    return words.join("") + (isBelow ? element("g", sign, belowSign) : "");
  });
  const drawn = element(
    "g",
    { transform: `translate(0 ${short(top - above)})` },
    [...ground, ...shapes, ...labels].join(""),
  );
  const number =
    language === "zh"
      ? escapeText(`审图号：${map.审图号}`)
      : `Map examination number: ${element("tspan", { lang: "zh-CN" }, escapeText(map.审图号))}`;
  let y = top + height + size.smallLine;
  const review = element("text", { ...smallLook(), x: 0, y }, number);
  const list = marks.map((mark) => {
    const tail = (roomFor(mark.wording) + 2 * size.gap) / size.font;
    const lines = wrap(labelOf(mark), size.narrowest / size.font, tail).map((text) => {
      y += size.line + 2;
      return text === "" ? "" : element("text", { class: "chart-label", x: 0, y }, escapeText(text));
    });
    return lines.join("") + figureText(mark, { x: size.narrowest, y, "text-anchor": "end" });
  });
  y += 8;
  return chartSvg(state, "map", Math.ceil(y), [key.svg, drawn, review, ...list].join(""));
};
