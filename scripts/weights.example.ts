import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { linkedFile, pagesOf, typeOf } from "./pages.example.ts";

/** What the heaviest page of a type weighs, in bytes gzipped: the page, its styles and its scripts. */
export type Weight = { type: string; page: string; html: number; css: number; js: number; all: number };

/** A file that a page cannot be shown without: a style or a script. */
const needed = /<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"/g;

/** The heaviest page of each type of a built site, both languages together, heaviest type first. */
export const weights = async (dist: string): Promise<Weight[]> => {
  const sizes = new Map<string, number>();
  const sizeOf = async (file: string): Promise<number> => {
    const known = sizes.get(file) ?? gzipSync(await readFile(join(dist, file))).length;
    sizes.set(file, known);
    return known;
  };
  const heaviest = new Map<string, Weight>();
  for (const page of await pagesOf(dist)) {
    const type = typeOf(page).replace(/^en\//, "");
    const text = await readFile(join(dist, page), "utf8");
    const weight: Weight = { type, page, html: gzipSync(text).length, css: 0, js: 0, all: 0 };
    for (const [, style, script] of text.matchAll(needed)) {
      const size = await sizeOf(linkedFile(page, style ?? script ?? ""));
      weight[style === undefined ? "js" : "css"] += size;
    }
    weight.all = weight.html + weight.css + weight.js;
    if (weight.all > (heaviest.get(type)?.all ?? 0)) heaviest.set(type, weight);
  }
  return [...heaviest.values()].toSorted((a, b) => b.all - a.all);
};
