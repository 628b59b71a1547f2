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

it("refuses what is no chart", () => {
  expect(() => standalone("<p>", surroundings)).toThrow("invalid chart without a height");
});
