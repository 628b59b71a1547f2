import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A bureau that publishes once a quarter still finds the pictures of its last build; older ones belong to texts and
 * figures that have changed since.
 */
const keptFor = 90 * 86_400_000;

/** Bytes of pictures that are kept at the most: those of a site of 10,000 regions with three charts each. */
const mostBytes = 2e9;

/**
 * Pictures that were made before, by name; whoever asks for one keeps it for longer. When they come to be written in
 * another way, they need a folder of another name.
 */
export const keptPictures = (
  folder = process.env["NUANBAO_PICTURES"] ?? join("node_modules", ".cache", "pictures"),
  most = mostBytes,
) => {
  const fileOf = (name: string) => join(folder, `${name}.png`);
  return {
    find: async (name: string): Promise<Uint8Array<ArrayBuffer> | null> => {
      const known = await readFile(fileOf(name)).catch(() => null);
      if (!known) return null;
      const now = new Date();
      // Another build may just have cleared it.
      await utimes(fileOf(name), now, now).catch(() => null);
      return new Uint8Array(known);
    },

    keep: async (name: string, bytes: Uint8Array): Promise<void> => {
      await mkdir(folder, { recursive: true });
      // Threads and processes may make the same picture at once.
      const aside = `${fileOf(name)}.${randomUUID()}`;
      await writeFile(aside, bytes);
      await rename(aside, fileOf(name));
    },

    /**
     * Removes what nobody has asked for in a long time and, where there is too much, for longest. Never throws: another
     * build may clear at the same time.
     */
    clear: async (now = new Date()): Promise<void> => {
      const names = await readdir(folder).catch(() => []);
      const files = await Promise.all(
        names.map(async (name) => {
          const file = join(folder, name);
          const known = await stat(file).catch(() => null);
          return known ? [{ file, asked: known.mtimeMs, size: known.size }] : [];
        }),
      );
      let held = 0;
      for (const { file, asked, size } of files.flat().toSorted((a, b) => b.asked - a.asked)) {
        held += size;
        if (now.getTime() - asked > keptFor || held > most) await rm(file, { force: true }).catch(() => null);
      }
    },
  };
};
