import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";

const optional = z.preprocess((text) => (text === "" ? null : text), z.coerce.number().nullable());
const peer = z.strictObject({
  table: z.string(),
  tool: z.string(),
  secondary: z.coerce.number(),
  seconds: optional,
  /** Sensitive cells that a reader knows exactly or nearer than one unit, or that miss their interval. */
  fail: z.coerce.number(),
  source: z.string(),
});
/** One row per table and tool: what other software withheld for others' sake, and its time on two shared cores. */
export type Peer = z.infer<typeof peer>;

/** What was recorded of other software: its own interval of ±1 unit, which `light-outsider` asks for, and no insiders. */
export const readPeers = async (): Promise<Peer[]> => {
  const text = await readFile(join(import.meta.dirname, "peers.csv"), "utf8");
  return z.array(peer).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data);
};

/** How many cells the best pattern withholds in which nothing fails; null where no tool has one. */
export const bestSafe = (peers: readonly Peer[], table: string): number | null => {
  const safe = peers.filter((row) => row.table === table && row.fail === 0);
  return safe.length === 0 ? null : Math.min(...safe.map(({ secondary }) => secondary));
};
