import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { faces, missingCharacters, printFolder } from "../print/faces.ts";
import { indexedPng } from "./indexed-png.ts";
import { keptPictures } from "./kept-pictures.ts";

/** The faces of pictures: those of the printout that charts and titles name. */
const usual = "Noto Sans CJK SC";
const fonts = { [usual]: faces["NotoSansCJKsc-Medium"], "Noto Serif CJK SC": faces["NotoSerifCJKsc-Bold"] };

/** Pictures that were made before, by the hash of all that they are made of. */
const pictures = keptPictures();

/** The rasteriser: the module and the fonts, by family, are read once, and their hash stands for them. */
type Rasteriser = { fonts: Map<string, Uint8Array>; hash: string };

const start = async (): Promise<Rasteriser> => {
  const module = await readFile(
    createRequire(join(process.cwd(), "package.json")).resolve("@resvg/resvg-wasm/index_bg.wasm"),
  );
  const read = new Map<string, Uint8Array>();
  for (const [family, file] of Object.entries(fonts))
    read.set(family, new Uint8Array(await readFile(join(printFolder, "fonts", file))));
  await initWasm(module);
  const hash = createHash("sha256");
  for (const bytes of [module, ...read.values()]) hash.update(bytes);
  return { fonts: read, hash: hash.digest("hex") };
};

let started: Promise<Rasteriser> | undefined;

/** The characters that a drawing shows: those of its texts, not of its names for screen readers. */
const shownText = (svg: string): string =>
  svg
    .replace(/<(title|desc)[ >].*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot);/g, "");

const rasterise = (svg: string, zoom: number, fonts: Rasteriser["fonts"]): Uint8Array => {
  // A font takes a millisecond to read, so those that a drawing does not name are left out.
  const named = [...fonts].filter(([family]) => family === usual || svg.includes(family));
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      fontBuffers: named.map(([, bytes]) => bytes),
      defaultFontFamily: usual,
      sansSerifFamily: usual,
    },
  });
  const image = drawing.render();
  try {
    const { width, height, pixels } = image;
    return indexedPng({ width, height, pixels }) ?? image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
};

/**
 * A stand-alone SVG as PNG bytes, `zoom` pixels a px. The same drawing gives the same bytes. Throws when
 * the fonts lack a character: a picture with a hole in it must not be published.
 */
export const png = async (svg: string, zoom = 2): Promise<Uint8Array<ArrayBuffer>> => {
  const missing = missingCharacters(shownText(svg));
  if (missing.length > 0)
    throw new Error(`invalid characters for the fonts of pictures: ${missing.join(" ")}`);
  const rasteriser = await (started ??= start());
  const name = createHash("sha256").update(`${rasteriser.hash} ${zoom} ${svg}`).digest("hex");
  const known = await pictures.find(name);
  if (known) return known;
  const made = new Uint8Array(rasterise(svg, zoom, rasteriser.fonts));
  await pictures.keep(name, made);
  return made;
};
