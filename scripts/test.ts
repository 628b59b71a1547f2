import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { root } from "./project.ts";

const modules = join(root, "node_modules");

/** What `npm test` runs, in order: each with the arguments for the project's own Node. The site is built before the tests that read it. */
const steps: [name: string, ...run: string[]][] = [
  ["format", join(modules, "prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
  ["lint", join(modules, "eslint/bin/eslint.js"), "--config", ".eslint.config.js", "."],
  ["types", join(modules, "astro/bin/astro.mjs"), "check", "--minimumSeverity", "warning"],
  ["site", join(root, "scripts/site.ts")],
  ["tests", join(modules, "vitest/vitest.mjs"), "run", "--config", "scripts/vitest.config.ts"],
];

await command(() => {
  for (const [name, ...run] of steps) {
    realEffects.say(`— ${name}`);
    // The time zone is fixed, so that a date that leaned on the clock would show.
    const env = { ...process.env, TZ: "Asia/Shanghai", ASTRO_TELEMETRY_DISABLED: "1" };
    const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: "inherit", env });
    if (status !== 0) {
      realEffects.say(`failed: ${name}`);
      return Promise.resolve(1 as const);
    }
  }
  realEffects.say("all passed");
  return Promise.resolve(0 as const);
});
