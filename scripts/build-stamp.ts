import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import type { Build } from "./build.ts";
import { root } from "./project.ts";

/** What a build was made of and what it made, each as one hash. */
const stamp = z.strictObject({ inputs: z.string(), output: z.string() });
type Stamp = z.infer<typeof stamp>;

/** Whether the pages that stand at `out` are whole, and what would come of building them again. */
export const isCurrent = async (build: Build): Promise<boolean> => {
  const kept = stamp.safeParse(JSON.parse(await readFile(placeOf(build), "utf8").catch(() => "null")));
  if (!kept.success || kept.data.inputs !== (await inputsOf(build))) return false;
  // A page that somebody changed or removed is built again.
  return kept.data.output === (await hashOf([build.out], build.out));
};

/** Remembers what the pages at `out`, just built, were made of. `inputs` is what `inputsOf` gave before the build. */
export const keepStamp = async (build: Build, inputs: string): Promise<void> => {
  const made: Stamp = { inputs, output: await hashOf([build.out], build.out) };
  await mkdir(dirname(placeOf(build)), { recursive: true });
  await writeFile(placeOf(build), JSON.stringify(made));
};

const placeOf = ({ out }: Build): string =>
  join(root, "node_modules/.cache/builds", `${createHash("sha256").update(out).digest("hex")}.json`);

/** The code with its libraries, the codebook, and whatever lies beside a part of the code. */
const shared = ["src", "public", "data/codebook", "astro.config.mjs", "package-lock.json", "tsconfig.json"];

/** The hash of everything that pages are made of: the snapshots, the site file with the files beside it, and all code. */
export const inputsOf = async ({ published, site }: Build): Promise<string> => {
  const places = shared.map((name) => join(root, name));
  const besides = (await readdir(dirname(site), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(dirname(site), entry.name));
  const parts = await Promise.all([
    hashOf(places, root),
    hashOf([published], published),
    hashOf(besides, dirname(site)),
  ]);
  return [process.version, relative(dirname(site), site), ...parts].join(" ");
};

/** The hash of the names and bytes of all files at some places, whatever their order on the disk. */
const hashOf = async (places: readonly string[], base: string): Promise<string> => {
  const files = (await Promise.all(places.map(filesAt))).flat().sort();
  const all = createHash("sha256");
  for (const file of files) {
    const bytes = await readFile(file);
    all.update(`${relative(base, file)} ${bytes.length}\n`).update(bytes);
  }
  return all.digest("hex");
};

const filesAt = async (place: string): Promise<string[]> => {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [place];
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
};
