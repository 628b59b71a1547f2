import { expect, it } from "vitest";
import { drawExhibit } from "./exhibit.ts";
import { gallery } from "./gallery/gallery.ts";
import { drawingOf } from "./gallery/make.ts";
import { standalone } from "./standalone.ts";

const surroundings = { width: 620, family: "'Noto Sans CJK SC', sans-serif", ink: "#000", paper: "#fff" };

it("leaves nothing to a stylesheet: size, type, ink and paper are its own", () => {
  for (const example of gallery.flatMap((g) => g.examples)) {
    const svg = standalone(drawExhibit(drawingOf(example, "zh")), surroundings);
    expect(svg).not.toMatch(/var\(|currentColor/);
    expect(svg).toMatch(
      /^<svg[^>]* width="620" viewBox="0 0 620 [\d.]+" font-family="'Noto Sans CJK SC', sans-serif"/,
    );
  }
});

it("keeps in px what a chart leaves free at its sides, where nothing knows padding", () => {
  const example = gallery.flatMap((g) => g.examples).find((e) => e.id === "lines-three");
  if (!example) throw new Error("invalid example: lines-three");
  const svg = drawExhibit(drawingOf(example, "zh"));
  const [, right, left] = /^<svg[^>]* style="padding:0 (\d+)px 0 (\d+)px"/.exec(svg) ?? [];
  const whole = standalone(svg, surroundings);
  expect(whole).not.toContain("padding");
  const between = 620 - Number(left) - Number(right);
  expect(whole).toContain(`<svg class="chart-between" x="${left}" width="${between}" overflow="visible">`);
});

it("refuses what is no chart", () => {
  expect(() => standalone("<p>", surroundings)).toThrow("invalid chart height");
});
