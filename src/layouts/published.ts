import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { openAll, type Release } from "../snapshot/open.ts";
import { site } from "./site.ts";

const folder = process.env["NUANBAO_PUBLISHED"] ?? "data/published";

const read = async (): Promise<Release[]> => {
  const { campaigns } = await site();
  const all = await openAll(folder);
  const missing = campaigns.find((id) => !all.some((r) => r.snapshot.campaign.id === id));
  if (missing && !import.meta.env.DEV) throw new Error(`invalid campaign without a release: ${missing}`);
  return campaigns.flatMap((id) => all.filter((r) => r.snapshot.campaign.id === id));
};

/** The campaigns that the site shows, and every published file with its size and time. */
const stampOf = async (): Promise<string> => {
  const files = await readdir(folder, { recursive: true });
  const stamps = await Promise.all(
    files.sort().map(async (file) => {
      // A draft is replaced while pages are asked for.
      const now = await stat(join(folder, file)).catch(() => null);
      return [file, now?.size, now?.mtimeMs];
    }),
  );
  return JSON.stringify([(await site()).campaigns, stamps]);
};

let kept: { stamp: string; releases: Promise<Release[]> } | undefined;

const readAnew = async (): Promise<Release[]> => {
  const stamp = await stampOf();
  if (kept?.stamp !== stamp) kept = { stamp, releases: read() };
  return kept.releases;
};

let cached: Promise<Release[]> | undefined;

/**
 * The releases that the site shows: campaigns in the order of site.yaml, the newest release of each first. Read once
 * a build, and by a preview whenever they changed, so that a saved figure shows at once; in between they are the same
 * objects, by which the parts of a page and its files know each other's cells.
 */
export const published = (): Promise<Release[]> => (import.meta.env.DEV ? readAnew() : (cached ??= read()));

/** The release at a path `<campaign>/<release>`; throws when the site shows none there. */
export const releaseAt = async (path: string): Promise<Release> => {
  const found = (await published()).find((r) => r.path === path);
  if (!found) throw new Error(`invalid release: ${path}`);
  return found;
};

/** The releases of one campaign, newest first; throws when the site shows none. */
export const releasesOf = async (campaign: string): Promise<[Release, ...Release[]]> => {
  const [newest, ...older] = (await published()).filter((r) => r.snapshot.campaign.id === campaign);
  if (!newest) throw new Error(`invalid campaign: ${campaign}`);
  return [newest, ...older];
};

/** The newest release of each campaign, in the order of site.yaml. */
export const newestReleases = async (): Promise<Release[]> =>
  (await published()).filter(
    (r, i, all) => all.findIndex((o) => o.snapshot.campaign.id === r.snapshot.campaign.id) === i,
  );

/** The release that replaced this one, if one did. */
export const replacementOf = async (release: Release): Promise<Release | undefined> =>
  (await releasesOf(release.snapshot.campaign.id)).find(
    (r) => r.snapshot.revision.replaces === release.snapshot.release.id,
  );

/** The releases of a campaign in which a release stands, without those that were replaced but for itself, newest first. */
const standing = async (release: Release): Promise<Release[]> => {
  const all = await releasesOf(release.snapshot.campaign.id);
  return all.filter(
    (r) =>
      r.path === release.path || !all.some((o) => o.snapshot.revision.replaces === r.snapshot.release.id),
  );
};

/** By path: a preview reads its releases anew when they changed. */
const placeOf = ({ path }: Release, all: readonly Release[]): number => all.findIndex((r) => r.path === path);

/** The most releases that one is compared with: each has a part of the page. */
const mostEarlier = 4;

/** What a release is compared with, nearest first: the release that it corrects, then those before it of its campaign. */
export const earlierReleases = async (release: Release): Promise<Release[]> => {
  const { campaign, revision } = release.snapshot;
  const all = await standing(release);
  const replaced = revision.replaces === null ? [] : [await releaseAt(`${campaign.id}/${revision.replaces}`)];
  return [...replaced, ...all.slice(placeOf(release, all) + 1)].slice(0, mostEarlier);
};

/** What a release is compared with first, if there is anything. */
export const earlierOf = async (release: Release): Promise<Release | undefined> =>
  (await earlierReleases(release))[0];

/** The release of the same campaign that came before a release, if any did: never one that was replaced, by this one or another. */
export const precedingOf = async (release: Release): Promise<Release | undefined> => {
  const all = await standing(release);
  return all[placeOf(release, all) + 1];
};

/** The release of the same campaign that came after a release, if any did. */
export const laterOf = async (release: Release): Promise<Release | undefined> => {
  const all = await standing(release);
  return all[placeOf(release, all) - 1];
};
