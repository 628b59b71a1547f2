import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { site } from "../src/snapshot/site.ts";
import { realEffects } from "./effects.ts";
import { describe } from "./describe.ts";
import type { Job } from "./job.ts";
import { produce, type Produced } from "./pipeline.ts";
import { placesOf, root, siteFile } from "./project.ts";
import type { Places } from "./read/inputs.ts";
import { formatObservations, observationsFile } from "./read/kept.ts";
import { daysOf } from "./run.ts";
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

/** Where releases in turn leave what they publish, and what they keep. */
export type Roots = Pick<Job, "published" | "private">;

/** The job of a release of this project as it stands, after those that lie under the roots. */
export const jobOf = async (
  folder: "campaigns" | "cases",
  id: string,
  asOf: string | null,
  roots: Roots,
): Promise<Job> => ({
  ...{ places: await examplePlaces(folder, id), id, asOf, ...roots },
  ...{ temporary: join(roots.private, "temporary"), commitmentKey: demonstrationKey, draft: false },
  onProgress: () => undefined,
});

/** Makes every release of a campaign in its turn, each knowing those before, and leaves them under the roots. */
export const releaseInTurn = async (
  folder: "campaigns" | "cases",
  id: string,
  roots: Roots,
): Promise<void> => {
  for (const asOf of await daysOf(await examplePlaces(folder, id), realEffects)) {
    const { release, problems } = await produce(await jobOf(folder, id, asOf, roots), realEffects);
    if (!release) throw new Error(`${id} has problems: ${JSON.stringify(problems)}`);
    await keep(id, release, roots);
  }
};

/** Puts a release, and what it keeps, in its place. */
export const keep = async (
  id: string,
  release: Pick<NonNullable<Produced["release"]>, "id" | "files" | "observations" | "state">,
  roots: Roots,
): Promise<void> => {
  await realEffects.place(join(roots.published, id, release.id), release.files);
  await realEffects.place(join(roots.private, id, release.id), {
    [observationsFile]: formatObservations(release.observations),
    ...release.state,
  });
};

/** The Chinese lines that the officer reads. */
export const lines = (produced: Produced): string[] => produced.problems.map((p) => describe(p, "zh"));
