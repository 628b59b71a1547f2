import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawExhibit } from "./exhibit.ts";
import { gallery } from "./gallery/gallery.ts";
import { drawingOf } from "./gallery/make.ts";
import { paleText, seriesColours, shades } from "./theme.ts";

type Triple = readonly [number, number, number];

const linear = (hex: string): Triple => {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const times = (rows: readonly Triple[], [r, g, b]: Triple): Triple => {
  const at = (i: number): number => {
    const row = rows[i] ?? [0, 0, 0];
    return row[0] * r + row[1] * g + row[2] * b;
  };
  return [at(0), at(1), at(2)];
};

/** CIE XYZ of linear sRGB under D65 (IEC 61966-2-1). */
const xyz: readonly Triple[] = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];

/** Complete deuteranopia in linear sRGB (Machado, Oliveira and Fernandes 2009, severity 1.0). */
const deutan: readonly Triple[] = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

/** Complete protanopia, from the same source. */
const protan: readonly Triple[] = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];

const luminance = (hex: string): number => times(xyz, linear(hex))[1];

const lab = (rgb: Triple): Triple => {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const [x, y, z] = times(xyz, rgb);
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

const lightness = (hex: string): number => lab(linear(hex))[0];

const distance = (eye: readonly Triple[], a: string, b: string): number => {
  const [p, q] = [lab(times(eye, linear(a))), lab(times(eye, linear(b)))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
};

/** A colour laid over another with some opacity, as a page mixes them. */
const mix = (over: string, under: string, opacity: number): string => {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(over, at) * opacity + channel(under, at) * (1 - opacity)),
  );
  return `#${mixed.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
};

const css = await readFile(new URL("./chart.css", import.meta.url), "utf8");
const declared = (name: string): string[] =>
  new RegExp(`--${name}: var\\(--light, (#[0-9a-f]+)\\) var\\(--dark, (#[0-9a-f]+)\\);`)
    .exec(css)
    ?.slice(1) ?? [];
const [light, dark] = [0, 1].map((scheme) => ({
  paper: (declared("chart-paper")[scheme] ?? "").replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3"),
  colours: seriesColours.map((_, i) => declared(`series-${i + 1}`)[scheme] ?? ""),
  below: declared("chart-below")[scheme] ?? "",
}));

const pairs = (colours: readonly string[]): [string, string][] =>
  colours.flatMap((a, i) => colours.slice(i + 1).map((b): [string, string] => [a, b]));

describe.each([
  ["light", light],
  ["dark", dark],
])("the colours of series on %s paper", (_, scheme) => {
  const { paper, colours, below } = scheme ?? { paper: "", colours: [], below: "" };

  it("have a contrast of at least 3:1 with the paper", () => {
    for (const colour of colours) expect(contrast(colour, paper), colour).toBeGreaterThanOrEqual(3);
  });

  it("differ in grey, each from each, and neighbours by twice as much", () => {
    for (const [a, b] of pairs(colours))
      expect(Math.abs(lightness(a) - lightness(b)), `${a} ${b}`).toBeGreaterThanOrEqual(6);
    colours.slice(1).forEach((colour, i) => {
      const step = Math.abs(lightness(colour) - lightness(colours[i] ?? ""));
      expect(step, `${colours[i]} ${colour}`).toBeGreaterThanOrEqual(12);
    });
  });

  it.each([
    ["above", colours[0] ?? ""],
    ["below", below],
  ])("leave words on every shade %s zero a contrast of 4.5:1, and shades apart in grey", (_side, colour) => {
    const ink = paper < "#8" ? "#ece5da" : "#1f1b17";
    const mixed = shades.map((opacity) => mix(colour, paper, opacity));
    mixed.forEach((shade, i) =>
      expect(contrast(i >= paleText ? paper : ink, shade), shade).toBeGreaterThanOrEqual(4.5),
    );
    mixed.slice(1).forEach((shade, i) => {
      const step = Math.abs(lightness(shade) - lightness(mixed[i] ?? ""));
      expect(step, `${mixed[i]} ${shade}`).toBeGreaterThanOrEqual(4);
    });
  });

  it.each([
    ["green", deutan],
    ["red", protan],
  ])("differ for a reader who sees no %s", (_colour, eye) => {
    for (const [a, b] of pairs(colours)) expect(distance(eye, a, b), `${a} ${b}`).toBeGreaterThanOrEqual(9);
    expect(distance(eye, colours[0] ?? "", below)).toBeGreaterThanOrEqual(9);
  });
});

it("the fallback colours are those of light paper", () => {
  expect(light?.colours).toEqual([...seriesColours]);
});

/** The greys that stand for the colours in print: those of every page, and those of the printout's page. */
const greys = await Promise.all(
  ["../styles/paper.css", "../print/print.css"].map(async (file) => {
    const text = await readFile(new URL(file, import.meta.url), "utf8");
    return [...text.matchAll(/--series-\d: (#[0-9a-f]+);/g)].map(([, hex = ""]) =>
      hex.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3"),
    );
  }),
);

it("gives every series in print a grey that a thin line shows, apart from every other", () => {
  const [page = [], printout] = greys;
  expect(page).toHaveLength(seriesColours.length);
  expect(printout).toEqual(page);
  for (const grey of page) expect(contrast(grey, "#ffffff"), grey).toBeGreaterThanOrEqual(3);
  for (const [a, b] of pairs(page))
    expect(Math.abs(lightness(a) - lightness(b)), `${a} ${b}`).toBeGreaterThanOrEqual(10);
  page.slice(1).forEach((grey, i) => {
    const step = Math.abs(lightness(grey) - lightness(page[i] ?? ""));
    expect(step, `${page[i]} ${grey}`).toBeGreaterThanOrEqual(20);
  });
});

it("gives the palest shade an edge where contrast counts, in charts and in their keys", async () => {
  const text = await readFile(new URL("chart.css", import.meta.url), "utf8");
  const edged =
    /@media \(forced-colors: active\), \(prefers-contrast: more\) \{\s*([^{]+) \{\s*stroke: /.exec(text)?.[1];
  for (const example of gallery.flatMap((g) => g.examples)) {
    const svg = new JSDOM(drawExhibit(drawingOf(example, "zh"))).window.document;
    for (const area of svg.querySelectorAll(`[fill-opacity="${shades[0]}"]`))
      expect([example.id, area.matches(`[stroke="currentColor"], ${edged ?? ""}`)]).toEqual([
        example.id,
        true,
      ]);
  }
});
