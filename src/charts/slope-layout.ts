import { axisOf, shareOf } from "./axis.ts";
import { dodge } from "./dodge.ts";
import { labelOf, roomFor, type Line } from "./label.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** How something moved from the first side to the second. */
export type Direction = "up" | "down" | "same";

/** One figure beside a line's end: `y` where the line ends, `words` the baseline of the figure, both in px. */
type SlopeEnd = { mark: Mark; y: number; words: number };

/**
 * One thing on both sides; its name stands at the second, `beside` px from where the figure begins, 0 where it stands
 * under the figure.
 */
export type Slope = {
  from: SlopeEnd;
  to: SlopeEnd;
  direction: Direction;
  name: readonly Line[];
  beside: number;
};

/** One thing without a value on one side: it has no line, and stands under the chart with what is known of it. */
export type Broken = { marks: readonly Mark[]; name: readonly Line[]; y: number };

/** `left`: where lines begin, in px. `span`: the share of the chart's width that they take; figures and names follow. */
export type SlopeLayout = {
  height: number;
  left: number;
  span: number;
  /** What the two sides are called, the second at the right. */
  heads: readonly (Line & { second: boolean })[];
  plot: { top: number; bottom: number } | null;
  slopes: readonly Slope[];
  broken: readonly Broken[];
};

/** The least and the most room between the two sides on a phone, in px. */
const leastSlope = 64;
const mostSlope = 96;

const sideOf = (state: ChartState, side: string, group: string | null): Mark | undefined =>
  state.marks.find((m) => m.group === group && m.label === side);

/** Whether both figures leave room for the lines between them on a phone, and have room themselves where there is no line. */
export const slopeFits = (state: ChartState): boolean => {
  const room = (side: number, font: number): number =>
    Math.max(
      0,
      ...state.marks
        .filter((m) => m.label === state.series[side])
        .map((m) => roomFor(labelOf({ ...m, label: m.wording }), font)),
    );
  const between = size.narrowest - room(0, size.small) - room(1, size.font) - 4 * size.gap - 5;
  const alone = size.narrowest / 2 - Math.max(room(0, size.font), room(1, size.font)) - size.swatch - 8;
  return state.series.length <= 2 && between >= leastSlope && alone >= 0;
};

/** Where everything stands in a chart of what moved from one side to another. Only two published ends make a line. */
export const layoutSlope = (state: ChartState, top: number): SlopeLayout => {
  const [first = "", second] = state.series;
  const pairs = state.groups.map((group) => ({
    group,
    from: sideOf(state, first, group),
    to: second === undefined ? undefined : sideOf(state, second, group),
  }));
  const whole = pairs.flatMap(({ group, from, to }) =>
    from?.status === "value" && to?.status === "value" ? [{ group: group ?? "", from, to }] : [],
  );
  const rest = pairs.filter((p) => !whole.some((w) => w.from === p.from));
  const figureOf = (mark: Mark): string => labelOf({ ...mark, label: mark.wording });
  const left = Math.ceil(
    Math.max(0, ...whole.map((w) => roomFor(figureOf(w.from), size.small))) + size.gap + 4,
  );
  const right = Math.max(0, ...whole.map((w) => roomFor(figureOf(w.to))));
  const names = Math.max(0, ...whole.map((w) => roomFor(w.group, size.small)));
  const room = size.narrowest - left - 3 * size.gap;
  const between = Math.max(leastSlope, Math.min(mostSlope, room - Math.max(right, names)));
  const nameRoom = room - between;
  const span = Math.floor((between / size.narrowest) * 1000) / 1000;

  const beside = right + names + 10 <= nameRoom ? right + 10 : 0;
  const wrapped = whole.map((w) => (w.group === "" ? [] : wrap(w.group, nameRoom / size.small)));
  const heights = wrapped.map((lines) => size.line + (beside ? 0 : lines.length * size.smallLine + 6));
  const half = size.narrowest / 2 - size.gap;
  const headRooms = whole.length > 0 ? [left + between - size.gap, nameRoom] : [half, half];
  const headLines = state.series
    .slice(0, 2)
    .map((text, side) => wrap(text, (headRooms[side] ?? half) / size.small));
  const headHeight = Math.max(...headLines.map((l) => l.length)) * size.smallLine;
  const plotTop = top + headHeight + 22;
  const needed = Math.max(
    heights.reduce((a, b) => a + b, 0),
    whole.length * size.line,
  );
  const plotHeight = Math.max(whole.length === 1 ? 70 : 150, needed);
  const axis = axisOf(
    whole.flatMap((w) => [w.from, w.to]),
    state.unit,
    state.language,
  );
  const values = whole.flatMap((w) => [w.from.length, w.to.length]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // The line of 0 is shown by no axis here, so the figures themselves may fill the height.
  const yOf = (value: number): number =>
    plotTop + plotHeight * (1 - (high === low || !axis ? 0.5 : shareOf({ ...axis, low, high }, value)));
  const lefts = dodge(
    whole.map((w) => ({ at: yOf(w.from.length), height: size.smallLine })),
    top + headHeight,
  );
  const rights = dodge(
    whole.map((w, i) => ({ at: yOf(w.to.length), height: heights[i] ?? 0 })),
    top + headHeight + 4,
  );
  const slopes = whole.map(({ from, to }, i): Slope => {
    const start = (rights[i] ?? 0) - (heights[i] ?? 0) / 2;
    const difference = to.length - from.length;
    return {
      from: { mark: from, y: yOf(from.length), words: (lefts[i] ?? 0) + size.small * 0.36 },
      to: { mark: to, y: yOf(to.length), words: start + size.font },
      direction: difference > 0 ? "up" : difference < 0 ? "down" : "same",
      name: (wrapped[i] ?? []).map((text, n) => ({
        text,
        y: beside ? start + size.font : start + size.line + n * size.smallLine + size.small,
      })),
      beside,
    };
  });
  const ends = slopes.flatMap((s, i) => [
    s.from.words + 6,
    (rights[i] ?? 0) + (heights[i] ?? 0) / 2,
    s.to.y + 8,
    s.from.y + 8,
  ]);
  const bottom = whole.length > 0 ? plotTop + plotHeight + 10 : 0;
  let y = Math.max(top + headHeight, bottom, ...ends) + (whole.length > 0 && rest.length > 0 ? 20 : 8);
  const broken = rest.map(({ group, from, to }): Broken => {
    const name = (group === null ? [] : wrap(group, size.narrowest / size.font)).map((text) => {
      y += size.line;
      return { text, y: y - size.line + size.font };
    });
    const line = { marks: [from, to].filter((m) => m !== undefined), name, y: y + size.font };
    y += size.line + 10;
    return line;
  });
  return {
    ...{ height: Math.ceil(y), left, span, slopes, broken },
    heads: headLines.flatMap((lines, side) =>
      lines.map((text, i) => ({ text, y: top + i * size.smallLine + size.small, second: side === 1 })),
    ),
    plot: whole.length > 0 ? { top: plotTop, bottom: plotTop + plotHeight } : null,
  };
};
