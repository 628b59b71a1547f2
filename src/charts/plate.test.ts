import { expect, test } from "vitest";
import { drawExhibit } from "./exhibit.ts";
import { gallery } from "./gallery/gallery.ts";
import { drawingOf } from "./gallery/make.ts";
import { plate } from "./plate.ts";

const long = "各街道和乡镇在册的保障人数、保障户数和发放的救助资金，连同上年同期的数和变化".repeat(3);
const plates = gallery
  .flatMap((g) => g.examples)
  .map((example) => {
    const svg = drawExhibit(drawingOf(example, "zh"));
    return { svg, made: plate({ language: "zh", svg, title: long, subtitle: "", notes: [`<&> ${long}`] }) };
  });

test("a picture leaves nothing to a stylesheet and holds the whole chart", () => {
  for (const { svg, made } of plates) {
    expect(made).not.toMatch(/var\(|currentColor/);
    expect(made.match(/<text/g)?.length).toBeGreaterThan(svg.match(/<text/g)?.length ?? 0);
  }
});

test("titles and notes are broken into lines within the picture, all of their words kept", () => {
  for (const { made } of plates) {
    const height = Number(/^<svg[^>]* height="(\d+)"/.exec(made)?.[1]);
    const lines = [...made.matchAll(/<text x="28" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)];
    expect(lines.map((l) => l[2]).join("")).toContain(long);
    for (const line of lines) expect(Number(line[1])).toBeLessThan(height);
    expect(made).toContain("&lt;&amp;&gt;");
  }
});
