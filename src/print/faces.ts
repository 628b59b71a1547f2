import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fontCharacters } from "./fonts/characters.ts";

/**
 * The folder of this file, from the project's root, where every command runs: the site's build moves code into a
 * bundle, and the address of the bundle says nothing of the files beside this one.
 */
export const printFolder = join("src", "print");

/** The font files by the face's PostScript name; each is what stands in for an official face (GB/T 9704-2012). */
export const faces = {
  "NotoSerifCJKsc-Regular": "NotoSerifCJKsc-Regular.otf", // 仿宋, 宋体
  "NotoSerifCJKsc-Bold": "NotoSerifCJKsc-Bold.otf", // 小标宋
  "NotoSansCJKsc-Medium": "NotoSansCJKsc-Medium.otf", // 黑体
  "NuanbaoKai-Regular": "NuanbaoKai-Regular.ttf", // 楷体
} as const;

/** The bytes of every font file. Throws when one is missing. */
export const readFaces = (): Promise<Uint8Array[]> =>
  Promise.all(
    Object.values(faces).map(
      async (file) => new Uint8Array(await readFile(join(printFolder, "fonts", file))),
    ),
  );

const drawn = new Set(fontCharacters());

/** The characters of a text that the fonts cannot draw, sorted, each once; white space is not drawn. */
export const missingCharacters = (text: string): string[] =>
  [...new Set(text)].filter((c) => !drawn.has(c) && !/\s/u.test(c)).sort();
