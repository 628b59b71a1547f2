import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What the pipeline does to the world: passed in, so that a test may look at it. */
export type Effects = {
  /** The bytes of a file, or null when there is none. */
  read: (path: string) => Promise<Uint8Array | null>;
  /** The names in a folder, sorted; none when there is no folder. */
  list: (path: string) => Promise<string[]>;
  /** Puts a folder with exactly these files in place of whatever stood there, in one rename. */
  place: (folder: string, files: Readonly<Record<string, string | Uint8Array>>, mode?: number) => Promise<void>;
  /** One line to the person at the screen. */
  say: (line: string) => void;
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** The real world. */
export const realEffects: Effects = {
  read: async (path) => {
    try {
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  list: async (path) => {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  place: async (folder, files, mode = 0o755) => {
    const parent = dirname(folder);
    const aside = join(parent, `.${process.pid}-writing`);
    const old = join(parent, `.${process.pid}-old`);
    await mkdir(parent, { recursive: true, mode });
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { mode });
    await chmod(aside, mode);
    for (const [name, content] of Object.entries(files)) await writeFile(join(aside, name), content);
    await rename(folder, old).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    await rename(aside, folder);
    await rm(old, { recursive: true, force: true });
  },
  say: (line) => {
    process.stdout.write(`${line}\n`);
  },
};
