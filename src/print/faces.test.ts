import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import initModule, { get_font_info } from "@myriaddreamin/typst-ts-web-compiler";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { faces, missingCharacters, printFolder, readFaces } from "./faces.ts";
import { fontCharacters } from "./fonts/characters.ts";

// The compiler and its fonts take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const megabyte = 2 ** 20;

/** What Typst reads of a font: `coverage` are lengths of runs of code points, not covered and covered in turn. */
const fontInfo = z.object({ info: z.array(z.object({ coverage: z.array(z.int()) })).length(1) });

test("every face draws every character to which the fonts are cut", async () => {
  const wasm = "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm";
  await initModule({ module_or_path: await readFile(wasm) });
  for (const bytes of await readFaces()) {
    // Its successor resolves fonts for a compiler; here only the coverage of one face is asked.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const [face] = fontInfo.parse(get_font_info(bytes)).info;
    const covered = new Set<number>();
    let at = 0;
    face?.coverage.forEach((length, i) => {
      for (const end = at + length; at < end; at++) if (i % 2 === 1) covered.add(at);
    });
    const lacking = [...fontCharacters()].filter((c) => !covered.has(c.codePointAt(0) ?? 0));
    expect(lacking).toEqual([]);
  }
});

test("the fonts hold GB 2312 with its 6763 hanzi, place names beyond it, and what English and money need", () => {
  const hanzi = [...fontCharacters()].filter((c) => /\p{sc=Han}/u.test(c));
  expect(hanzi.length).toBeGreaterThanOrEqual(6763 + 150);
  expect(missingCharacters("郯城莒南泇河蟒河町店硚口垟㙦 〔2024〕％¥￥÷×·—–…≥≤“”‘’№é [c] ① Ⅲ")).toEqual([]);
});

test("a character that no font has is named once, and white space is not one", () => {
  expect(missingCharacters("ab \n\t𠮷🧧𠮷\u200b")).toEqual(["\u200b", "🧧", "𠮷"]);
});

test("the fonts draw every character of the codebook", async () => {
  const folder = "data/codebook";
  for (const name of await readdir(folder))
    expect(missingCharacters(await readFile(join(folder, name), "utf8")), name).toEqual([]);
});

test("all fonts together weigh at most 12 MB, and no other font lies in the folder", async () => {
  const folder = join(printFolder, "fonts");
  const files = (await readdir(folder)).filter((name) => /\.(otf|ttf|ttc|woff2?)$/.test(name));
  expect(files.sort()).toEqual(Object.values(faces).sort());
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(12 * megabyte);
});
