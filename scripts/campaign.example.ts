import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { site } from "../src/snapshot/site.ts";
import { realEffects } from "./effects.ts";
import { describe } from "./describe.ts";
import { produce, type Produced } from "./pipeline.ts";
import { placesOf, root, siteFile } from "./project.ts";
import type { Places } from "./read/inputs.ts";
import { demonstrationKey } from "./write/hash.ts";

/** What a test does to a file of a campaign: its new text, or null to take it away. */
export type Change = (text: string) => string | null;

/** The campaigns of this project's own site. */
export const siteCampaigns = site.parse(parse(await readFile(siteFile, "utf8"))).campaigns;

const folders = await realEffects.list(join(root, "data/cases"));

/** The golden cases: the folders of data/cases that hold a campaign. */
export const goldenCases = (
  await Promise.all(
    folders.map(async (id) =>
      (await realEffects.read(join(root, "data/cases", id, "campaign.yaml"))) ? [id] : [],
    ),
  )
).flat();

/** Where a campaign or golden case of this project lies; a case may bring a site file of its own. */
export const examplePlaces = async (folder: "campaigns" | "cases", id: string): Promise<Places> => {
  const own = { file: join(root, "data", folder, id, "site.yaml"), label: `data/${folder}/${id}/site.yaml` };
  const hasOwn = (await realEffects.read(own.file)) !== null;
  return {
    ...placesOf(id),
    campaign: { folder: join(root, "data", folder, id), label: `data/${folder}/${id}` },
    site: hasOwn ? own : placesOf(id).site,
  };
};

/** Runs the stages on a copy of a campaign in which some files were changed. Nothing was published before. */
export const produceChanged = async (
  folder: "campaigns" | "cases",
  id: string,
  changes: Readonly<Record<string, Change>> = {},
  asOf: string | null = null,
): Promise<Produced> => {
  const copy = await mkdtemp(join(tmpdir(), "nuanbao-"));
  try {
    const places = await examplePlaces(folder, id);
    await cp(places.campaign.folder, join(copy, id), { recursive: true });
    for (const [name, change] of Object.entries(changes)) {
      const path = join(copy, id, name);
      const text = change(await readFile(path, "utf8").catch(() => ""));
      await (text === null ? rm(path) : writeFile(path, text));
    }
    return await produce(
      {
        places: { ...places, campaign: { ...places.campaign, folder: join(copy, id) } },
        id,
        asOf,
        published: join(copy, "published"),
        private: join(copy, "state"),
        temporary: join(copy, "private"),
        commitmentKey: demonstrationKey,
        draft: false,
        onProgress: () => undefined,
      },
      realEffects,
    );
  } finally {
    await rm(copy, { recursive: true });
  }
};

/** The Chinese lines that the officer reads. */
export const lines = (produced: Produced): string[] => produced.problems.map((p) => describe(p, "zh"));
