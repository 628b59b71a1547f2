import { join } from "node:path";
import { z } from "zod";
import type { Effects } from "./effects.ts";
import type { Observation } from "./observation.ts";
import { parseState, type State } from "./protect/state.ts";
import { formatObservations, observationsFile, parseObservations } from "./read/kept.ts";
import { sha256 } from "./write/hash.ts";

/** kept.json: the SHA-256 of every other file that the release kept. */
const hashes = z.strictObject({ files: z.record(z.string(), z.string()) });
export const hashesFile = "kept.json";

/** The files that a release keeps under data/private, with their hashes: confidential. */
export const privateFiles = (
  observations: readonly Observation[],
  others: Readonly<Record<string, string>>,
): Record<string, string> => {
  const files = { [observationsFile]: formatObservations(observations), ...others };
  const listed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)]));
  return { ...files, [hashesFile]: `${JSON.stringify({ files: listed }, null, 2)}\n` };
};

/** What a release kept. Null: nothing was. Else the files that are not as they were kept, and where there are none, what they hold. */
export type Kept = {
  changed: string[];
  observations: readonly Observation[];
  state: State | null;
};

/** Reads what a release kept in a folder. `spare` are files that others leave there. Throws where a file that nobody changed cannot be read. */
export const readKept = async (
  folder: string,
  spare: readonly string[],
  effects: Effects,
): Promise<Kept | null> => {
  const present = (await effects.list(folder)).filter((name) => !spare.includes(name));
  if (present.length === 0) return null;
  const text = async (name: string): Promise<string | null> => {
    const bytes = await effects.read(join(folder, name));
    return bytes && Buffer.from(bytes).toString("utf8");
  };
  const listed = listOf(await text(hashesFile));
  if (!listed) return { changed: [hashesFile], observations: [], state: null };
  const texts = new Map<string, string>();
  const changed: string[] = [];
  for (const name of new Set([...Object.keys(listed), ...present.filter((n) => n !== hashesFile)])) {
    const found = await text(name);
    if (found === null || sha256(found) !== listed[name]) changed.push(name);
    else texts.set(name, found);
  }
  if (changed.length > 0) return { changed, observations: [], state: null };
  return {
    changed,
    observations: parseObservations(Buffer.from(texts.get(observationsFile) ?? "")),
    state: parseState((name) => texts.get(name) ?? null),
  };
};

const listOf = (text: string | null): Readonly<Record<string, string>> | null => {
  try {
    return hashes.parse(JSON.parse(text ?? "")).files;
  } catch {
    return null;
  }
};
