import { barsScale } from "./bars-scale.ts";
import { labelOf, roomFor, type Line } from "./label.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One bar with its words; `top` in px, lengths as shares of the scale, below 0 to the left of the line of 0. */
export type BarRow = {
  mark: Mark;
  /** The name of the group that begins here. */
  heading: readonly Line[];
  label: readonly Line[];
  top: number;
  length: number;
  track: number | null;
  /** Where the figure stands: beyond the end of its bar, or at the right end of the line above it. */
  value: { at: "bar" | "label"; y: number };
};

/**
 * Where everything in a bar chart stands. `offset`: where the scale begins, in px. `span`: the share of the chart's
 * width that it takes. `zero`: where bars begin, in shares of the scale. What remains on either side is wide enough for
 * every figure at the narrowest width.
 */
export type BarsLayout = {
  height: number;
  offset: number;
  span: number;
  zero: number;
  thickness: number;
  rows: readonly BarRow[];
};

/** A chart with more rows than this is set closer. */
const manyRows = 12;
/** The least room for bars beside their labels or with figures on both sides, and the most for figures after bars, in px. */
const leastBars = 104;
const mostValue = 122;
const headingBefore = 14;

/**
 * The room that a figure needs after the longest bar. What has no bar is said where bars begin, and reaches beyond them
 * only where its words are longer.
 */
const roomAfter = ({ wording, status, track }: Mark, bothSides: boolean): number => {
  const words = roomFor(wording) + size.gap;
  if (status === "value") return words;
  if (bothSides) return words + size.swatch / 2;
  return track === null ? size.swatch + size.gap + words - leastBars : words;
};

/** Where bars stand, from `top` on. Labels stand beside them where all are short enough for a phone, else above them. */
export const layoutBars = (state: ChartState, top: number): BarsLayout => {
  const { marks } = state;
  const { zero, lengthOf } = barsScale(marks);
  const label = Math.max(...marks.map((m) => roomFor(labelOf(m))));
  const below = marks.filter((m) => m.length < 0);
  const left = Math.max(0, ...below.map((m) => roomFor(m.wording) + size.gap));
  const right = Math.max(0, ...marks.filter((m) => !below.includes(m)).map((m) => roomAfter(m, left > 0)));
  const sides = left + right;
  const beside = label + size.gap + leastBars + sides <= size.narrowest;
  const after = beside || (left === 0 ? right <= mostValue : leastBars + sides <= size.narrowest);
  const offset = Math.ceil((beside ? label + size.gap : 0) + (after ? left : 0));
  const span = after ? Math.floor((1 - (offset + right) / size.narrowest) * 1000) / 1000 : 1;
  const thickness = beside ? (marks.length > manyRows ? 12 : 16) : marks.length > manyRows ? 10 : 14;
  const pause = beside ? (marks.length > manyRows ? 9 : 12) : marks.length > manyRows ? 10 : 15;

  const rows: BarRow[] = [];
  let y = top;
  let group: string | null = null;
  for (const mark of marks) {
    const heading: Line[] = [];
    if (mark.group !== null && mark.group !== group) {
      if (rows.length > 0) y += headingBefore;
      for (const text of wrap(mark.group, size.narrowest / size.font)) {
        heading.push({ text, y: y + size.font });
        y += size.line;
      }
      y += 5;
    }
    group = mark.group;
    const tail = after ? 0 : roomFor(mark.wording) + 2 * size.gap;
    const lines = beside
      ? [labelOf(mark)]
      : wrap(labelOf(mark), size.narrowest / size.font, tail / size.font);
    const barTop = y + (beside ? 2 : lines.length * size.line + 3);
    const middle = barTop + thickness / 2 + size.font * 0.36;
    const first = beside ? middle : y + size.font;
    rows.push({
      mark,
      heading,
      label: lines.map((text, i) => ({ text, y: first + i * size.line })),
      top: barTop,
      length: lengthOf(mark, mark.length),
      track: mark.track === null ? null : lengthOf(mark, mark.track),
      value: after ? { at: "bar", y: middle } : { at: "label", y: barTop - 3 - size.line + size.font },
    });
    y = barTop + thickness + pause;
  }
  return { height: Math.ceil(y - pause + 4), offset, span, zero, thickness, rows };
};
