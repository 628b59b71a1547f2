import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { produceChanged } from "./campaign.example.ts";
import { realEffects } from "./effects.ts";
import { privateFiles } from "./private-state.ts";
import { codebookRoot, root } from "./project.ts";

const data = await mkdtemp(join(tmpdir(), "nuanbao-verified-"));
afterAll(() => rm(data, { recursive: true }));
await cp(codebookRoot, join(data, "codebook"), { recursive: true });
const run = (...argv: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "scripts/verify.ts"), ...argv], {
    ...{ encoding: "utf8", cwd: root },
    env: { ...process.env, NUANBAO_DATA: data },
  });
  return { status, lines: stdout.trimEnd().split("\n") };
};

it("says where nothing has been published", () => {
  expect(run()).toEqual({ status: 0, lines: ["还没有发布。"] });
});

it("ends with 0 and what held, and with 1 and a line for each broken promise", async () => {
  const { release } = await produceChanged("cases", "nuanshui");
  if (!release) throw new Error("invalid case: nuanshui");
  const { id, files, observations, state } = release;
  const published = join(data, "published/nuanshui", id);
  await realEffects.place(published, files);
  await realEffects.place(join(data, "private/nuanshui", id), privateFiles(observations, state));
  const whole = run("--lang", "en");
  expect(whole.status).toBe(0);
  expect(whole.lines[0]).toBe(`nuanshui/${id}  ✓`);
  expect(whole.lines.at(-1)).toBe("All of it holds.");

  await writeFile(join(published, "cells.csv"), "");
  const broken = run();
  expect(broken.status).toBe(1);
  expect(broken.lines[0]).toBe(`nuanshui/${id}  ✗`);
  expect(broken.lines[1]).toBe(
    `data/published/nuanshui/${id}/cells.csv 这个文件发布后被改过、缺失，或是多出来的。→ 从备份恢复这个文件夹；要改数，另发修订版。[published-changed]`,
  );
});
