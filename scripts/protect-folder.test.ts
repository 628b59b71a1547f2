import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "./project.ts";

const out = await mkdtemp(join(tmpdir(), "nuanbao-protect-"));
afterAll(() => rm(out, { recursive: true }));
const cases = join(root, "data/cases/disclosure");
const run = (...argv: string[]) => {
  const script = join(root, "scripts/protect-folder.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    encoding: "utf8",
    cwd: root,
  });
  return { status, lines: stdout.trimEnd().split("\n"), all: stdout + stderr };
};

it("ends with 0 and one row of figures when the pattern is safe, and lets only the owner read its files", async () => {
  const place = join(out, "tiny");
  const { status, lines } = run(join(cases, "tiny"), "--out", place);
  expect([status, lines.length]).toEqual([0, 1]);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ name: "tiny", rule: "strict", safe: true, out: place });
  expect(await readdir(place)).toEqual(["pattern.csv", "report.json"]);
  for (const name of ["pattern.csv", "report.json"])
    expect((await stat(join(place, name))).mode & 0o077).toBe(0);
});

it("ends with 1 when a pattern is not safe", () => {
  const folder = join(cases, "r01_relief");
  const pattern = join(folder, "peer_sdcTable_HITAS.csv");
  const asked = ["--audit-only", pattern, "--rule", "light-outsider", "--out", join(out, "r01")];
  const { status, lines } = run(folder, ...asked);
  expect(status).toBe(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ safe: false, audit: { exact: 3 }, proof: null });
});

it("ends with 1 and a line for each problem of a folder, and writes nothing", async () => {
  const folder = await mkdtemp(join(out, "broken-"));
  await writeFile(join(folder, "cells.csv"), "cell_id,value,primary\n1,x,0\n1,2,0\n");
  const { status, lines, all } = run(folder, "--lang", "en");
  expect(status).toBe(1);
  expect(lines.map((line) => /[^/ ]+\.csv(:\d+)?/.exec(line)?.[0])).toEqual([
    ...["meta.csv", "cells.csv:2", "cells.csv:3", "constraints.csv"],
  ]);
  expect(all).not.toMatch(/\n\s+at /);
  expect(await readdir(folder)).toEqual(["cells.csv"]);
  expect(run(join(out, "nowhere"))).toMatchObject({
    status: 1,
    lines: [expect.stringContaining("[missing-file]")],
  });
});

it("ends with 2 and the usage when it is called wrongly", () => {
  for (const argv of [
    [],
    ["a", "b"],
    [join(cases, "tiny"), "--rule", "none"],
    [join(cases, "tiny"), "--no-such"],
  ]) {
    const { status, lines } = run(...argv);
    expect([status, lines.length]).toEqual([2, 1]);
    expect(lines[0]).toContain("--audit-only");
  }
});
