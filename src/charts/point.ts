import { element } from "./svg.ts";
import { paper, seriesPaint } from "./theme.ts";

const forms = [
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  "M-3.5 -3.5h7v7h-7z",
  "M0 -5l4.8 8.4h-9.6z",
  "M0 -5l5 5l-5 5l-5 -5z",
] as const;

/** A point at (0, y): its form tells its line apart besides its colour; hollow where the figure cannot be right. */
export const point = (line: number, y: number, hollow: boolean): string => {
  const paint = seriesPaint(line);
  return element("path", {
    transform: `translate(0 ${Math.round(y * 100) / 100})`,
    d: forms[line],
    fill: hollow ? paper : paint,
    stroke: hollow ? paint : paper,
    "stroke-width": hollow ? 1.5 : 1,
  });
};
