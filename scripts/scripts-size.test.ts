import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";

const size = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

const zipped = async (dist: string, file: string): Promise<number> =>
  size(await readFile(join(dist, "assets", file)));

/** What the scripts in the head of a page take, which no file holds. */
const inHead = async (dist: string): Promise<number> => {
  const page = await readFile(join(dist, "search.html"), "utf8");
  const scripts = [...page.matchAll(/<script>(.+?)<\/script>/gs)];
  expect(scripts.length).toBe(1);
  return size(scripts[0]?.[1] ?? "");
};

describe.each(inject("sites"))("the scripts of $name", ({ name, dist }) => {
  it("take at most 15 kB, gzipped, all together", async () => {
    const files = (await zipped(dist, "enhance.js")) + (await zipped(dist, "search.js"));
    expect(files + (await inHead(dist))).toBeLessThanOrEqual(15_000);
  });

  it("take an index of at most 60 kB, gzipped, for each language", async () => {
    const indexes = (await readdir(join(dist, "assets"))).filter((file) => /^search-.+\.js$/.test(file));
    expect(indexes.toSorted()).toEqual(["search-en.js", "search-zh.js"]);
    for (const index of indexes)
      expect([name, index, (await zipped(dist, index)) <= 60_000]).toEqual([name, index, true]);
  });

  it("are classic scripts, which browsers run from a disk", async () => {
    for (const file of ["enhance.js", "search.js", "search-zh.js"]) {
      const text = await readFile(join(dist, "assets", file), "utf8");
      expect(() => new Script(text)).not.toThrow();
    }
  });
});
