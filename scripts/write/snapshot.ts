import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Cell } from "../../src/snapshot/cell.ts";
import { formatCells } from "../../src/snapshot/csv.ts";
import type { Region } from "../../src/snapshot/region.ts";
import { factsOf } from "../../src/snapshot/select.ts";
import { describedText } from "../../src/words/describe.ts";
import {
  schemaVersion,
  snapshot,
  type CheckResult,
  type Correction,
  type Exhibit,
  type Snapshot,
} from "../../src/snapshot/schema.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Codebook } from "../read/codebook.ts";
import { countedFrom } from "./counted.ts";
import { keyedHash, sha256 } from "./hash.ts";
import { quietOrder } from "./quiet-order.ts";

type Input = {
  campaign: Campaign;
  codebook: Codebook;
  cells: readonly Cell[];
  /** The source of each cell, by key. */
  provenance: Snapshot["provenance"];
  checks: readonly CheckResult[];
  corrections: readonly Correction[];
  disclosure: Snapshot["disclosure"];
  /** The key of the cell that a reference of campaign.yaml names; it has been resolved before. */
  keyOf: (reference: string) => string;
  state: Snapshot["state"];
  returns: Uint8Array;
  /** The hashes of the register files of each source. */
  registers: ReadonlyMap<string, readonly string[]>;
  notes: readonly Bilingual[];
  commitmentKey: Uint8Array;
};

/** The folder name of a release: its as-of day, and the revision from the second on. */
export const releaseId = ({ release }: Campaign): string =>
  release.revision ? `${release.asOf}-r${release.revision.number}` : release.asOf;

/** Everything that a release says apart from its cells and texts, with only the vocabulary that it uses. */
export const buildSnapshot = (input: Input): Omit<Snapshot, "generated"> => {
  const { campaign, codebook, cells, keyOf } = input;
  const order = quietOrder({ ...codebook, cells: new Map(cells.map((c) => [c.key, c])) });
  const { number, reason } = campaign.release.revision ?? { number: 1, reason: null };
  const isPublished = new Set(cells.filter((c) => c.content.status === "value").map((c) => c.key));
  // A check that touches a withheld or absent cell would speak of it, so it stays inside.
  const checks = input.checks.filter((c) => c.cells.every((key) => isPublished.has(key)));
  const indicators = codebook.indicators.filter((i) => cells.some((c) => c.indicator === i.id));
  const units = new Set([
    ...indicators.map((i) => i.unit),
    ...checks.flatMap((c) => c.arithmetic.flatMap((t) => ("unit" in t ? [t.unit] : []))),
  ]);
  return {
    schemaVersion,
    campaign: snapshot.shape.campaign.parse(
      Object.fromEntries(
        Object.keys(snapshot.shape.campaign.shape).map((k) => [k, campaign[k as keyof Campaign]]),
      ),
    ),
    release: { id: releaseId(campaign), title: campaign.release.title, asOf: campaign.release.asOf },
    state: input.state,
    approval: campaign.release.approval,
    revision: {
      number,
      replaces:
        number === 1
          ? null
          : number === 2
            ? campaign.release.asOf
            : `${campaign.release.asOf}-r${number - 1}`,
      reason,
    },
    nextUpdate: campaign.release.nextUpdate,
    metadata: campaign.metadata,
    indicators,
    units: codebook.units.filter((u) => units.has(u.id)),
    regions: withAncestors([campaign.region, ...cells.map((c) => c.region)], codebook.regions),
    dimensions: codebook.dimensions,
    periods: campaign.periods,
    sources: campaign.sources.map((s) => ({
      ...s,
      ...countedIn(s.id, input),
      hash: keyedHash(
        input.commitmentKey,
        [s.id, Buffer.from(input.returns).toString("base64"), ...(input.registers.get(s.id) ?? [])].join(
          "\n",
        ),
      ),
    })),
    provenance: input.provenance,
    headline: order.keys(campaign.headline.map(keyOf)),
    lines: campaign.lines.map(({ title, figures }) => ({ title, cells: order.keys(figures.map(keyOf)) })),
    exhibits: campaign.exhibits.map(({ items, description, ...exhibit }) => {
      const whole = {
        ...exhibit,
        items: order.items(
          items.map(({ figure, label, group }) => {
            const cell = keyOf(figure);
            const usual =
              exhibit.kind === "map" ? regionName(cell, cells, codebook) : labelOf(cell, cells, codebook);
            return { label: label ?? usual, ...(group ? { group } : {}), cell };
          }),
        ),
      };
      return { ...whole, description: description ?? describedBoth(whole, input) };
    }),
    ...(campaign.coldWaves
      ? { coldWaves: campaign.coldWaves.filter((wave) => wave.start <= campaign.release.asOf) }
      : {}),
    checks,
    // What stood in the source may hold two figures that ran together: then all of them must be public.
    corrections: input.corrections.filter((c) =>
      input.corrections.every((other) => other.original !== c.original || isPublished.has(other.cell)),
    ),
    ...(input.notes.length > 0 ? { notes: [...input.notes] } : {}),
    phrases: [...new Set([...codebook.phrases, ...campaign.phrases])],
    disclosure: input.disclosure,
  };
};

/** What of a source was counted row by row among what a release states; nothing where nothing was. */
const countedIn = (
  source: string,
  { campaign, cells, provenance }: Input,
): Pick<Snapshot["sources"][number], "counted"> => {
  const stated = cells.filter((c) => provenance[c.key] === source).map((c) => c.indicator);
  const counted = countedFrom(source, new Set(stated), campaign);
  return Object.keys(counted).length > 0 ? { counted } : {};
};

/** What an exhibit shows, told from its published figures in both languages. */
const describedBoth = (
  exhibit: Omit<Exhibit, "description">,
  { campaign, codebook, cells }: Input,
): Bilingual => {
  const facts = factsOf(
    { ...codebook, campaign, periods: campaign.periods, phrases: campaign.phrases },
    cells,
  );
  return { zh: describedText(exhibit, facts, "zh"), en: describedText(exhibit, facts, "en") };
};

const withAncestors = (codes: readonly string[], regions: readonly Region[]): Region[] => {
  const wanted = new Set<string>();
  for (let wave = [...codes]; wave.length > 0;) {
    wave.forEach((code) => wanted.add(code));
    wave = regions.flatMap((r) =>
      wave.includes(r.code) && r.parent && !wanted.has(r.parent) ? [r.parent] : [],
    );
  }
  return regions.filter((r) => wanted.has(r.code));
};

/** What an exhibit calls a cell that the campaign did not label: its codes, or else its indicator. */
const labelOf = (key: string, cells: readonly Cell[], codebook: Codebook): { zh: string; en: string } => {
  const cell = cells.find((c) => c.key === key);
  const codes = codebook.dimensions.flatMap((d) => d.codes.filter((c) => c.code === cell?.dimensions[d.id]));
  const indicator = codebook.indicators.find((i) => i.id === cell?.indicator);
  if (codes.length === 0 && indicator) return indicator.name;
  return { zh: codes.map((c) => c.name.zh).join("·"), en: codes.map((c) => c.name.en).join(", ") };
};

/** What a map calls a cell that the campaign did not label. */
const regionName = (key: string, cells: readonly Cell[], codebook: Codebook): Bilingual => {
  const code = cells.find((c) => c.key === key)?.region;
  return codebook.regions.find((r) => r.code === code)?.name ?? labelOf(key, cells, codebook);
};

/** The files of a release folder: the snapshot, its cells and texts, and the manifest with the hash of each. */
export const releaseFiles = (
  finished: Snapshot,
  cells: readonly Cell[],
  texts: Readonly<Record<string, string>>,
): Record<string, string> => {
  const files: Record<string, string> = {
    "snapshot.json": `${JSON.stringify(snapshot.parse(finished), null, 2)}\n`,
    "cells.csv": formatCells(cells, finished),
    ...texts,
  };
  const hashes = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [name, sha256(files[name] ?? "")]),
  );
  return { ...files, "manifest.json": `${JSON.stringify({ files: hashes }, null, 2)}\n` };
};
