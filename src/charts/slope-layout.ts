import { axisOf, shareOf } from "./axis.ts";
import { dodge } from "./dodge.ts";
import { roomFor, type Line } from "./label.ts";
import { figureRoom, leastSlope, leftOf, type Pair, type Sides } from "./slope-pairs.ts";
import type { ChartState } from "./state.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One end of a line: `y` where the line ends, `words` the baseline of its figure, both in px. */
type SlopeEnd = { y: number; words: number };

/**
 * One thing on both sides; its name stands at the second, `beside` px from where the figure begins, 0 where it stands
 * under the figure.
 */
export type Slope = { pair: Pair; from: SlopeEnd; to: SlopeEnd; name: readonly Line[]; beside: number };

export type SlopeLayout = {
  bottom: number;
  sides: Sides;
  plot: { top: number; bottom: number };
  slopes: readonly Slope[];
};

/** The least height of a plot of one line and of several, in px: high enough for a wide screen, narrow enough for a phone. */
const leastHeight = { one: 90, several: 190 };

/**
 * Where lines on one scale stand, from `top` on: nothing but the figures themselves gives the height its measure. `rest`
 * is the room that figures without a line take below, which begin where those of lines do.
 */
export const layoutSlope = (
  state: ChartState,
  whole: readonly Pair[],
  rest: Sides,
  top: number,
): SlopeLayout => {
  const left = leftOf(whole);
  const figures = Math.max(0, ...whole.map((w) => figureRoom(w.to)));
  const names = Math.max(0, ...whole.map((w) => roomFor(w.group, size.small)));
  const room = size.narrowest - size.gap - Math.max(left + 2 * size.gap + leastSlope, rest.left);
  const beside = figures + names + 10 <= room ? figures + 10 : 0;
  const wrapped = whole.map((w) => (w.group === "" ? [] : wrap(w.group, room / size.small)));
  const widest = Math.max(0, ...wrapped.flat().map((text) => roomFor(text, size.small)));
  const words = beside ? beside + names : Math.max(figures, widest);
  const right = 2 * size.gap + Math.ceil(Math.max(words, rest.right));

  const heights = wrapped.map((lines) => size.line + (beside ? 0 : lines.length * size.smallLine + 6));
  const needed = Math.max(
    heights.reduce((a, b) => a + b, 0),
    whole.length * size.line,
  );
  const plot = { top: top + 22, bottom: top + 22 };
  plot.bottom += Math.max(whole.length === 1 ? leastHeight.one : leastHeight.several, needed);
  const axis = axisOf(
    whole.flatMap((w) => [w.from, w.to]),
    state.unit,
    state.language,
  );
  const values = whole.flatMap((w) => [w.from.length, w.to.length]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // The line of 0 is shown by no axis here, so the figures themselves may fill the height.
  const yOf = (value: number): number =>
    plot.bottom -
    (plot.bottom - plot.top) * (high === low || !axis ? 0.5 : shareOf({ ...axis, low, high }, value));
  const lefts = dodge(
    whole.map((w) => ({ at: yOf(w.from.length), height: size.smallLine })),
    top,
  );
  // The figure stands beside the end of its line, the name under it.
  const rights = dodge(
    whole.map((w, i) => ({
      at: yOf(w.to.length) + ((heights[i] ?? 0) - size.line) / 2,
      height: heights[i] ?? 0,
    })),
    top + 4,
  );
  const slopes = whole.map((pair, i): Slope => {
    const start = (rights[i] ?? 0) - (heights[i] ?? 0) / 2;
    return {
      pair,
      from: { y: yOf(pair.from.length), words: (lefts[i] ?? 0) + size.small * 0.36 },
      to: { y: yOf(pair.to.length), words: start + size.font },
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
  return { bottom: Math.max(plot.bottom + 10, ...ends), sides: { left, right }, plot, slopes };
};
