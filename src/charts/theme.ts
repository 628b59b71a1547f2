/** Sizes of every chart, in CSS px: a chart is as wide as its container, but its type and its bars keep their size. */
export const size = {
  /** The narrowest width that text is laid out for: a phone of 320 px less its margins. */
  narrowest: 288,
  font: 15,
  line: 21,
  /** The type of axes, keys and panels. */
  small: 13,
  smallLine: 18,
  /** From a bar, or the middle of a line, to the words beside it. */
  gap: 7,
  /** The length of the hatched bar that stands for every withheld figure, whatever it is. */
  stub: 44,
  swatch: 12,
} as const;

/**
 * The colours of series on light paper. Each has at least 3:1 against the paper; the lightness of neighbours
 * differs the most, so that they are told apart in grey. Pages override them by `--series-1` … (chart.css), for
 * dark paper among others.
 */
export const seriesColours = ["#8f3d2e", "#7592a9", "#20304f", "#9b783c", "#184b4a", "#8c5b78"] as const;

/** How strongly a shade covers the paper, from the smallest values to the largest; from `paleText` on, words on it are of paper. */
export const shades = [0.07, 0.18, 0.32, 0.82, 1] as const;
export const paleText = 3;

/** The paint of a series: its colour by custom property, with the colour on light paper as the fallback. */
export const seriesPaint = (index: number): string => {
  const colour = seriesColours[index];
  if (colour === undefined) throw new Error(`invalid series: ${index}`);
  return `var(--series-${index + 1}, ${colour})`;
};

/** The paint of areas that stand for what is below zero; like the first series it carries words on its shades. */
export const belowPaint = "var(--chart-below, #20304f)";

/** The paint of the page behind the chart. */
export const paper = "var(--chart-paper, #fff)";

/** Lines that carry each series besides its colour, drawn in paper on an 8 px tile; the darkest series are plain. */
export const seriesTextures = [
  "",
  "M0 2h8M0 6h8",
  "",
  "M2 2h.01M6 6h.01",
  "M2 0v8M6 0v8",
  "M0 4h8M4 0v8",
] as const;
