import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { realEffects } from "../effects.ts";
import { campaignsRoot, codebookRoot } from "../project.ts";
import { campaignFile } from "../read/campaign.ts";
import { readCodebook, readRegions } from "../read/codebook.ts";
import { openRegister } from "../read/register.ts";
import { kindOf } from "../registers/all.ts";
import { sampleFiles, type SampleFile } from "./files.ts";

const county = join(campaignsRoot, "nuanhe-2024");
const { value: shared } = await readCodebook(codebookRoot, "data/codebook", realEffects);
const { value: own } = readRegions(await readFile(join(county, "regions.csv")), "regions.csv");
const { registers = [] } = campaignFile.parse(parse(await readFile(join(county, "campaign.yaml"), "utf8")));

let folder = "";
let files: SampleFile[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nuanbao-sample-"));
  files = await sampleFiles(own ?? [], shared?.dimensions ?? []);
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

/** The files that an entry of campaign.yaml names. */
const named = (pattern: string): string[] => {
  const [before = "", after] = pattern.replace("registers/", "").split("*");
  return files
    .map((f) => f.name)
    .filter((name) =>
      after === undefined ? name === before : name.startsWith(before) && name.endsWith(after),
    );
};

it("names every file in campaign.yaml once", () => {
  expect(registers.flatMap((r) => named(r.files)).sort()).toEqual(files.map((f) => f.name));
});

it.each(registers.map((r) => [r.files, r] as const))(
  "lets every row of %s through the gate",
  async (_, register) => {
    if (!shared || !own) throw new Error("invalid codebook");
    const codebook = { ...shared, regions: [...shared.regions, ...own] };
    const { headers = {}, ignore = [] } = register;
    for (const name of named(register.files)) {
      const kind = kindOf(register.kind);
      const { value, problems } = await openRegister(join(folder, name), `registers/${name}`, kind, {
        headers,
        ignore,
        codebook,
      });
      expect(problems).toEqual([]);
      expect(value).toHaveLength(register.kind === "inspections" ? 15 : 1);
      for (const file of value ?? []) {
        let rows = 0;
        for await (const batch of file.batches()) {
          expect(batch.problems).toEqual([]);
          rows += batch.rows.length;
        }
        expect(rows).toBeGreaterThan(0);
      }
    }
  },
);
