import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { cellKey, type Cell } from "../../src/snapshot/cell.ts";
import { formatCells } from "../../src/snapshot/csv.ts";
import type { Region } from "../../src/snapshot/region.ts";
import { snapshot, type Snapshot } from "../../src/snapshot/schema.ts";
import { site as siteShape } from "../../src/snapshot/site.ts";
import { root } from "../project.ts";
import { randomOf } from "../sample/random.ts";
import { sha256 } from "../write/hash.ts";

/** Where a golden case stands published, whose words and texts the invented county borrows. */
const borrowed = join(root, "data/cases/generated/published/2025-01-31");

const county = "990101";
const start = "2024-11-15";
const ends = ["2024-11-30", "2024-12-15", "2024-12-31", "2025-01-15", "2025-01-31"];
const counted = ["relief.times", "relief.paid", "rescue.times"];
const villagesOfTown = 24;

const regionsOf = (pages: number): Region[] => {
  const place = (code: string, level: Region["level"], parent: string, name: string): Region => ({
    ...{ code, level, parent },
    name: { zh: `${name}（虚构）`, en: `Invented place ${code}` },
  });
  const towns = Math.ceil(pages / (villagesOfTown + 1));
  return Array.from({ length: pages }, (_, i) => {
    const town = `${county}${100 + (i % towns)}`;
    const village = Math.floor(i / towns);
    return village === 0
      ? place(`${town}000`, "township", county, `第${i + 1}乡`)
      : place(`${town}${String(village).padStart(3, "0")}`, "village", `${town}000`, `第${i + 1}村`);
  });
};

/** Running totals of every indicator and place at five days: what one release of a whole winter holds. */
const cellsOf = (regions: readonly Region[]): Cell[] => {
  const { next: random } = randomOf("villages");
  return regions.flatMap(({ code: region }) =>
    counted.flatMap((indicator) => {
      let total = 0;
      return ends.map((end): Cell => {
        total += 20 + Math.floor(random() * 400);
        const at = { indicator, region, period: { kind: "cumulative" as const, start, end }, dimensions: {} };
        const value = indicator === "relief.paid" ? total * 10_000 : total;
        const content = { status: "value", value, qualifier: "exact", precision: 1, flags: [] } as const;
        return { ...at, key: cellKey(at), content: { ...content, flags: [] } };
      });
    }),
  );
};

/** Writes a site file and one release of an invented county with so many places within it, each with three lines over time. */
export const writeVillages = async (
  folder: string,
  pages: number,
): Promise<{ published: string; site: string }> => {
  const text = async (name: string): Promise<string> => readFile(join(borrowed, name), "utf8");
  const from = snapshot.parse(JSON.parse(await text("snapshot.json")));
  const above = from.regions.filter(({ level }) => !["township", "village"].includes(level));
  const regions = regionsOf(pages);
  const [source] = from.sources;
  const cells = cellsOf([...above.filter((r) => r.code === county), ...regions]);
  const made: Snapshot = {
    ...from,
    regions: [...above, ...regions],
    provenance: Object.fromEntries(cells.map(({ key }) => [key, source?.id ?? ""])),
    headline: cells.filter((c) => c.region === county && c.period.end === ends.at(-1)).map((c) => c.key),
    ...{ lines: [], exhibits: [], checks: [], corrections: [], notes: [] },
    disclosure: { ...from.disclosure, withheld: 0 },
  };
  const texts: Record<string, string> = {
    "snapshot.json": JSON.stringify(made),
    "cells.csv": formatCells(cells, made),
  };
  for (const kind of ["release", "briefing", "printout"])
    for (const language of ["zh", "en"])
      texts[`${kind}.${language}.md`] = `---\ntitle: "${language === "zh" ? "虚构" : "Invented"}"\n---\n`;
  const published = join(folder, "published");
  const release = join(published, from.campaign.id, from.release.id);
  await mkdir(release, { recursive: true });
  const files = Object.fromEntries(Object.entries(texts).map(([name, bytes]) => [name, sha256(bytes)]));
  for (const [name, bytes] of [
    ...Object.entries(texts),
    ["manifest.json", JSON.stringify({ files })] as const,
  ])
    await writeFile(join(release, name), bytes);
  const site = join(folder, "site.yaml");
  const { portal: _, ...own } = siteShape.parse(
    parse(await readFile(join(borrowed, "../../site.yaml"), "utf8")),
  );
  await writeFile(site, JSON.stringify({ ...own, languages: ["zh"] }));
  return { published, site };
};
