import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { root } from "./project.ts";

/**
 * Work that need not be done again while what it was made of and what it made are the same: its name, the hash of all
 * that it is made of, and the places that it writes.
 */
export type Work = { name: string; inputs: () => Promise<string>; writes: readonly string[] };

/** What work was made of and what it made, each as one hash of bytes. */
const stamp = z.strictObject({ inputs: z.string(), output: z.string() });
type Stamp = z.infer<typeof stamp>;

/** Whether what work made is whole, and what would come of doing it again. */
export const isCurrent = async (work: Work): Promise<boolean> => {
  const kept = stamp.safeParse(JSON.parse(await readFile(placeOf(work), "utf8").catch(() => "null")));
  if (!kept.success || kept.data.inputs !== (await work.inputs())) return false;
  // What somebody changed or removed is made again.
  return kept.data.output === (await outputOf(work));
};

/** Remembers what work, just done, was made of. `inputs` is what `work.inputs` gave before. */
export const keepStamp = async (work: Work, inputs: string): Promise<void> => {
  const made: Stamp = { inputs, output: await outputOf(work) };
  await mkdir(dirname(placeOf(work)), { recursive: true });
  await writeFile(placeOf(work), JSON.stringify(made));
};

const placeOf = ({ name }: Work): string =>
  join(root, "node_modules/.cache/stamps", `${createHash("sha256").update(name).digest("hex")}.json`);

const outputOf = async ({ writes }: Work): Promise<string> =>
  (await Promise.all(writes.map((place) => hashOf([place], place)))).join(" ");

/** The hash of the names and bytes of all files at some places, whatever their order on the disk. */
export const hashOf = async (places: readonly string[], base: string): Promise<string> => {
  const files = (await Promise.all(places.map(filesAt))).flat().sort();
  const all = createHash("sha256");
  for (const file of files) {
    // Nothing else runs meanwhile, and thousands of small files take a fourth of the time that asynchronous reading takes.
    const bytes = readFileSync(file);
    all.update(`${relative(base, file)} ${bytes.length}\n`).update(bytes);
  }
  return all.digest("hex");
};

/** The files at a place: those of a folder, the file itself, or none. */
const filesAt = async (place: string): Promise<string[]> => {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [place];
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });
  return entries.flatMap((e) =>
    typeof e === "string" ? [e] : e.isFile() ? [join(e.parentPath, e.name)] : [],
  );
};
