import { dirname, join } from "node:path";
import type { Effects } from "../effects.ts";

/** What became of a release: written, already there with the same bytes, replaced, or refused because it is frozen. */
export type Outcome = "written" | "unchanged" | "replaced" | "frozen";

/**
 * Puts a release folder in place. One that exists is never overwritten, unless it is a demonstration, which is
 * rebuilt with the software. Files are compared by the manifest, which holds the hash of each.
 */
export const publish = async (
  folder: string,
  files: Readonly<Record<string, string>>,
  mayReplace: boolean,
  effects: Effects,
): Promise<Outcome> => {
  const manifest = await effects.read(join(folder, "manifest.json"));
  if (manifest === null && (await effects.list(folder)).length === 0) {
    await effects.place(folder, files);
    return "written";
  }
  const same =
    manifest !== null &&
    Buffer.from(manifest).toString("utf8") === files["manifest.json"] &&
    (await sameFiles(folder, files, effects));
  if (same) return "unchanged";
  if (!mayReplace) return "frozen";
  await effects.place(folder, files);
  return "replaced";
};

const sameFiles = async (
  folder: string,
  files: Readonly<Record<string, string>>,
  effects: Effects,
): Promise<boolean> => {
  if ((await effects.list(folder)).join() !== Object.keys(files).sort().join()) return false;
  for (const [name, text] of Object.entries(files)) {
    const bytes = await effects.read(join(folder, name));
    if (bytes === null || Buffer.from(bytes).toString("utf8") !== text) return false;
  }
  return true;
};

/** Whether the revision before this one was published, which a revision replaces. */
export const precedes = async (folder: string, replaces: string | null, effects: Effects): Promise<boolean> =>
  replaces === null || (await effects.list(join(dirname(folder), replaces))).length > 0;
