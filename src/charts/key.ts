import type { Language } from "../snapshot/bilingual.ts";
import { marks as signs, withheldWord } from "../words/status.ts";
import { roomFor } from "./label.ts";
import type { ChartState } from "./state.ts";
import { element, short, smallText, withheldStub } from "./svg.ts";
import { belowPaint, paper, seriesPaint, shades, size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One entry of a key: what it shows, `width` px wide and centred on y = 0, and what it means. */
export type Entry = { width: number; sample: string; words: string };

/** Entries set side by side in lines no wider than the narrowest chart, from `top` on. */
export const flow = (entries: readonly Entry[], top: number): { height: number; svg: string } => {
  let [x, y] = [0, top];
  const placed = entries.map(({ width, sample, words }) => {
    const lead = width === 0 ? 0 : width + size.gap;
    const lines = wrap(words, (size.narrowest - lead) / size.small);
    const room = lead + Math.max(...lines.map((line) => roomFor(line, size.small)));
    if (x > 0 && x + room > size.narrowest) [x, y] = [0, y + size.smallLine];
    const at = x;
    const first = y;
    x += room + 2 * size.gap;
    y += (lines.length - 1) * size.smallLine;
    const place = { transform: `translate(${short(at)} ${first + size.smallLine / 2})` };
    return [
      sample === "" ? "" : element("g", place, sample),
      ...lines.map((line, i) =>
        smallText(line, { x: at + lead, y: first + i * size.smallLine + size.small }),
      ),
    ].join("");
  });
  return { height: entries.length === 0 ? 0 : y + size.smallLine - top, svg: placed.join("") };
};

const box = { x: 0.5, y: -5.5, width: 17, height: 11 };

/** What hatching and a broken edge mean, where a chart has them. */
export const statusEntries = (state: ChartState): Entry[] => {
  const has = (status: "withheld" | "absent"): boolean => state.marks.some((m) => m.status === status);
  const edge = { fill: "none", stroke: "currentColor", "stroke-opacity": 0.6, "stroke-dasharray": "3 3" };
  return [
    ...(has("withheld")
      ? [
          {
            width: 18,
            sample: withheldStub(state.id, box),
            words: `${signs.withheld} ${withheldWord[state.language]}`,
          },
        ]
      : []),
    ...(has("absent")
      ? [
          {
            width: 18,
            sample: element("rect", { ...box, ...edge }),
            words: `${signs.absent} ${noFigure[state.language]}`,
          },
        ]
      : []),
  ];
};

const noFigure = { zh: "无数据", en: "no figure" } as const;

/** The unit that the figures of a chart have in common, said once. */
export const unitEntry = (state: ChartState): Entry[] => {
  const unit = state.marks.find((m) => m.status === "value")?.unit ?? "";
  const words: Record<Language, string> = { zh: `单位：${unit}`, en: `Unit: ${unit}` };
  return unit === "" ? [] : [{ width: 0, sample: "", words: words[state.language] }];
};

const ramps: Record<"above" | "both", Record<Language, string>> = {
  above: { zh: "左小右大", en: "low to high" },
  both: { zh: "左小右大，中间为零", en: "low to high, nil in the middle" },
};

/** What the depth of a shade means, on both sides of zero where a value is below it; nothing where no two values differ. */
export const shadeEntries = ({ language, marks }: ChartState): Entry[] => {
  const values = marks.filter((m) => m.status === "value").map((m) => m.length);
  const below = values.some((v) => v < 0);
  if (new Set(values.filter((v) => v !== 0)).size < (below ? 1 : 2)) return [];
  const step = (i: number, fill: string, opacity: number): string =>
    element("rect", {
      ...{ class: "chart-step", x: i * 12, y: -5.5, width: 12, height: 11, fill, "fill-opacity": opacity },
      stroke: paper,
    });
  const above = shades.map((opacity, i) => step(below ? shades.length + 1 + i : i, seriesPaint(0), opacity));
  if (!below) return [{ width: 60, sample: above.join(""), words: ramps.above[language] }];
  const under = shades.toReversed().map((opacity, i) => step(i, belowPaint, opacity));
  const nil = element("rect", {
    ...{ x: shades.length * 12 + 0.5, y: -5, width: 11, height: 10, fill: paper },
    ...{ stroke: "currentColor", "stroke-opacity": 0.35 },
  });
  const sample = [...under, nil, ...above].join("");
  return [{ width: (2 * shades.length + 1) * 12, sample, words: ramps.both[language] }];
};

/** What marks a cold wave: a bar under days, a band behind lines. */
export const coldEntry = (language: Language, form: "bar" | "band"): Entry => ({
  width: 18,
  sample:
    form === "bar"
      ? element("rect", { x: 0, y: -2, width: 18, height: 4, fill: seriesPaint(2) })
      : element("rect", { x: 5, y: -7, width: 8, height: 14, "fill-opacity": 0.14 }),
  words: language === "zh" ? "寒潮" : "cold wave",
});
