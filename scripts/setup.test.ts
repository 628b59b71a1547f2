import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./project.ts";

const setup = join(root, "scripts/setup.cjs");
const runAs = (version: string, script: string) =>
  spawnSync(
    process.execPath,
    [
      "-e",
      `Object.defineProperty(process.versions, "node", { value: "${version}" });` +
        `Object.defineProperty(process, "version", { value: "v${version}" });` +
        `process.argv[2] = ${JSON.stringify(script)}; require(${JSON.stringify(setup)});`,
      "x",
    ],
    { encoding: "utf8", cwd: root },
  );

it("tells the owner of a too old Node what to do, in a sentence and without a stack", () => {
  const { status, stderr } = runAs("12.22.0", "scripts/check.ts");
  expect(status).toBe(2);
  expect(stderr).toContain("本机的Node.js是v12.22.0，至少需要20版");
  expect(stderr).toContain("nodejs.org");
  expect(stderr).not.toMatch(/\n\s+at /);
});

it("runs a script with the project's own Node and passes on its exit code", () => {
  const { status, stdout } = runAs("20.0.0", "scripts/check.ts");
  expect(stdout).toContain("npm run check -- <行动>");
  expect(status).toBe(2);
});

it("ends with 1 and a sentence when the data are bad, never with a stack", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [setup, "scripts/check.ts", "no-such-campaign", "--lang", "en"],
    { encoding: "utf8", cwd: root },
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(/data\/campaigns\/no-such-campaign no such campaign\. → .*\[no-campaign\]/);
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
});
