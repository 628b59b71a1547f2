import { missingOf, type Missing } from "./end-piece.ts";
import { labelOf, roomFor, type Line } from "./label.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One part of a row: from and to in shares of the scale, and where its swatch and its words stand, in px. */
export type StackedPart = {
  mark: Mark;
  from: number;
  to: number;
  x: number;
  y: number;
  words: string | null;
};

/** One row: its name, its bar, and under it the figure of each part. */
export type StackedRow = {
  heading: readonly Line[];
  top: number;
  /** The end of the published parts in shares of the scale. */
  end: number;
  /** What the piece at the end of the bar stands for. */
  missing: Missing;
  /** Whether every part is absent: then no bar begins. */
  empty: boolean;
  parts: readonly StackedPart[];
};

/** `span`: the share of the chart's width that the longest row takes; the hatched piece may follow it. */
export type StackedLayout = { height: number; span: number; thickness: number; rows: readonly StackedRow[] };

const thickness = 20;
const indent = size.swatch + 6;

/** A part without a value has no length to be known by, so its name stands before its mark. */
const namedMark = (mark: Mark): string | null =>
  mark.status === "value" && !mark.implausible ? null : labelOf(mark);

/** Where everything stands in a chart of stacked rows whose lengths compare; `top` is where the key ends. */
export const layoutStacked = (state: ChartState, top: number): StackedLayout => {
  const known = (group: string | null): Mark[] =>
    state.marks.filter((m) => m.group === group && m.status === "value");
  const sum = (group: string | null): number => known(group).reduce((all, m) => all + m.length, 0);
  const longest = Math.max(...state.groups.map(sum));
  const span = state.marks.some((m) => m.unknown)
    ? Math.floor((1 - (size.stub + size.gap) / size.narrowest) * 1000) / 1000
    : 1;
  let y = top;
  const rows = state.groups.map((group): StackedRow => {
    const heading = (group === null ? [] : wrap(group, size.narrowest / size.font)).map((text) => {
      y += size.line;
      return { text, y: y - size.line + size.font };
    });
    const barTop = y + 3;
    y = barTop + thickness + 6;
    let [total, x] = [0, 0];
    const parts = state.marks
      .filter((m) => m.group === group)
      .map((mark): StackedPart => {
        const from = longest === 0 ? 0 : total / longest;
        total += mark.length;
        const words = namedMark(mark);
        const room = indent + (words === null ? 0 : roomFor(words) + size.gap) + roomFor(mark.wording);
        if (x > 0 && x + room > size.narrowest) [x, y] = [0, y + size.line];
        const at = x;
        x += room + 2 * size.gap;
        return { mark, from, to: longest === 0 ? 0 : total / longest, x: at, y: y + size.font, words };
      });
    y += size.line + 14;
    const own = state.marks.filter((m) => m.group === group);
    return {
      ...{ heading, top: barTop, end: longest === 0 ? 0 : total / longest, parts },
      missing: missingOf(own),
      empty: own.every((m) => m.status === "absent"),
    };
  });
  return { height: Math.ceil(y - 14), span, thickness, rows };
};
