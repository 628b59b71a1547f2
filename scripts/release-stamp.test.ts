import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { releasesOf as Releases } from "./release-stamp.ts";
import { isCurrent, keepStamp } from "./stamp.ts";

let folder: string;
let releasesOf: typeof Releases;

const write = async (name: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nuanbao-stamp-"));
  vi.resetModules();
  vi.stubEnv("NUANBAO_DATA", folder);
  ({ releasesOf } = await import("./release-stamp.ts"));
  for (const name of [
    ...["site.yaml", "codebook/units.yaml", "campaigns/winter/returns.csv", "campaigns/other/returns.csv"],
    ...["published/winter/2025-01-31/cells.csv", "private/winter/2025-01-31/frame.json"],
  ])
    await write(name, "a");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const stamped = async (): Promise<void> => {
  const releases = releasesOf(["winter"]);
  await keepStamp(releases, await releases.inputs());
};

it("makes releases again that it has not seen made", async () => {
  expect(await isCurrent(releasesOf(["winter"]))).toBe(false);
});

it("leaves releases alone while neither they nor what they were made of have changed", async () => {
  await stamped();
  await write("campaigns/other/returns.csv", "changed");
  await write("private/drafts/winter/cells.csv", "a draft");
  expect(await isCurrent(releasesOf(["winter"]))).toBe(true);
});

it.each([
  ["a return", "campaigns/winter/returns.csv"],
  ["a register", "campaigns/winter/registers/payments.csv"],
  ["the codebook", "codebook/units.yaml"],
  ["the site file", "site.yaml"],
  ["a published file", "published/winter/2025-01-31/cells.csv"],
  ["a release of another campaign", "published/other/2025-01-31/cells.csv"],
  ["what is kept inside", "private/winter/2025-01-31/frame.json"],
])("makes releases again after a change of %s", async (_, name) => {
  await stamped();
  await write(name, "changed");
  expect(await isCurrent(releasesOf(["winter"]))).toBe(false);
});

it("sees a change that leaves a published file its size and its time", async () => {
  await stamped();
  const file = join(folder, "published/winter/2025-01-31/cells.csv");
  const { atime, mtime } = await stat(file);
  await writeFile(file, "b");
  await utimes(file, atime, mtime);
  expect(await isCurrent(releasesOf(["winter"]))).toBe(false);
});

it("makes releases again with another commitment key, and for other campaigns", async () => {
  await stamped();
  expect(await isCurrent(releasesOf(["winter", "other"]))).toBe(false);
  await write("key", "k".repeat(32));
  vi.stubEnv("NUANBAO_COMMITMENT_KEY_FILE", join(folder, "key"));
  expect(await isCurrent(releasesOf(["winter"]))).toBe(false);
});
