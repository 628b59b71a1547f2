import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { readCodebook, readRegions } from "../read/codebook.ts";
import { sampleFiles, type SampleFile } from "./files.ts";

/** Where the sample county lies: its campaign folder, the codebook, and the folder of the stamp that says what was made. */
export type SamplePlaces = { campaign: string; codebook: string; stamp: string };

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Writes the registers of the sample county, or leaves them where they are what this software makes. Throws where the
 * project's own codebook or region list cannot be read.
 */
export const writeSample = async (
  places: SamplePlaces,
  effects: Effects,
): Promise<"written" | "unchanged"> => {
  const regionList = (await effects.read(join(places.campaign, "regions.csv"))) ?? new Uint8Array();
  const { value: codebook } = await readCodebook(places.codebook, "data/codebook", effects);
  const { value: regions } = readRegions(regionList, "regions.csv");
  if (!codebook || !regions) throw new Error(`invalid codebook or regions.csv: ${places.campaign}`);

  const registers = join(places.campaign, "registers");
  const maker = sha256(
    [await ownSource(effects), sha256(regionList), JSON.stringify(codebook.dimensions)].join("\n"),
  );
  const stamp = await effects.read(join(places.stamp, "stamp.json"));
  const present: SampleFile[] = [];
  for (const name of await effects.list(registers)) {
    const bytes = await effects.read(join(registers, name));
    if (bytes) present.push({ name, bytes });
  }
  if (stamp && Buffer.from(stamp).toString("utf8") === stampOf(maker, present)) return "unchanged";

  const files = await sampleFiles(regions, codebook.dimensions);
  await effects.place(registers, Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  await effects.place(places.stamp, { "stamp.json": stampOf(maker, files) }, 0o700);
  return "written";
};

/** What made the files, and the hash of each. */
const stampOf = (maker: string, files: readonly SampleFile[]): string =>
  `${JSON.stringify({ maker, files: Object.fromEntries(files.map((f) => [f.name, sha256(f.bytes)])) }, null, 2)}\n`;

/** The hash of the files that make the sample: a change of any of them makes it anew. */
const ownSource = async (effects: Effects): Promise<string> => {
  const folder = import.meta.dirname;
  const names = (await effects.list(folder)).filter((name) => !name.endsWith(".test.ts"));
  const hashes: string[] = [];
  for (const name of names) hashes.push(sha256((await effects.read(join(folder, name))) ?? ""));
  return sha256(hashes.join("\n"));
};
