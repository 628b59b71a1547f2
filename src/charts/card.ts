import type { Language } from "../snapshot/bilingual.ts";
import { element, escapeText } from "./svg.ts";
import { textWidth, wrap, wrapAtPauses } from "./wrap.ts";

/** A headline figure: its number and its unit apart, what it counts and as of when. */
type Figure = { number: string; unit: string; about: string };

/**
 * What a messenger shows beside a link. `body` is a headline figure, its number and its unit apart, with what it
 * counts and as of when, or a text. `notices` are what a reader must be told before anything else.
 */
export type Card = {
  language: Language;
  site: string;
  title: string;
  body: Figure | string;
  notices: readonly string[];
};

/** The size that the Open Graph protocol's users agree on, in px. */
const width = 1200;
const height = 630;
const margin = 72;
const inner = width - 2 * margin;

const ink = { text: "#1f1b17", soft: "#5a5249", accent: "#8f3d2e", rule: "#d8cfc1", paper: "#fdfbf7" };

type Style = { size: number; fill: string; weight?: number; family?: string };

const write = (words: string, x: number, y: number, { size, fill, weight, family }: Style): string =>
  element(
    "text",
    { x, y, fill, "font-size": size, "font-weight": weight, "font-family": family },
    escapeText(words),
  );

const serif = "'Noto Serif CJK SC', serif";

/** At most `most` of the lines; what is left out is shown to be. */
const cut = (lines: readonly string[], size: number, most: number): readonly string[] => {
  if (lines.length <= most) return lines;
  const room = inner / size - 1;
  let last = lines[most - 1] ?? "";
  while (textWidth(last) > room) last = [...last].slice(0, -1).join("");
  return [...lines.slice(0, most - 1), `${last}…`];
};

const fitted = (text: string, size: number, most: number): readonly string[] =>
  cut(wrap(text, inner / size), size, most);

const drawFigure = ({ number, unit, about }: Figure, top: number): string => {
  const size = Math.min(132, Math.floor((inner - textWidth(unit) * 48 - 24) / textWidth(number)));
  const large = { "font-size": size, "font-weight": 700, fill: ink.accent, "font-family": serif };
  return (
    element(
      "text",
      { x: margin, y: top + size },
      element("tspan", large, escapeText(number)) +
        element("tspan", { "font-size": 48, dx: 16, fill: ink.text }, escapeText(unit)),
    ) + write(fitted(about, 30, 1)[0] ?? "", margin, top + size + 62, { size: 30, fill: ink.soft })
  );
};

const drawText = (text: string, top: number): string =>
  fitted(text, 32, 4)
    .map((words, i) => write(words, margin, top + 32 + i * 48, { size: 32, fill: ink.soft }))
    .join("");

/** Under a rule at the foot of the card. */
const drawNotice = (text: string): string => {
  const size = 22;
  const line = 30;
  const lines = text === "" ? [] : fitted(text, size, 3);
  const top = height - 32 - (lines.length - 1) * line;
  const rule = { x: margin, y: top - 36, width: inner, height: 1, fill: ink.rule };
  return lines.length === 0
    ? ""
    : element("rect", rule) +
        lines.map((words, i) => write(words, margin, top + i * line, { size, fill: ink.soft })).join("");
};

/** A card of 1200 × 630 px as a stand-alone `<svg>`. */
export const card = ({ language, site, title, body, notices }: Card): string => {
  const size = 50;
  const lines = cut(wrapAtPauses(title, inner / size), size, 2);
  const line = size * 1.35;
  const top = 118;
  const below = top + lines.length * line + 24;
  const titled = lines
    .map((words, i) =>
      write(words, margin, top + (i + 0.85) * line, { size, fill: ink.text, weight: 700, family: serif }),
    )
    .join("");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      lang: language === "zh" ? "zh-CN" : language,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": "'Noto Sans CJK SC', sans-serif",
    },
    element("rect", { width, height, fill: ink.paper }) +
      element("rect", { width, height: 12, fill: ink.accent }) +
      (site === title ? "" : write(site, margin, 92, { size: 30, fill: ink.accent })) +
      titled +
      (typeof body === "string" ? drawText(body, below) : drawFigure(body, below)) +
      drawNotice(notices.join(language === "zh" ? "。" : ". ")),
  );
};
