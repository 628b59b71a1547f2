import type { ChartState, Mark } from "./state.ts";
import { element, figureText, markTitle, withheldStub } from "./svg.ts";
import { belowPaint, paleText, paper, seriesPaint, shades, size } from "./theme.ts";

type Place = { x: string; width: string; y: number; height: number };

/**
 * Which shade a value has, from those next to zero to those farthest from it on either side; −1 for 0, which leaves the
 * paper as it is.
 */
const shadeOf = (mark: Mark, state: ChartState): number => {
  const farthest = Math.max(...state.marks.map((m) => Math.abs(m.length)));
  return mark.length === 0 ? -1 : Math.ceil((Math.abs(mark.length) / farthest) * shades.length) - 1;
};

/** How a figure's area is painted: shaded by its value, in another colour below zero, hatched where it is withheld, open and broken where it is absent. */
export const areaPaint = (mark: Mark, state: ChartState): Record<string, string | number> => {
  if (mark.status === "withheld") return { fill: `url(#${state.id}-withheld)`, stroke: "currentColor" };
  const edge = { stroke: "currentColor", "stroke-opacity": mark.status === "absent" ? 0.6 : 0.35 };
  const shade = shadeOf(mark, state);
  if (mark.status === "absent") return { fill: "none", ...edge, "stroke-dasharray": "3 3" };
  if (shade < 0) return { fill: paper, ...edge };
  return { fill: mark.length < 0 ? belowPaint : seriesPaint(0), "fill-opacity": shades[shade] ?? 1 };
};

/** The colour of words on a figure's area. */
export const inkOn = (mark: Mark, state: ChartState): Record<string, string | number> => {
  if (mark.status === "withheld")
    return { stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  return mark.status === "value" && shadeOf(mark, state) >= paleText ? { fill: paper } : {};
};

/** A cell of a grid: an area with its figure in the middle, at `baseline`. */
export const shadedCell = (
  mark: Mark,
  state: ChartState,
  place: Place,
  text: { x: string; y: number; font: number },
): string => {
  const area =
    mark.status === "withheld"
      ? withheldStub(state.id, place)
      : element("rect", {
          class: `chart-${mark.status === "absent" ? "absent" : "shade"}`,
          ...place,
          ...areaPaint(mark, state),
        });
  const figure = figureText(
    { ...mark, wording: mark.implausible ? `${mark.brief}*` : mark.brief },
    {
      ...{ x: text.x, y: text.y, "text-anchor": "middle" },
      "font-size": text.font === size.font ? undefined : text.font,
      ...inkOn(mark, state),
    },
  );
  return element("g", {}, markTitle(mark) + area + figure);
};
