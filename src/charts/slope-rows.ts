import type { Language } from "../snapshot/bilingual.ts";
import { niceStep } from "./axis.ts";
import type { Entry } from "./key.ts";
import type { SlopeLayout } from "./slope-layout.ts";
import { between, drawFigures, drawSlopeLine, type SlopeBody } from "./slope-parts.ts";
import { figureRoom, leftOf, type Pair, type Sides } from "./slope-pairs.ts";
import type { ChartState, Mark } from "./state.ts";
import { element, escapeText, short } from "./svg.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** How far the line that changes most rises or falls, in px. */
const mostRise = 36;
/** What rises or falls by less than this on a scale for all, in px, seems not to have moved. */
const flat = 5;
/** The most lines that a name may take at the end of a line. */
const mostLines = 2;

/** By what part of its earlier figure something changed. */
const changeOf = ({ from, to }: Pair): number =>
  from.length === to.length ? 0 : (to.length - from.length) / from.length;

/** The px that stand for a change of 100 %. */
const pxPerWhole = (whole: readonly Pair[]): number =>
  mostRise / (Math.max(...whole.map((w) => Math.abs(changeOf(w)))) || 1);

/**
 * Whether each line is better drawn in a row of its own than all on one scale: where most that moved would lie flat, as
 * where thousands stand beside tens, or where names would take many lines beside the plot. Changes of percentages and
 * from nothing or less have no part by which to draw them.
 */
export const rowsSayMore = (
  { rates }: ChartState,
  whole: readonly Pair[],
  { slopes }: SlopeLayout,
): boolean => {
  const moved = slopes.filter((s) => s.pair.direction !== "same");
  const unseen = moved.filter((s) => Math.abs(s.from.y - s.to.y) < flat);
  const better = 2 * unseen.length > moved.length || slopes.some((s) => s.name.length > mostLines);
  const drawable = ({ from, to }: Pair): boolean => from.length > 0 && to.length >= 0;
  return better && !rates && whole.every((w) => w.direction === "same" || drawable(w));
};

const scaleWords: Readonly<Record<Language, (percent: string) => string>> = {
  zh: (percent) => `各线的升降按百分比画，竖线长为${percent}%`,
  en: (percent) => `Lines rise and fall by percentages; this bar is ${percent}%`,
};

/** What the rise of a line means: a bar as long as the rise by a round percentage. */
export const scaleEntry = (whole: readonly Pair[], language: Language): Entry[] => {
  const px = pxPerWhole(whole);
  if (whole.every((w) => w.direction === "same")) return [];
  const step = niceStep(7 / px);
  const half = (step * px) / 2;
  const percent = (100 * step).toLocaleString("en", {
    maximumSignificantDigits: 1,
    useGrouping: language === "en",
  });
  const sample = element("path", {
    d: `M2 ${short(half)}h6M5 ${short(half)}v${short(-2 * half)}M2 ${short(-half)}h6`,
    ...{ stroke: "currentColor", "stroke-width": 1.5, fill: "none" },
  });
  return [{ width: 10, sample, words: scaleWords[language](percent) }];
};

/**
 * Each line in a row under its name, from `top` on. It begins at a level line, and all rise and fall by percentages on
 * one scale, so that slopes compare. `rest` is as for lines on one scale.
 */
export const drawSlopeRows = (whole: readonly Pair[], rest: Sides, top: number): SlopeBody => {
  const sides = {
    left: leftOf(whole),
    right: 2 * size.gap + Math.ceil(Math.max(rest.right, ...whole.map((w) => figureRoom(w.to)))),
  };
  const px = pxPerWhole(whole);
  const figures: [Mark, string][] = [];
  let y = top + 10;
  const rows = whole.map((pair) => {
    const name = wrap(pair.group, size.narrowest / size.small).map((text) => {
      y += size.smallLine;
      const place = { x: 0, y: y - size.smallLine + size.small, "font-size": size.small, "font-weight": 600 };
      return element("text", { class: "chart-label", ...place }, escapeText(text));
    });
    const rise = changeOf(pair) * px;
    const from = y + 14 + Math.max(0, rise);
    const to = from - rise;
    y = Math.max(from, to) + 24;
    figures.push(...drawFigures(sides, pair, [from + 5, to + 5]));
    const level = between(sides, (x1, x2) =>
      element("line", {
        ...{ class: "chart-grid", x1, x2, y1: from, y2: from },
        ...{ stroke: "currentColor", "stroke-opacity": 0.3 },
      }),
    );
    return name.join("") + level + drawSlopeLine(sides, pair.direction, from, to);
  });
  return { bottom: y - 12, sides, svg: rows.join(""), figures: new Map(figures) };
};
