import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { writeVillages } from "./bench/villages.ts";
import { buildSite } from "./build.ts";
import { examplePlaces, goldenCases, releaseInTurn, siteCampaigns } from "./campaign.example.ts";
import { realEffects } from "./effects.ts";
import { sampleCampaign, samplePlaces } from "./project.ts";
import { writeSample } from "./sample/write.ts";

/** A site that the tests read: where its snapshots and its pages are. */
export type BuiltSite = { name: string; published: string; dist: string };

declare module "vitest" {
  interface ProvidedContext {
    sites: BuiltSite[];
    villages: BuiltSite;
  }
}

/**
 * Releases and builds, before the tests, the site of the demonstrations, one for each golden case, and one of a county
 * with villages.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), "nuanbao-sites-"));
  const build = async (
    name: string,
    from: "campaigns" | "cases",
    ids: readonly string[],
  ): Promise<BuiltSite> => {
    const site = { name, published: join(folder, name, "published"), dist: join(folder, name, "dist") };
    const roots = { published: site.published, private: join(folder, name, "private") };
    for (const id of ids) await releaseInTurn(from, id, roots);
    const places = await examplePlaces(from, ids[0] ?? "");
    await buildSite({ published: site.published, site: places.site.file, out: site.dist });
    return site;
  };
  if (siteCampaigns.includes(sampleCampaign)) await writeSample(samplePlaces, realEffects);
  const sites = [await build("demonstrations", "campaigns", siteCampaigns)];
  for (const id of goldenCases) sites.push(await build(id, "cases", [id]));
  const villages = await writeVillages(join(folder, "villages"), 61);
  const dist = join(folder, "villages", "dist");
  await buildSite({ ...villages, out: dist });
  project.provide("sites", sites);
  project.provide("villages", { name: "villages", published: villages.published, dist });
  return () => rm(folder, { recursive: true });
};
