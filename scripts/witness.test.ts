import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { buildSite } from "./build.ts";
import { realEffects } from "./effects.ts";
import { placesOf, sampleCampaign, samplePlaces, siteFile } from "./project.ts";
import { daysOf } from "./run.ts";
import { writeSample } from "./sample/write.ts";
import { combined, filesIn, make, type Made, type Moves } from "./witness.example.ts";

const folder = await mkdtemp(join(tmpdir(), "nuanbao-witness-"));
const [site] = inject("sites");
const made: Made[] = [];
/** Other tables that a reader cannot rule out, each with the releases whose figures it moves. */
const witnesses: { releases: Made[]; moves: Moves }[] = [];

beforeAll(async () => {
  await writeSample(samplePlaces, realEffects);
  const roots = { published: join(folder, "truth"), private: join(folder, "private") };
  for (const asOf of await daysOf(placesOf(sampleCampaign), realEffects))
    made.push(await make(sampleCampaign, asOf, roots));
  for (const [i, release] of made.entries())
    for (const moves of combined(release, made.slice(0, i)))
      witnesses.push({ releases: made.slice(0, i + 1), moves });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const isMoved = (moves: Moves, key: string, id: string): boolean =>
  moves.has(key) || moves.has(`${key}@${id}`);

it("moves every withheld figure of the sample in some witness, secondary ones too", () => {
  for (const { withheld, state, examined } of made) {
    const moving = witnesses.filter(({ releases }) => releases.some((r) => r.examined === examined));
    const secondary = [...withheld].filter((key) => !state.pattern.primary.includes(key));
    expect(secondary).not.toEqual([]);
    expect(
      [...withheld].filter((key) => !moving.some(({ moves }) => isMoved(moves, key, examined.id))),
    ).toEqual([]);
  }
});

it("publishes the same bytes in the table of every witness as in truth", () => {
  for (const { releases, moves } of witnesses)
    for (const [i, release] of releases.entries())
      expect(filesIn(release, releases.slice(0, i), moves)).toEqual(release.files);
});

it("would not, if a figure that moves were published", () => {
  const [release] = made;
  const { moves } = witnesses[0] ?? {};
  if (!release || !moves) throw new Error("no witness");
  for (const key of [...release.withheld].filter((k) => isMoved(moves, k, release.examined.id))) {
    const open = { ...release, withheld: new Set([...release.withheld].filter((k) => k !== key)) };
    expect(filesIn(open, [], moves)).not.toEqual(filesIn(open, [], new Map()));
  }
});

/** The files under a folder with their bytes. */
const bytesOf = async (dist: string): Promise<Map<string, Buffer>> => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const read = paths.sort().map(async (path) => [relative(dist, path), await readFile(path)] as const);
  return new Map(await Promise.all(read));
};

it("builds the same site from the tables of witnesses as from truth", async () => {
  // The table that moves most figures; every other one leaves the same published files, byte for byte.
  const { releases, moves } = witnesses.toSorted((a, b) => b.moves.size - a.moves.size)[0] ?? {};
  if (!site || !releases || !moves) throw new Error("no witness");
  const own = join(folder, "witness");
  await cp(site.published, own, { recursive: true });
  await rm(join(own, sampleCampaign), { recursive: true });
  for (const [i, release] of releases.entries())
    await realEffects.place(
      join(own, sampleCampaign, release.examined.id),
      filesIn(release, releases.slice(0, i), moves),
    );
  await buildSite({ published: own, site: siteFile, out: join(folder, "dist") });
  const [truth, other] = [await bytesOf(site.dist), await bytesOf(join(folder, "dist"))];
  expect([...other.keys()]).toEqual([...truth.keys()]);
  for (const [name, bytes] of truth) expect([name, other.get(name)?.equals(bytes)]).toEqual([name, true]);
});

it("says in every output of the sample that figures are withheld", async () => {
  for (const { examined } of made)
    for (const [language, word] of [
      ["", "不予公布"],
      ["en", "withheld"],
    ] as const)
      for (const file of ["index.html", "briefing.html", "printout.html", "printout.pdf", "release.txt"]) {
        const name = join(language, sampleCampaign, examined.id, file);
        const bytes = await readFile(join(site?.dist ?? "", name));
        const said = file.endsWith(".pdf")
          ? (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
          : bytes.toString("utf8");
        expect([name, said.replace(/\s/g, "").includes(word)]).toEqual([name, true]);
      }
});
