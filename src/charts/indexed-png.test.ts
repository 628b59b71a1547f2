import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { indexedPng, type Image } from "./indexed-png.ts";

beforeAll(async () => {
  await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
});

/** Opaque images of at most 256 colours, of which neighbours are mostly alike. */
const images: fc.Arbitrary<Image> = fc
  .record({
    colours: fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: 1, maxLength: 256 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    runs: fc.infiniteStream(fc.record({ place: fc.nat(255), length: fc.integer({ min: 1, max: 9 }) })),
  })
  .map(({ colours, width, height, runs }) => {
    const pixels: number[] = [];
    for (const { place, length } of runs) {
      const [red = 0, green = 0, blue = 0] = colours[place % colours.length] ?? [];
      for (let i = 0; i < length; i++) pixels.push(red, green, blue, 255);
      if (pixels.length >= 4 * width * height) break;
    }
    return { width, height, pixels: Uint8Array.from(pixels.slice(0, 4 * width * height)) };
  });

/** The pixels that another program reads from a picture. */
const readAgain = (bytes: Uint8Array, { width, height }: Image): Uint8Array => {
  const href = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size} image-rendering="optimizeSpeed"/></svg>`;
  return new Resvg(svg).render().pixels;
};

test("another program reads from the file the image, pixel by pixel", () => {
  fc.assert(
    fc.property(images, (image) => {
      const bytes = indexedPng(image);
      expect(bytes && readAgain(bytes, image)).toEqual(image.pixels);
    }),
  );
});

test("an image that is not opaque, or has more colours, is left to others", () => {
  const pixelsOf = (count: number, opacity: number) =>
    Uint8Array.from(
      Array.from({ length: count }, (_, i) => [i & 255, i >> 8, 0, i === count - 1 ? opacity : 255]).flat(),
    );
  const made = (count: number, opacity: number): boolean =>
    indexedPng({ width: count, height: 1, pixels: pixelsOf(count, opacity) }) !== null;
  expect([made(256, 255), made(257, 255), made(256, 254)]).toEqual([true, false, false]);
});
