import { join } from "node:path";
import { z } from "zod";
import type { Effects } from "./effects.ts";
import type { Observation } from "./observation.ts";
import type { Produced } from "./pipeline.ts";
import { reportFile } from "./protect/officer/report.ts";
import { parseState, type State } from "./protect/state.ts";
import { formatObservations, observationsFile, parseObservations } from "./read/kept.ts";
import { sha256 } from "./write/hash.ts";
import type { Outcome } from "./write/publish.ts";

/** kept.json: the SHA-256 of every other file that the release kept. */
const hashes = z.strictObject({ files: z.record(z.string(), z.string()) });
const hashesFile = "kept.json";

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

/**
 * Keeps in a folder what later audits need of a release, and the officer's report. It is as frozen as what was published:
 * only a demonstration that is made anew replaces it, and a run that was stopped before it was done is completed by the
 * next one. The report comes last, because it takes long.
 */
export const keepPrivate = async (
  folder: string,
  { snapshot, observations, state, report }: NonNullable<Produced["release"]>,
  { outcome, spare }: { outcome: Outcome; spare: readonly string[] },
  effects: Effects,
): Promise<void> => {
  const kept = await readKept(folder, spare, effects).catch(() => null);
  const { [hashesFile]: hashed, ...made } = privateFiles(observations, state);
  const isWhole =
    outcome === "unchanged" &&
    kept?.changed.length === 0 &&
    (Object.keys(state).length === 0 || (await effects.list(folder)).includes(reportFile));
  const mayReplace = snapshot.campaign.kind === "demonstration";
  if (isWhole && (!mayReplace || (await holds(folder, made, effects)))) return;
  await effects.place(folder, { ...made, [hashesFile]: hashed ?? "" }, 0o700);
  const told = await report();
  if (Object.keys(told).length > 0)
    await effects.place(folder, privateFiles(observations, { ...state, ...told }), 0o700);
};

/** Whether a folder has these files with these texts. */
const holds = async (
  folder: string,
  files: Readonly<Record<string, string>>,
  effects: Effects,
): Promise<boolean> => {
  for (const [name, text] of Object.entries(files)) {
    const bytes = await effects.read(join(folder, name));
    if (bytes === null || Buffer.from(bytes).toString("utf8") !== text) return false;
  }
  return true;
};
