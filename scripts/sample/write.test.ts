import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { realEffects } from "../effects.ts";
import { campaignsRoot, codebookRoot } from "../project.ts";
import { writeSample } from "./write.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nuanbao-sample-"));
  await cp(join(campaignsRoot, "nuanhe-2024/regions.csv"), join(folder, "county/regions.csv"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = () =>
  writeSample(
    { campaign: join(folder, "county"), codebook: codebookRoot, stamp: join(folder, "private/sample") },
    realEffects,
  );
const patrols = () => join(folder, "county/registers/patrols.csv");

it("writes the registers once and leaves them where they are right", async () => {
  expect(await write()).toBe("written");
  expect(await realEffects.list(join(folder, "county/registers"))).toHaveLength(23);
  expect(await write()).toBe("unchanged");
});

it("makes them anew where a file was changed or lost", async () => {
  await write();
  const before = await readFile(patrols());
  await writeFile(patrols(), "changed");
  expect(await write()).toBe("written");
  expect(Buffer.compare(await readFile(patrols()), before)).toBe(0);
  await rm(patrols());
  expect(await write()).toBe("written");
});
