import { existsSync, renameSync } from "node:fs";
import { chmod, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isRunning } from "./running.ts";

/** What the pipeline does to the world: passed in, so that a test may look at it. */
export type Effects = {
  /** The bytes of a file, or null when there is none. */
  read: (path: string) => Promise<Uint8Array | null>;
  /** The names in a folder, sorted; none when there is no folder. */
  list: (path: string) => Promise<string[]>;
  /** Puts a folder with exactly these files in place of whatever stood there, in one rename. */
  place: (
    folder: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    mode?: number,
  ) => Promise<void>;
  /** One line to the person at the screen. */
  say: (line: string) => void;
  /** Text to the person at the screen as it is, so that a line can be written over. */
  write: (text: string) => void;
};

/** Clears away what a process that was stopped while it placed a folder left beside it, and puts back what it had moved away. */
const clear = async (parent: string): Promise<void> => {
  for (const entry of await readdir(parent)) {
    const [, pid = "", what, name = ""] = /^\.(\d+)-(writing|old)-(.+)$/.exec(entry) ?? [];
    if (pid === "" || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    const left = join(parent, entry);
    if (what === "old" && !existsSync(join(parent, name))) renameSync(left, join(parent, name));
    else await rm(left, { recursive: true, force: true });
  }
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
    const name = basename(folder);
    const aside = join(parent, `.${process.pid}-writing-${name}`);
    const old = join(parent, `.${process.pid}-old-${name}`);
    await mkdir(parent, { recursive: true, mode });
    await clear(parent);
    await mkdir(aside, { mode });
    await chmod(aside, mode);
    for (const [file, content] of Object.entries(files)) await writeFile(join(aside, file), content);
    // No folder can be renamed over a full one. The two steps stand together, and `clear` undoes the first of them.
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(aside, folder);
    await rm(old, { recursive: true, force: true });
  },
  say: (line) => {
    process.stdout.write(`${line}\n`);
  },
  write: (text) => {
    process.stdout.write(text);
  },
};
