import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { languages, type Language } from "./bilingual.ts";
import type { Cell } from "./cell.ts";
import { parseCells } from "./csv.ts";
import { snapshot, textKinds, type Snapshot, type TextKind } from "./schema.ts";
import { factsOf, type Facts } from "./select.ts";

/** manifest.json: the SHA-256 of every other file of the folder. */
export const manifest = z.strictObject({ files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) });

/** The name of a text's file: release.zh.md. */
export const textFile = (kind: TextKind, language: Language): string => `${kind}.${language}.md`;

/** One published release, read whole and checked against its manifest. `path` is `<campaign>/<release>`. */
export type Release = {
  path: string;
  snapshot: Snapshot;
  cells: Cell[];
  facts: Facts;
  texts: Record<TextKind, Record<Language, string>>;
  files: Readonly<Record<string, string>>;
};

/** Opens one snapshot folder. Throws when a file is missing, is not listed, or differs from its hash. */
export const openRelease = async (folder: string, path: string): Promise<Release> => {
  const listed = manifest.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))).files;
  const present = (await readdir(folder)).filter((name) => name !== "manifest.json").sort();
  if (present.join() !== Object.keys(listed).sort().join())
    throw new Error(`invalid snapshot files: ${path}`);
  const files: Record<string, string> = {};
  for (const name of present) {
    const bytes = await readFile(join(folder, name));
    if (createHash("sha256").update(bytes).digest("hex") !== listed[name])
      throw new Error(`changed since it was published: ${path}/${name}`);
    files[name] = bytes.toString("utf8");
  }
  const file = (name: string): string => {
    const text = files[name];
    if (text === undefined) throw new Error(`missing in snapshot: ${path}/${name}`);
    return text;
  };
  const parsed = snapshot.parse(JSON.parse(file("snapshot.json")));
  const cells = parseCells(file("cells.csv"), parsed);
  const texts = Object.fromEntries(
    textKinds.map((kind) => [kind, Object.fromEntries(languages.map((l) => [l, file(textFile(kind, l))]))]),
  ) as Release["texts"];
  return { path, snapshot: parsed, cells, facts: factsOf(parsed, cells), texts, files };
};

/** Every release under a snapshot root, by campaign and then newest first. An absent root holds none. */
export const openAll = async (root: string): Promise<Release[]> => {
  const folders = async (path: string): Promise<string[]> =>
    (await readdir(path, { withFileTypes: true }).catch(() => []))
      .filter((e) => e.isDirectory() && !e.name.startsWith("."))
      .map((e) => e.name)
      .sort();
  const releases: Release[] = [];
  for (const campaign of await folders(root))
    for (const id of (await folders(join(root, campaign))).reverse())
      releases.push(await openRelease(join(root, campaign, id), `${campaign}/${id}`));
  return releases;
};
