import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./project.ts";

/**
 * Which snapshots and which site file a build reads, and where it puts the pages. `pictures` is where it keeps pictures
 * for the next build, if not with those of all builds.
 */
export type Build = { published: string; site: string; out: string; pictures?: string };

/**
 * Builds the pages in a process of their own, as `astro build` does, so that nothing of the pipeline is in reach. They
 * are built aside and put in place at the end: a build that fails leaves the old pages. Throws with Astro's output
 * when it fails.
 */
export const buildSite = async ({ published, site, out, pictures }: Build): Promise<void> => {
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  // Astro keeps its working files beside the pages only inside the project; two builds at once would share them elsewhere.
  const aside = await mkdtemp(join(cache, "site-"));
  try {
    await astroBuild(aside, {
      ...{ NUANBAO_PUBLISHED: published, NUANBAO_SITE: site },
      ...(pictures === undefined ? {} : { NUANBAO_PICTURES: pictures }),
    });
    await rm(out, { recursive: true, force: true });
    await mkdir(dirname(out), { recursive: true });
    // Another disk takes a copy.
    await rename(aside, out).catch(() => cp(aside, out, { recursive: true }));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
};

/** Variables by which Astro would take the build for something else, such as a preview; test runners set them. */
const misread = { DEV: undefined, PROD: undefined, SSR: undefined, MODE: undefined, BASE_URL: undefined };

/**
 * How many threads may compile and collect garbage, and as many write files, beside the one that makes the pages: one
 * for each other core, at most the four that Node takes by itself. Where there are more of them than cores, they take
 * turns with that one, which costs a tenth of the build.
 */
const helpers = String(Math.min(4, Math.max(1, availableParallelism() - 1)));

/** Pages are made of many short-lived strings: with more room for them, from the start, the garbage collector runs less often. */
const quick = ["--min-semi-space-size=64", "--max-semi-space-size=64", `--v8-pool-size=${helpers}`];

const astroBuild = async (out: string, environment: Readonly<Record<string, string>>): Promise<void> => {
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  const child = spawn(process.execPath, [...quick, astro, "build", "--outDir", out, "--silent"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...misread,
      ...environment,
      NODE_ENV: "production",
      // Compiled code is kept from build to build.
      NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compiled"),
      ASTRO_TELEMETRY_DISABLED: "1",
      UV_THREADPOOL_SIZE: helpers,
    },
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
