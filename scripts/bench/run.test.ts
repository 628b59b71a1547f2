import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inFolder } from "./run.ts";

test("a folder is made also at a place that is not there yet, and is gone afterwards", async () => {
  const root = await mkdtemp(join(tmpdir(), "nuanbao-"));
  try {
    const place = join(root, "packages/.cache");
    const made = await inFolder(async (folder) => {
      expect((await stat(folder)).isDirectory()).toBe(true);
      return folder;
    }, place);
    expect(dirname(made)).toBe(place);
    expect(existsSync(made)).toBe(false);
  } finally {
    await rm(root, { recursive: true });
  }
});
