import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { faces, missingCharacters, printFolder } from "../print/faces.ts";

/** The faces of pictures: those of the printout that charts and titles name. */
const fonts = [faces["NotoSansCJKsc-Medium"], faces["NotoSerifCJKsc-Bold"]];
const usual = "Noto Sans CJK SC";

/** Pictures that were made before, by the hash of all that they are made of. */
const cache = join("node_modules", ".cache", "png");

/** The rasteriser: the module and the fonts are read once, and their hash stands for them. */
type Rasteriser = { fonts: Uint8Array[]; hash: string };

const start = async (): Promise<Rasteriser> => {
  const module = await readFile(
    createRequire(join(process.cwd(), "package.json")).resolve("@resvg/resvg-wasm/index_bg.wasm"),
  );
  const read = await Promise.all(
    fonts.map(async (file) => new Uint8Array(await readFile(join(printFolder, "fonts", file)))),
  );
  await initWasm(module);
  const hash = createHash("sha256");
  for (const bytes of [module, ...read]) hash.update(bytes);
  return { fonts: read, hash: hash.digest("hex") };
};

let started: Promise<Rasteriser> | undefined;

/** The characters that a drawing shows: those of its texts, not of its names for screen readers. */
const shownText = (svg: string): string =>
  svg
    .replace(/<(title|desc)[ >].*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot);/g, "");

const rasterise = (svg: string, zoom: number, buffers: Uint8Array[]): Uint8Array => {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { fontBuffers: buffers, defaultFontFamily: usual, sansSerifFamily: usual },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
};

/**
 * A stand-alone SVG as PNG bytes, `zoom` pixels a px. The same drawing gives the same bytes, on every machine. Throws
 * when the fonts lack a character: a picture with a hole in it must not be published.
 */
export const png = async (svg: string, zoom = 2): Promise<Uint8Array<ArrayBuffer>> => {
  const missing = missingCharacters(shownText(svg));
  if (missing.length > 0)
    throw new Error(`invalid characters for the fonts of pictures: ${missing.join(" ")}`);
  const { fonts: buffers, hash } = await (started ??= start());
  const name = createHash("sha256").update(`${hash} ${zoom} ${svg}`).digest("hex");
  const file = join(cache, `${name}.png`);
  const known = await readFile(file).catch(() => null);
  if (known) return new Uint8Array(known);
  const made = new Uint8Array(rasterise(svg, zoom, buffers));
  await mkdir(cache, { recursive: true });
  // Threads and processes may make the same picture at once.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, made);
  await rename(aside, file);
  return made;
};
