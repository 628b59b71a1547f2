import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { parseCells } from "../src/snapshot/csv.ts";
import { buildSite } from "./build.ts";
import { examplePlaces, produceChanged, type Change } from "./campaign.example.ts";
import { realEffects } from "./effects.ts";

/** The case with other values in some rows of returns.csv, by the rows' own ids, and with other changes. */
const withValues = async (
  values: Readonly<Record<string, string>>,
  others: Readonly<Record<string, Change>> = {},
) => {
  const change: Change = (text) =>
    text
      .split("\n")
      .map((line) => {
        const cells = line.split(",");
        const value = values[cells[0] ?? ""];
        if (value !== undefined) cells[cells.length - 3] = value;
        return cells.join(",");
      })
      .join("\n");
  const { problems, release } = await produceChanged("cases", "nuanshui", {
    ...others,
    "returns.csv": change,
  });
  expect(problems).toEqual([]);
  if (!release) throw new Error("no release");
  return release;
};

// Orphans of two townships and the money paid for them, all withheld. Both pairs keep their sums.
const swapped = { N037: "7", N039: "6", N042: "0.98", N044: "0.84" };
const original = { N037: "6", N039: "7", N042: "0.84", N044: "0.98" };
// People aided in one township: not small, but withheld for the sake of two others.
const secondary = { N071: "673923", N072: "673915", N074: "673914" };
// Children of one township, withheld at the bureau's wish.
const asked = { N045: "518262", N046: "518236" };
const canaries = { ...original, ...secondary, ...asked, N042: "0.876543", N044: "0.943457" };
const traces =
  /876543|8765[.,]?43|8,765|943457|9434[.,]?57|9,434|0\.88万|0\.94万|673[,，]?914|518[,，]?236|51\.82万/;

/** What a file says: the text of a PDF, the parts of a workbook, else its bytes. */
const saidIn = async (file: string): Promise<string> => {
  const bytes = new Uint8Array(await readFile(file));
  if (file.endsWith(".pdf"))
    return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text;
  if (file.endsWith(".xlsx"))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join("\n");
  return Buffer.from(bytes).toString("latin1");
};

/** A chart that lists children by size, the largest of them withheld at the bureau's wish; and one of the shown ones and a withheld one. */
const bySize: Change = (text) => {
  const chart = (id: string, towns: readonly string[]) => `
  - id: ${id}
    kind: bars
    title: { zh: 儿童, en: Children }
    subtitle: { zh: 各乡镇, en: By township }
    items:
${towns.map((t) => `      - { figure: allowance.persons 项目=事实无人抚养儿童 地区=${t}, label: { zh: ${t}, en: "${t}" } }`).join("\n")}
    sources: [儿童福利台账]`;
  return text
    .replace(
      "\nexhibits:",
      `\nexhibits:${chart("by-size", ["温泉镇", "冬青乡", "向阳镇", "腊梅乡"])}${chart("shown", ["向阳镇", "腊梅乡"])}`,
    )
    .replace(
      "disclosure: {}",
      "disclosure: { withhold: [allowance.persons 项目=事实无人抚养儿童 地区=温泉镇] }",
    );
};

it("withholds the figures that this test plays with", async () => {
  const release = await withValues(canaries, { "campaign.yaml": bySize });
  const cells = parseCells(release.files["cells.csv"] ?? "", release.snapshot);
  const rows = release.observations.filter((o) =>
    /^((6|7)名?|0\.(84|98|876543|943457)|673914|518236)$/.test(o.provenance.written),
  );
  const played = rows.filter(
    (o) => o.region !== "990101" && /orphan|rescue\.times|518236/.test(o.key + o.provenance.written),
  );
  expect(played.map((o) => o.indicator).sort()).toEqual([
    ...["allowance.paid", "allowance.paid", "allowance.persons", "allowance.persons", "allowance.persons"],
    "rescue.times",
  ]);
  for (const { key } of played)
    expect(cells.find((c) => c.key === key)?.content).toEqual({ status: "withheld" });
});

it("publishes the same bytes whatever a withheld figure is, keyed commitments aside", async () => {
  const published = ({ files }: { files: Record<string, string> }): string[] =>
    Object.entries(files)
      .filter(([name]) => name !== "manifest.json")
      .map(([name, text]) => `${name}\n${text.replace(/"hash": "[0-9a-f]{64}"/g, "")}`);
  expect(published(await withValues(swapped))).toEqual(published(await withValues(original)));
});

it("leaves no trace of withheld figures in any file of the snapshot or the site, nor in how it draws them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nuanbao-withheld-"));
  try {
    const release = await withValues(canaries, { "campaign.yaml": bySize });
    const published = join(folder, "published");
    await realEffects.place(join(published, "nuanshui", release.id), release.files);
    const { site } = await examplePlaces("cases", "nuanshui");
    await buildSite({ published, site: site.file, out: join(folder, "dist") });
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
    expect(files.length).toBeGreaterThan(20);
    for (const kind of [".html", ".json", ".csv", ".xlsx", ".svg", ".png", ".pdf", ".txt", ".xml", ".js"])
      expect(files.some((file) => file.endsWith(kind))).toBe(true);
    for (const file of files) expect([file, traces.exec(await saidIn(file))?.[0]]).toEqual([file, undefined]);
    const page = await readFile(join(folder, "dist/nuanshui", release.id, "index.html"), "utf8");
    const drawn = (id: string): string =>
      new RegExp(`<figure[^>]*id="[a-z0-9-]*${id}"[^]*?<svg([^]*?)</svg>`).exec(page)?.[1] ?? "";
    const order = [...drawn("by-size").matchAll(/data-key="[^"|]*\|(\d+)/g)].map((m) => m[1]);
    // The one that is shown first, the withheld ones after it by their codes, whatever their size.
    expect(order).toEqual(["990101101000", "990101100000", "990101200000", "990101201000"]);
    // The longest shown bar is as long as where nothing larger is hidden.
    const bars = (id: string) =>
      [...drawn(id).matchAll(/<rect x="0%"[^>]*width="([\d.]+%)"/g)].map((m) => m[1]);
    expect(bars("by-size")).toHaveLength(1);
    expect(bars("by-size")).toEqual(bars("shown"));
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("says nothing of a withheld figure in what staff see on the screen", async () => {
  const { problems, warnings } = await produceChanged("cases", "nuanshui", {
    "campaign.yaml": (text) => text.replace("headline:", "headline:\n  - allowance.persons 项目=不存在"),
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(JSON.stringify([problems, warnings])).not.toMatch(/0\.84|0\.98/);
});
