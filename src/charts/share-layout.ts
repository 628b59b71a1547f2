import { missingOf, type Missing } from "./end-piece.ts";
import { labelOf, roomFor, type Line } from "./label.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One part of a whole: from and to in shares of the published parts, its label and its figure under the bar. */
export type Part = {
  mark: Mark;
  from: number;
  to: number;
  swatch: number;
  label: readonly Line[];
  /** The baseline of the figure. */
  value: number;
};

/**
 * One whole and its parts. `span`: the share of the chart's width that the published parts take: all of it, or
 * less where a part exists that is not published, because the whole is then not known.
 */
export type Whole = {
  heading: readonly Line[];
  top: number;
  span: number;
  /** What the piece at the end of the bar stands for. */
  missing: Missing;
  parts: readonly Part[];
};

export type ShareLayout = {
  height: number;
  /** Where figures end, in px from the left: near the labels, however wide the chart is. */
  figures: number;
  thickness: number;
  wholes: readonly Whole[];
};

const thickness = 26;
const indent = size.swatch + 8;
const row = 25;
/** Where everything in a stacked chart stands: a bar for each group, and under it a line for each part. */
export const layoutShare = (state: ChartState): ShareLayout => {
  const value = Math.max(...state.marks.map((m) => roomFor(m.wording)));
  const label = Math.max(...state.marks.map((m) => roomFor(labelOf(m))));
  const figures = Math.min(size.narrowest, Math.ceil(indent + label + 4 * size.gap + value));
  const groups = [...new Set(state.marks.map((m) => m.group))];
  let y = 0;
  const wholes = groups.map((group): Whole => {
    const marks = state.marks.filter((m) => m.group === group);
    const heading = (group === null ? [] : wrap(group, size.narrowest / size.font)).map((text) => {
      y += size.line;
      return { text, y: y - size.line + size.font };
    });
    const top = y + (heading.length > 0 ? 3 : 0);
    y = top + thickness + 9;
    const total = marks.reduce((sum, m) => sum + m.length, 0);
    let sum = 0;
    const parts = marks.map((mark): Part => {
      const from = total === 0 ? 0 : sum / total;
      sum += mark.length;
      const tail = (roomFor(mark.wording) + 2 * size.gap) / size.font;
      const lines = wrap(labelOf(mark), (figures - indent) / size.font, tail);
      const first = y + size.font;
      const last = first + (lines.length - 1) * size.line;
      y = last - size.font + row;
      return {
        mark,
        from,
        to: total === 0 ? 0 : sum / total,
        swatch: first - size.font * 0.36 - size.swatch / 2,
        label: lines.map((text, i) => ({ text, y: first + i * size.line })),
        value: last,
      };
    });
    y += 18;
    const missing = missingOf(marks);
    const known = total === 0 ? 0 : 1 - (size.stub + size.gap) / size.narrowest;
    return {
      heading,
      top,
      span: missing ? Math.floor(known * 1000) / 1000 : 1,
      missing,
      parts,
    };
  });
  return { height: Math.ceil(y - 18), figures, thickness, wholes };
};
