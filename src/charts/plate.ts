import type { Language } from "../snapshot/bilingual.ts";
import { standalone } from "./standalone.ts";
import { element, escapeText } from "./svg.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** A chart as a page shows it, with the words around it. `notes` are the marks explained, caveats, the source and the day. */
export type Plate = {
  language: Language;
  svg: string;
  title: string;
  subtitle: string;
  notes: readonly string[];
};

/** Width of the chart, the widest that pages show, and of the margin around it, in px. */
const chart = 704;
const margin = 28;
const gap = 16;

const ink = { title: "#1f1b17", soft: "#5a5249" };
const sans = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";

/** Lines of a text at a size in px, with the height of a line. */
type Lines = { text: readonly string[]; size: number; line: number; fill: string; weight?: number };

const heightOf = ({ text, line }: Lines): number => text.length * line;

const draw = ({ text, size, line, fill, weight }: Lines, top: number): string =>
  text
    .map((words, i) =>
      element(
        "text",
        { x: margin, y: top + i * line + size, "font-size": size, "font-weight": weight, fill },
        escapeText(words),
      ),
    )
    .join("");

/**
 * A chart as a picture that can be passed on alone: an `<svg>` of a fixed size on white paper, with its title, its
 * subtitle, its marks explained, its source and its day. Throws when `svg` is no chart.
 */
export const plate = ({ language, svg, title, subtitle, notes }: Plate): string => {
  const inEm = (px: number): number => chart / px;
  const head: Lines = { text: wrap(title, inEm(21)), size: 21, line: 30, fill: ink.title, weight: 700 };
  const shown: Lines = {
    text: subtitle === "" ? [] : wrap(subtitle, inEm(size.font)),
    ...{ size: size.font, line: 24, fill: ink.soft },
  };
  const foot: Lines = {
    text: notes.flatMap((note) => wrap(note, inEm(size.small))),
    ...{ size: size.small, line: 20, fill: ink.soft },
  };
  const whole = standalone(svg, { width: chart, family: sans, ink: ink.title, paper: "#fff" });
  const drawn = Number(/^<svg[^>]* height="([\d.]+)"/.exec(whole)?.[1]);
  const top = margin + heightOf(head) + heightOf(shown) + gap;
  const below = top + drawn + gap;
  const width = chart + 2 * margin;
  const height = Math.ceil(below + heightOf(foot) + margin);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      lang: language === "zh" ? "zh-CN" : language,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": sans,
    },
    element("title", {}, escapeText(title)) +
      element("rect", { width, height, fill: "#fff" }) +
      draw(head, margin) +
      draw(shown, margin + heightOf(head)) +
      whole.replace("<svg ", `<svg x="${margin}" y="${top}" overflow="visible" `) +
      draw(foot, below),
  );
};
