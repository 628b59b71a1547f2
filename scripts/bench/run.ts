import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";

/** Runs a script of this folder as a process of its own, so that its peak of memory is that of its work, to what it tells. */
export const run = <T>(script: string, argv: readonly string[], told: z.ZodType<T>): T => {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, script), ...argv], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (done.status !== 0)
    throw new Error(`failed (${done.signal ?? done.status}): ${script} ${argv.join(" ")}`);
  return told.parse(JSON.parse(done.stdout));
};

/** Does something with a folder that is there only so long; `place` is where it is made, and is made if it is not there. */
export const inFolder = async <T>(
  work: (folder: string) => Promise<T>,
  place: string = tmpdir(),
): Promise<T> => {
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, "nuanbao-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
