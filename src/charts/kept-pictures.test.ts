import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptPictures } from "./kept-pictures.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pictures-"));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = new Uint8Array([1, 2, 3]);
const now = new Date("2025-06-01T00:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test("a picture that was kept is found by its name, and no other", async () => {
  const pictures = keptPictures(join(folder, "new"));
  expect(await pictures.find("a")).toBeNull();
  await pictures.keep("a", bytes);
  expect(await pictures.find("a")).toEqual(bytes);
  expect(await pictures.find("b")).toBeNull();
});

test("pictures that nothing has asked for in 90 days are cleared, with what a broken build left", async () => {
  const pictures = keptPictures(folder);
  for (const name of ["old", "new"]) await pictures.keep(name, bytes);
  await writeFile(join(folder, "old.png.aside"), "");
  for (const [file, days] of [
    ["old.png", 91],
    ["old.png.aside", 91],
    ["new.png", 89],
  ] as const)
    await utimes(join(folder, file), daysAgo(days), daysAgo(days));
  await pictures.clear(now);
  expect(await readdir(folder)).toEqual(["new.png"]);
});

test("where there are more bytes than are kept, the pictures that were asked for last stay", async () => {
  const pictures = keptPictures(folder, 2 * bytes.length);
  for (const [name, days] of [
    ["third", 3],
    ["first", 1],
    ["second", 2],
    ["fourth", 4],
  ] as const) {
    await pictures.keep(name, bytes);
    await utimes(join(folder, `${name}.png`), daysAgo(days), daysAgo(days));
  }
  await pictures.clear(now);
  expect((await readdir(folder)).sort()).toEqual(["first.png", "second.png"]);
});

test("a picture that is found counts as asked for", async () => {
  const pictures = keptPictures(folder);
  await pictures.keep("a", bytes);
  await utimes(join(folder, "a.png"), daysAgo(200), daysAgo(200));
  await pictures.find("a");
  expect((await stat(join(folder, "a.png"))).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
});

test("two builds may clear at once, also where nothing was kept yet", async () => {
  await keptPictures(join(folder, "none")).clear(now);
  const pictures = keptPictures(folder);
  for (let i = 0; i < 50; i++) await pictures.keep(`${i}`, bytes);
  const later = new Date(Date.now() + 100 * 86_400_000);
  await Promise.all([pictures.clear(later), pictures.clear(later), pictures.find("7")]);
  expect(await readdir(folder)).toEqual([]);
});
