import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./project.ts";

/** Which snapshots and which site file a build reads, and where it puts the pages. */
export type Build = { published: string; site: string; out: string };

/**
 * Builds the pages in a process of their own, as `astro build` does, so that nothing of the pipeline is in reach.
 * Throws with Astro's output when it fails or warns.
 */
export const buildSite = async ({ published, site, out }: Build): Promise<void> => {
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  const child = spawn(process.execPath, [astro, "build", "--outDir", out, "--silent"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NUANBAO_PUBLISHED: published, NUANBAO_SITE: site, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`the pages could not be built:\n${said}`);
};
