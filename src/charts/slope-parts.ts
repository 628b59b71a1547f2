import { statusEntries, unitEntry, type Entry } from "./key.ts";
import { implausibleSign, roomFor } from "./label.ts";
import { saysUnitOnce, type Direction, type Pair, type Sides, type Single } from "./slope-pairs.ts";
import type { ChartState, Mark } from "./state.ts";
import { element, figureText, short, smallText } from "./svg.ts";
import { paper, seriesPaint, size } from "./theme.ts";
import { wrap } from "./wrap.ts";

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

/** The unit, what the lines mean that a chart has, and the marks of what has no line. */
export const slopeEntries = (state: ChartState, whole: readonly Pair[], rest: readonly Single[]): Entry[] => [
  ...(saysUnitOnce(state) ? unitEntry(state) : []),
  ...(["up", "down", "same"] as const)
    .filter((d) => whole.some((w) => w.direction === d))
    .map((d) => ({
      width: 26,
      sample: element("line", { x1: 0, x2: 26, y1: 0, y2: 0, ...looks[d] }),
      words: directionWords[d][state.language],
    })),
  ...(rest.length > 0 ? statusEntries(state) : []),
];

/** Lines with their names from side to side, and how far down they reach; figures come by their marks. */
export type SlopeBody = { bottom: number; sides: Sides; svg: string; figures: ReadonlyMap<Mark, string> };

/** A figure with the sign of what cannot be right. */
export const starred = (mark: Mark): Mark =>
  mark.implausible ? { ...mark, wording: `${mark.wording} ${implausibleSign}` } : mark;

/**
 * What is drawn from side to side. Counted from the right side a line begins in px and ends in shares of the width, so
 * it takes all that the sides leave, at every width.
 */
export const between = ({ left, right }: Sides, draw: (from: number, to: string) => string): string =>
  element("g", { transform: `translate(${short(-right)} 0)` }, draw(left + right, "100%"));

/** A line with its ends. */
export const drawSlopeLine = (sides: Sides, direction: Direction, y1: number, y2: number): string =>
  between(sides, (x1, x2) => {
    const look = looks[direction];
    const dot = (cx: string | number, cy: number): string =>
      element("circle", { cx, cy, r: 4, fill: look["stroke"], stroke: paper });
    return (
      element("line", { class: `chart-${direction}`, x1, x2, y1, y2, ...look }) + dot(x1, y1) + dot(x2, y2)
    );
  });

/** Both figures of a pair beside the ends of its line, at the heights of their baselines. */
export const drawFigures = (
  { left, right }: Sides,
  { from, to }: Pair,
  [first, second]: readonly [number, number],
): [Mark, string][] => {
  const before = { x: left - size.gap - 3, y: first, "text-anchor": "end", "font-size": size.small };
  const after = { x: "100%", dx: 2 * size.gap - right, y: second };
  return [
    [from, figureText(starred(from), before)],
    [to, figureText(starred(to), after)],
  ];
};

/** What the sides are called, in lines no wider than half a phone. */
export const headLines = ({ series }: ChartState): string[][] =>
  series.slice(0, 2).map((text) => wrap(text, (size.narrowest / 2 - size.gap) / size.small));

/** The height of the names of the sides, in px. */
export const headHeight = (heads: readonly (readonly string[])[]): number =>
  Math.max(...heads.map((lines) => lines.length)) * size.smallLine;

/**
 * The names of the sides from `top` on. A short one stands where its figures do, a long one begins or ends at the edge;
 * without lines they stand where the figures of what has no line do.
 */
export const drawHeads = (heads: readonly (readonly string[])[], top: number, sides: Sides | null): string =>
  heads
    .flatMap((lines, side) => {
      const room = Math.max(...lines.map((text) => roomFor(text, size.small)));
      const place = (): Record<string, string | number> => {
        if (sides === null) return { x: side === 0 ? 0 : "50%" };
        const { left, right } = sides;
        if (side === 0) return room <= left ? { x: left, "text-anchor": "end" } : { x: 0 };
        const fits = room <= right - 2 * size.gap;
        return fits ? { x: "100%", dx: 2 * size.gap - right } : { x: "100%", "text-anchor": "end" };
      };
      return lines.map((text, i) =>
        smallText(text, { ...place(), y: top + i * size.smallLine + size.small, "font-weight": 600 }),
      );
    })
    .join("");
