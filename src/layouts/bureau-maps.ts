import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bureauMap, type BureauMap } from "../charts/bureau-map.ts";
import type { Vocabulary } from "../snapshot/schema.ts";
import { regionOf } from "../snapshot/select.ts";

const read = new Map<string, Promise<BureauMap | undefined>>();

const open = async (file: string): Promise<BureauMap | undefined> => {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return undefined;
  const parsed = bureauMap.safeParse(JSON.parse(text));
  // A map without its number may not be shown, and a build that left it out in silence would show tiles instead.
  if (!parsed.success)
    throw new Error(`invalid map: ${file}: ${parsed.error.issues[0]?.path.join(".") ?? ""}`);
  return parsed.data;
};

/**
 * The bureau's own map of some regions, if it supplies one: `<code of the region that contains them>.geojson`, with its
 * 审图号. Undefined where there is none, or the regions lie in several. Throws when the file is not what it must be.
 */
export const bureauMapOf = async (
  regions: readonly string[],
  vocabulary: Pick<Vocabulary, "regions">,
  folder = "data/codebook/maps",
): Promise<BureauMap | undefined> => {
  const parents = new Set(regions.map((code) => regionOf(vocabulary, code).parent));
  const [parent] = parents;
  if (parents.size !== 1 || !parent) return undefined;
  const file = join(folder, `${parent}.geojson`);
  const opened = read.get(file) ?? open(file);
  read.set(file, opened);
  return opened;
};
