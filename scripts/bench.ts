import { spawnSync } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePayments } from "./bench/county.ts";
import { measured, type Measured } from "./bench/told.ts";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { root } from "./project.ts";

const { say } = realEffects;

/** Runs one of the two processes of the benchmark on a folder. */
const run = (script: string, folder: string): Measured => {
  const done = spawnSync(process.execPath, [join(root, "scripts/bench", script), folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (done.status !== 0) throw new Error(`failed: ${script}`);
  return measured.parse(JSON.parse(done.stdout));
};

const columns = [
  ...["rows", "file MB", "intake s", "rows/s", "counting s", "peak MB", "growth"],
  ...["DuckDB alone s", "its peak MB", "ratio"],
];
const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => cell.padStart(Math.max(10, columns[i]?.length ?? 0))).join("  ");
const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

await command(async (argv) => {
  const asked = argv[argv.indexOf("--rows") + 1];
  const sizes = argv.includes("--rows") ? [Number(asked)] : [1_000_000, 3_000_000, 10_000_000];
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) {
    say("usage: npm run bench [-- --rows 1000000]");
    return 2;
  }
  say(line(columns));
  let before: number | null = null;
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "nuanbao-bench-"));
    try {
      const bytes = (await stat(await writePayments(folder, size))).size;
      const ours = run("ours.ts", folder);
      const alone = run("baseline.ts", folder);
      if (ours.people !== alone.people || ours.rows !== alone.rows)
        throw new Error(`invalid count: ${ours.people} and ${alone.people} people`);
      const all = ours.intake + ours.counting;
      const [row, other] = [all, alone.intake + alone.counting];
      say(
        line([
          ...[size.toLocaleString("en"), megabytes(bytes), seconds(ours.intake)],
          ...[Math.round(size / (ours.intake / 1000)).toLocaleString("en"), seconds(ours.counting)],
          ...[megabytes(ours.memory), before === null ? "" : `× ${(row / before).toFixed(1)}`],
          ...[seconds(other), megabytes(alone.memory), (all / other).toFixed(2)],
        ]),
      );
      before = all;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return 0;
});
