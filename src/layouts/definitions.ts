import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Dimension } from "../snapshot/dimension.ts";
import { indicator, type Indicator } from "../snapshot/indicator.ts";
import type { Release } from "../snapshot/open.ts";
import { unit, type Unit } from "../snapshot/unit.ts";
import { parseYaml } from "../words/yaml.ts";
import { published } from "./published.ts";

/** What the page of definitions shows: indicators in the order of the codebook, and the names that they use. */
export type Definitions = {
  indicators: Indicator[];
  units: Unit[];
  dimensions: Pick<Dimension, "id" | "name">[];
};

const codebook = "data/codebook";

/** Names stand in the codebook with other spellings beside them, which only the readers of returns need. */
const unitEntry = unit.extend({ aliases: z.array(z.string()).optional() });
const dimensionEntry = z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) });

const entries = async <T>(file: string, entry: z.ZodType<T>): Promise<T[]> =>
  z.array(entry).parse(parseYaml(await readFile(join(codebook, file), "utf8")));

/** The first of each id, in the order in which they come. */
const distinct = <T extends { id: string }>(all: readonly T[]): T[] =>
  all.filter((item, i) => all.findIndex((other) => other.id === item.id) === i);

const made = new WeakMap<readonly Release[], Promise<Definitions>>();

/** The indicators of the codebook and of the releases that the site shows; the codebook's wording leads. Read once a build. */
export const definitions = async (): Promise<Definitions> => {
  const releases = await published();
  const known = made.get(releases) ?? definitionsOf(releases);
  made.set(releases, known);
  return known;
};

const definitionsOf = async (releases: readonly Release[]): Promise<Definitions> => {
  const snapshots = releases.map((r) => r.snapshot);
  return {
    indicators: distinct([
      ...(await entries("indicators.yaml", indicator)),
      ...snapshots.flatMap((s) => s.indicators),
    ]),
    units: distinct([...(await entries("units.yaml", unitEntry)), ...snapshots.flatMap((s) => s.units)]),
    dimensions: distinct([
      // Programmes have a file of their own (programmes.csv), so their dimension is not in the list.
      { id: "programme", name: { zh: "项目", en: "programme" } },
      ...(await entries("dimensions.yaml", dimensionEntry)),
      ...snapshots.flatMap((s) => s.dimensions),
    ]),
  };
};
