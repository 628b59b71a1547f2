import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { produceChanged } from "../campaign.example.ts";
import { realEffects } from "../effects.ts";
import { privateFiles } from "../private-state.ts";
import { codebookRoot } from "../project.ts";
import { readCodebook } from "../read/codebook.ts";
import { sha256 } from "../write/hash.ts";
import { verifyAll, type Looked } from "./verify.ts";

const { value: codebook } = await readCodebook(codebookRoot, "data/codebook", realEffects);
const { release } = await produceChanged("cases", "nuanshui");
if (!codebook || !release) throw new Error("invalid case: nuanshui");

const { id, files, observations, state } = release;

/** Verifies what stands in two folders. */
export const verifyRoots = (roots: { published: string; private: string }): Promise<Looked[]> =>
  verifyAll(
    {
      ...{ ...roots, codebook, spare: ["problems.csv"] },
      regionsOf: () => Promise.resolve(release.snapshot.regions),
    },
    () => undefined,
    realEffects,
  );

/** A data folder with one release in it, published and private, that a test may spoil. */
export type Folder = {
  published: string;
  private: string;
  /** Changes a file; where `signed`, its hash is put right too, as somebody who knows how would. */
  edit: (
    where: "published" | "private",
    name: string,
    change: (text: string) => string,
    signed?: boolean,
  ) => Promise<void>;
  /** Publishes the release once more under another day, with some texts changed; nothing is kept of it. */
  publishAlso: (day: string, change: (name: string, text: string) => string) => Promise<void>;
  verify: () => Promise<Looked[]>;
  /** The rules that are broken, each once. */
  broken: () => Promise<string[]>;
};

/** Runs with a data folder of its own. */
export const inFolder = async <T>(run: (folder: Folder) => Promise<T>): Promise<T> => {
  const root = await mkdtemp(join(tmpdir(), "nuanbao-verify-"));
  const roots = { published: join(root, "published"), private: join(root, "private") };
  const own = {
    published: join(roots.published, "nuanshui", id),
    private: join(roots.private, "nuanshui", id),
  };
  const lists = { published: "manifest.json", private: "kept.json" };
  const verify = (): Promise<Looked[]> => verifyRoots(roots);
  try {
    await realEffects.place(own.published, files);
    await realEffects.place(own.private, privateFiles(observations, state));
    return await run({
      ...own,
      edit: async (where, name, change, signed = false) => {
        const path = join(own[where], name);
        const text = change(await readFile(path, "utf8"));
        await writeFile(path, text);
        if (!signed) return;
        const list = join(own[where], lists[where]);
        const hashes = JSON.parse(await readFile(list, "utf8")) as { files: Record<string, string> };
        hashes.files[name] = sha256(text);
        await writeFile(list, JSON.stringify(hashes));
      },
      publishAlso: async (day, change) => {
        const texts = Object.entries(files)
          .filter(([name]) => name !== "manifest.json")
          .map(([name, text]) => [name, change(name, text)] as const);
        const hashes = Object.fromEntries(texts.map(([name, text]) => [name, sha256(text)]));
        const manifest = JSON.stringify({ files: hashes });
        await realEffects.place(join(roots.published, "nuanshui", day), {
          ...Object.fromEntries(texts),
          "manifest.json": manifest,
        });
      },
      verify,
      broken: async () => [...new Set((await verify()).flatMap((l) => l.problems.map((p) => p.rule)))],
    });
  } finally {
    await rm(root, { recursive: true });
  }
};
