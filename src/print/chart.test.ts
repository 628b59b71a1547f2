import { expect, test, vi } from "vitest";
import { drawExhibit } from "../charts/exhibit.ts";
import { gallery } from "../charts/gallery/gallery.ts";
import { drawingOf } from "../charts/gallery/make.ts";
import { exhibitSource } from "./exhibit-source.ts";
import { missingCharacters } from "./faces.ts";
import { typstPdf } from "./pdf.ts";
import type { PrintedExhibit } from "./printed.ts";

// The compiler and its fonts take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const printed = (id: string): PrintedExhibit => {
  const example = gallery.flatMap((g) => g.examples).find((e) => e.id === id);
  if (!example) throw new Error(`invalid example: ${id}`);
  const drawing = drawingOf(example, "zh");
  const title = [{ type: "text" as const, text: drawing.title }];
  return {
    ...{
      exhibit: { id, kind: drawing.kind },
      title,
      subtitle: title,
      rows: drawing.rows,
      source: "资料来源：示例",
    },
    svg: drawExhibit(drawing),
  };
};

const document = (source: string): string =>
  `#import "/drawings.typ": *\n#set document(date: none)\n#set text(font: "Noto Sans CJK SC")\n#${source}`;

test.each([
  "stacked-towns",
  "bars-below",
  "lines-cold",
  "multiples-towns",
  "calendar-patrols",
  "slope-mixed",
  "map-bureau",
])(
  "the chart %s of the page is printed as it is, with no warning and in the fonts that are shipped",
  async (id) => {
    const source = exhibitSource(printed(id), "zh");
    expect(missingCharacters(source)).toEqual([]);
    const { pages, fonts } = await typstPdf(document(source), { language: "zh", density: "standard" });
    expect(pages).toBe(1);
    expect(fonts).toEqual(["NotoSansCJKsc-Medium"]);
  },
);

test("a chart that was not handed over is printed as its table", () => {
  const { svg: _, ...without } = printed("lines-three");
  expect(exhibitSource(without, "zh")).toContain("figures(");
});

test("bars that lie on both sides of zero are printed as the page draws them, others as bars of the printout", () => {
  expect(exhibitSource(printed("bars-below"), "zh")).toContain("image(");
  expect(exhibitSource(printed("bars-funds"), "zh")).toContain("bars(");
  const { svg: _, ...without } = printed("bars-below");
  expect(exhibitSource(without, "zh")).toContain("figures(");
});
