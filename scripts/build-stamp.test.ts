import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Build } from "./build.ts";
import { pagesOf } from "./build-stamp.ts";
import { isCurrent, keepStamp, type Work } from "./stamp.ts";

let folder: string;
let pages: Work;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nuanbao-stamp-"));
  const build: Build = {
    published: join(folder, "published"),
    site: join(folder, "data/site.yaml"),
    out: join(folder, "dist"),
  };
  pages = pagesOf(build);
  for (const [name, text] of [
    ["published/winter/2025-01-31/cells.csv", "a"],
    ["data/site.yaml", "name: x"],
    ["dist/index.html", "page"],
  ] as const) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterEach(() => rm(folder, { recursive: true }));

const stamped = async (): Promise<void> => keepStamp(pages, await pages.inputs());

it("takes no pages for current that it has not seen built", async () => {
  expect(await isCurrent(pages)).toBe(false);
});

it("takes pages for current while neither they nor what they were made of have changed", async () => {
  await stamped();
  expect(await isCurrent(pages)).toBe(true);
});

it.each([
  ["a figure", "published/winter/2025-01-31/cells.csv"],
  ["a new release", "published/winter/2025-03-31/cells.csv"],
  ["the site file", "data/site.yaml"],
  ["a file beside it", "data/portal-header.html"],
  ["a page", "dist/index.html"],
  ["a page that nobody built", "dist/other.html"],
])("builds again after a change of %s", async (_, name) => {
  await stamped();
  await mkdir(join(folder, name, ".."), { recursive: true });
  await writeFile(join(folder, name), "changed");
  expect(await isCurrent(pages)).toBe(false);
});

it("tells apart files whose bytes are the same under other names", async () => {
  const before = await pages.inputs();
  await rm(join(folder, "published/winter/2025-01-31"), { recursive: true });
  await mkdir(join(folder, "published/winter/2025-02-28"));
  await writeFile(join(folder, "published/winter/2025-02-28/cells.csv"), "a");
  expect(await pages.inputs()).not.toBe(before);
});
