import { expect, test } from "vitest";
import { drawExhibit } from "./exhibit.ts";
import { gallery } from "./gallery/gallery.ts";
import { drawingOf } from "./gallery/make.ts";
import { pixelsOf } from "./pixels.example.ts";
import { plate } from "./plate.ts";
import { png } from "./png.ts";

const plates = gallery.flatMap((g) =>
  g.examples.slice(0, 1).map((example) => {
    const drawing = drawingOf(example, "zh");
    const { title } = drawing;
    return plate({
      language: "zh",
      svg: drawExhibit(drawing),
      title,
      subtitle: "副标题",
      notes: ["资料来源：甲"],
    });
  }),
);

test("every kind of chart becomes a picture of its size, two pixels a px, that is not blank", async () => {
  for (const svg of plates) {
    const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const made = pixelsOf(await png(svg));
    expect(made).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height) });
    expect(made.shades).toBeGreaterThan(20);
  }
});

test("the same drawing gives the same bytes, drawn anew or kept", async () => {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${process.pid}</text></svg>`;
  const first = await png(text);
  expect(await png(text)).toEqual(first);
  // Another zoom is another picture, so nothing that was kept is taken for it.
  expect(pixelsOf(await png(text, 3))).toMatchObject({ width: 120, height: 60 });
});

test("the same picture may be asked for several times at once", async () => {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${Date.now()}</text></svg>`;
  const [first, ...others] = await Promise.all([png(text), png(text), png(text)]);
  for (const other of others) expect(other).toEqual(first);
});

test("a character that the fonts lack stops the picture, unless only screen readers meet it", async () => {
  const drawing = (body: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${body}</svg>`;
  await expect(png(drawing("<text>甲🧧</text>"))).rejects.toThrow(
    "invalid characters for the fonts of pictures: 🧧",
  );
  await expect(png(drawing("<title>🧧</title><text y='15'>甲</text>"))).resolves.toBeInstanceOf(Uint8Array);
});
