import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseCells } from "../src/snapshot/csv.ts";
import { buildSite } from "./build.ts";
import { examplePlaces, produceChanged } from "./campaign.example.ts";
import { planted, produceCanaries, published, type Table } from "./canaries.example.ts";
import { realEffects } from "./effects.ts";
import { numbersIn } from "./numbers.example.ts";
import type { Produced } from "./pipeline.ts";
import { parseState } from "./protect/state.ts";
import { tracesOf, type Canary, type Numbers } from "./spellings.example.ts";

type Release = NonNullable<Produced["release"]>;
const [first, second, third, fourth] = ["990101100000", "990101101000", "990101200000", "990101201000"];

const folder = await mkdtemp(join(tmpdir(), "nuanbao-withheld-"));
afterAll(() => rm(folder, { recursive: true }));

const released = async (...how: Parameters<typeof produceCanaries>): Promise<Release> => {
  const { problems, release } = await produceCanaries(...how);
  expect(problems).toEqual([]);
  if (!release) throw new Error("no release");
  return release;
};

/** The files under a folder with their bytes. */
const bytesOf = async (root: string): Promise<Map<string, Uint8Array>> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const read = paths
    .sort()
    .map(async (path) => [relative(root, path), new Uint8Array(await readFile(path))] as const);
  return new Map(await Promise.all(read));
};

/** The release of a table, and its snapshot and site with the bytes of each file. */
const made = async (table: Table) => {
  const release = await released(table);
  const own = join(folder, table);
  await realEffects.place(join(own, "published/nuanshui", release.id), release.files);
  const { site } = await examplePlaces("cases", "nuanshui");
  await buildSite({ published: join(own, "published"), site: site.file, out: join(own, "dist") });
  return { release, files: await bytesOf(own) };
};

let truth: Awaited<ReturnType<typeof made>>;
let other: Awaited<ReturnType<typeof made>>;
beforeAll(async () => {
  [truth, other] = await Promise.all([made("truth"), made("other")]);
}, 180_000);

/** The keys that are withheld. */
const withheldOf = ({ files, snapshot }: Release): string[] =>
  parseCells(files["cells.csv"] ?? "", snapshot).flatMap((c) =>
    c.content.status === "withheld" ? [c.key] : [],
  );

/** What is withheld and long enough to be known again wherever it stands. */
const canariesOf = (release: Release): (Canary & { key: string })[] => {
  const withheld = new Set(withheldOf(release));
  const { indicators, units } = release.snapshot;
  return release.observations.flatMap(({ key, indicator, content }) => {
    const unit = units.find((u) => u.id === indicators.find((i) => i.id === indicator)?.unit);
    return withheld.has(key) && content.status === "value" && content.value >= 100_000
      ? { key, steps: content.value, decimals: unit?.decimals ?? 0 }
      : [];
  });
};

const paid = (programme: string, region: string): string =>
  `relief.paid|${region}|flow:2026-01-01/2026-01-31|programme=${programme}`;
const rescued = (region: string): string => `rescue.times|${region}|cumulative:2025-11-15/2026-01-31|`;
const child = (region: string): string =>
  `allowance.persons|${region}|instant:2026-01-31|programme=defacto-child`;

const granted = (region: string): string =>
  `allowance.paid|${region}|flow:2026-01-01/2026-01-31|programme=orphan`;

it("withholds a figure of six digits for each reason, and others for the sake of these", () => {
  for (const { release } of [truth, other]) {
    const canaries = canariesOf(release).map(({ key }) => key);
    const primary = parseState((name) => release.state[name] ?? null)?.pattern.primary ?? [];
    const { twoPeople, onePerson, percent, dominance, smallCount, vulnerableCount } = planted;
    for (const { programme } of [twoPeople, onePerson, percent, dominance]) {
      expect(canaries).toEqual(expect.arrayContaining([paid(programme, first), paid(programme, second)]));
      expect(primary).toContain(paid(programme, first));
      expect(primary).not.toContain(paid(programme, second));
    }
    // A small count has no six digits: the money beside it has.
    for (const { programme } of [smallCount, vulnerableCount])
      for (const key of [paid(programme, first), paid(programme, second)]) {
        expect(canaries).toContain(key);
        expect(primary).toEqual(expect.arrayContaining([key, key.replace("paid", "persons")]));
      }
    for (const region of [first, second, third, fourth]) expect(canaries).toContain(paid("homecare", region));
    expect(canaries).toEqual(expect.arrayContaining([rescued(third), child(first)]));
    expect(primary).not.toContain(rescued(third));
    // Nothing was paid to the few orphans of one township: what the other has is the complement.
    const orphans = [granted(second), granted(fourth)];
    expect(withheldOf(release)).toEqual(expect.arrayContaining(orphans));
    expect(orphans.filter((key) => canaries.includes(key))).toHaveLength(1);
  }
});

it("withholds money for p percent alone, and for dominance alone", async () => {
  const { percent, dominance } = planted;
  const lax = withheldOf(await released("truth", { disclosure: "{}" }));
  expect(lax).not.toContain(paid(percent.programme, first));
  expect(lax).toContain(paid(dominance.programme, first));
});

it("moves every figure that is planted, and the order of each two by size", () => {
  const valueIn = ({ observations }: Release, key: string): number => {
    const content = observations.find((o) => o.key === key)?.content;
    return content?.status === "value" ? content.value : NaN;
  };
  expect(withheldOf(other.release)).toEqual(withheldOf(truth.release));
  for (const { programme } of [...Object.values(planted), { programme: "homecare" }]) {
    const [a, b] = [paid(programme, first), paid(programme, second)];
    expect(valueIn(truth.release, a)).toBeLessThan(valueIn(truth.release, b));
    expect(valueIn(other.release, a)).toBeGreaterThan(valueIn(other.release, b));
  }
});

/** A file without the keyed hashes of the sources, which are those of confidential files; in the manifest, without that of the snapshot. */
const withoutCommitments = (name: string, bytes: Uint8Array, { release }: typeof truth): string => {
  const text = Buffer.from(bytes).toString("latin1");
  return release.snapshot.sources
    .reduce((rest, { id, hash }) => rest.replaceAll(hash, `hash of ${Buffer.from(id).toString("hex")}`), text)
    .replace(name.endsWith("/manifest.json") ? /"snapshot\.json": "[0-9a-f]{64}"/ : /$^/, "");
};

it("publishes and builds the same bytes whatever is withheld: no rank, share, length or place tells of it", () => {
  expect([...other.files.keys()]).toEqual([...truth.files.keys()]);
  const differing = [...truth.files].filter(
    ([name, bytes]) =>
      withoutCommitments(name, bytes, truth) !==
      withoutCommitments(name, other.files.get(name) ?? new Uint8Array(), other),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});

it("leaves no canary in any file of the snapshot or the site, however it may be written", async () => {
  const canaries = canariesOf(truth.release);
  const told: [string, Numbers][] = [];
  for (const [name, bytes] of truth.files) told.push([name, await numbersIn(name, bytes)]);
  for (const [name, numbers] of told)
    for (const canary of canaries)
      expect([name, canary.key, tracesOf(canary, numbers)]).toEqual([name, canary.key, []]);
  // What is published of the same programmes is found in every kind of file that tells figures.
  const telling = told
    .filter(([, numbers]) => published.some((steps) => tracesOf({ steps, decimals: 2 }, numbers).length > 0))
    .map(([name]) => name);
  for (const kind of [".html", ".svg", ".csv", ".json", ".xlsx", ".txt", ".pdf"])
    expect(telling.map((name) => extname(name))).toContain(kind);
  for (const folder of ["indicators/relief.paid/", "programmes/"])
    for (const kind of [".svg", ".csv", ".json", ".xlsx"])
      expect([
        ...[folder, kind],
        telling.some((name) => name.startsWith(`dist/${folder}`) && name.endsWith(kind)),
      ]).toEqual([folder, kind, true]);
});

it("would find every canary, and the two tables different, were nothing withheld", async () => {
  const open = async (table: Table): Promise<string> =>
    (await released(table, { isOpen: true, disclosure: "{}" })).files["cells.csv"] ?? "";
  const said = await open("truth");
  expect(await open("other")).not.toBe(said);
  const cells = await numbersIn("cells.csv", new TextEncoder().encode(said));
  for (const canary of canariesOf(truth.release))
    expect([canary.key, tracesOf(canary, cells)]).not.toEqual([canary.key, []]);
});

it("draws the withheld ones last, by their codes, and the longest shown bar as if nothing larger were hidden", async () => {
  const page = await readFile(join(folder, "truth/dist/nuanshui", truth.release.id, "index.html"), "utf8");
  const drawn = (id: string): string =>
    new RegExp(`<figure[^>]*id="[a-z0-9-]*${id}"[^]*?<svg([^]*?)</svg>`).exec(page)?.[1] ?? "";
  const order = [...drawn("by-size").matchAll(/data-key="[^"|]*\|(\d+)/g)].map((m) => m[1]);
  expect(order).toEqual([second, first, third, fourth]);
  const bars = (id: string) =>
    [...drawn(id).matchAll(/<rect(?=[^>]* x="0%")[^>]* width="([\d.]+%)"/g)].map((m) => m[1]);
  expect(bars("by-size")).toHaveLength(1);
  expect(bars("by-size")).toEqual(bars("shown"));
});

it("says nothing of a withheld figure in what staff see on the screen", async () => {
  const { problems, warnings } = await produceChanged("cases", "nuanshui", {
    "campaign.yaml": (text) => text.replace("headline:", "headline:\n  - allowance.persons 项目=不存在"),
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(JSON.stringify([problems, warnings])).not.toMatch(/0\.84|0\.98/);
});
