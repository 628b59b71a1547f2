import type { Language } from "../snapshot/bilingual.ts";
import type { Entry } from "./key.ts";
import type { Slope, SlopeLayout } from "./slope-layout.ts";
import { between, drawFigures, drawSlopeLine, type SlopeBody } from "./slope-parts.ts";
import type { Pair, Sides } from "./slope-pairs.ts";
import { anchored, element, escapeText, short } from "./svg.ts";
import { size } from "./theme.ts";

const cutWords: Readonly<Record<Language, string>> = {
  zh: "纵轴不从零起",
  en: "Vertical scale does not start at zero",
};

/** That lines on one scale are steeper than they would be from zero on. */
export const cutEntry = (whole: readonly Pair[], language: Language): Entry[] => {
  const values = whole.flatMap((w) => [w.from.length, w.to.length]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const cut = low < high && (low > 0 || high < 0);
  return cut ? [{ width: 0, sample: "", words: cutWords[language] }] : [];
};

/** What leads from the end of a line to a figure that had to move away from it. */
const drawLeader = (y: number, baseline: number, [x, to]: readonly [number, number]): string =>
  Math.abs(y - baseline + 5) < 3
    ? ""
    : element("path", {
        d: `M${short(x)} ${short(y)}L${short(to)} ${short(baseline - 5)}`,
        stroke: "currentColor",
        "stroke-opacity": 0.45,
        fill: "none",
      });

const drawSlope = ({ pair, from, to, name, beside }: Slope, sides: Sides): string => {
  const { left, right } = sides;
  const names = name.map((l) =>
    element(
      "text",
      {
        ...{ class: "chart-label", x: "100%", dx: 2 * size.gap - right + beside, y: l.y },
        "font-size": size.small,
      },
      escapeText(l.text),
    ),
  );
  const after = drawLeader(to.y, to.words, [4 - right, 2 * size.gap - 2 - right]);
  return [
    drawLeader(from.y, from.words, [left - 4, left - size.gap]),
    after === "" ? "" : anchored(1, after),
    drawSlopeLine(sides, pair.direction, from.y, to.y),
    ...names,
  ].join("");
};

/** Lines on one scale between two posts. */
export const drawSlopePlot = ({ bottom, sides, plot, slopes }: SlopeLayout): SlopeBody => {
  const post = (x: string | number): string =>
    element("line", {
      ...{ class: "chart-grid", x1: x, x2: x, y1: plot.top - 8, y2: plot.bottom + 8 },
      ...{ stroke: "currentColor", "stroke-opacity": 0.3 },
    });
  return {
    ...{ bottom, sides },
    svg:
      between(sides, (from, to) => post(from) + post(to)) + slopes.map((s) => drawSlope(s, sides)).join(""),
    figures: new Map(
      slopes.flatMap(({ pair, from, to }) => drawFigures(sides, pair, [from.words, to.words])),
    ),
  };
};
