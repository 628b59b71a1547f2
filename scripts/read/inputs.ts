import { join } from "node:path";
import { languages } from "../../src/snapshot/bilingual.ts";
import { textFile } from "../../src/snapshot/open.ts";
import { textKinds } from "../../src/snapshot/schema.ts";
import { site, type Site } from "../../src/snapshot/site.ts";
import { personalData } from "../clean/personal.ts";
import type { Effects } from "../effects.ts";
import type { Problem, Read } from "../problem.ts";
import { campaignFile, type Campaign } from "./campaign.ts";
import { checks, type Checks } from "./checks.ts";
import { readCodebook, readRegions, type Codebook } from "./codebook.ts";
import { readCorrections, type CorrectionRow } from "./corrections.ts";
import { decode } from "./encoding.ts";
import { readReturns } from "./returns.ts";
import { selectRelease } from "./select.ts";
import type { Row } from "./table.ts";
import { readYaml, type LineOf } from "./yaml.ts";

/** Where the inputs of a release lie. `label` is how each is named in messages, relative to the project. */
export type Places = {
  campaign: { folder: string; label: string };
  codebook: { folder: string; label: string };
  site: { file: string; label: string };
};

/** Everything that officers wrote for one campaign, made final by its schemas. */
export type Inputs = {
  campaign: Campaign;
  lineOf: LineOf;
  codebook: Codebook;
  site: Site;
  returns: { bytes: Uint8Array; rows: Row[] };
  corrections: CorrectionRow[];
  checks: { value: Checks; lineOf: LineOf };
  /** The campaign's own texts by file name, each with its path in the campaign's folder; those that it does not bring are missing. */
  texts: Record<string, { path: string; text: string }>;
};

const empty: Checks = { checks: [], explanations: [] };

/**
 * The first stage: reads every file of a campaign but its registers, the codebook and the site file, with every problem
 * in them. `asOf` selects one of several releases. A text stands in the folder of its release, `2024-12-15/`, or else in
 * the campaign's own.
 */
export const readInputs = async (
  places: Places,
  asOf: string | null,
  effects: Effects,
): Promise<Read<Inputs>> => {
  const problems: Problem[] = [];
  const keep = <T>(read: Read<T>): T | null => {
    problems.push(...read.problems);
    return read.value;
  };
  const { folder, label } = places.campaign;
  const text = (bytes: Uint8Array, file: string): string => {
    const decoded = decode(bytes);
    if (!decoded) problems.push({ rule: "unreadable-encoding", file, line: 0, column: "", value: "" });
    // What people type or paste may carry personal data; nothing else looks at the file before this.
    problems.push(...personalData(decoded?.text ?? "", file));
    return (decoded?.text ?? "").replaceAll("\r\n", "\n");
  };
  const optional = async (name: string): Promise<Uint8Array | null> => {
    const bytes = await effects.read(join(folder, name));
    if (bytes) text(bytes, `${label}/${name}`);
    return bytes;
  };
  const required = async (name: string): Promise<Uint8Array> => {
    const bytes = await optional(name);
    if (!bytes)
      problems.push({ rule: "missing-file", file: `${label}/${name}`, line: 0, column: "", value: "" });
    return bytes ?? new Uint8Array();
  };
  const plain = (bytes: Uint8Array): string => (decode(bytes)?.text ?? "").replaceAll("\r\n", "\n");

  if ((await effects.list(folder)).length === 0)
    return { value: null, problems: [{ rule: "no-campaign", file: label, line: 0, column: "", value: "" }] };

  const codebook = keep(await readCodebook(places.codebook.folder, places.codebook.label, effects));
  const siteBytes = await effects.read(places.site.file);
  if (!siteBytes)
    problems.push({ rule: "missing-file", file: places.site.label, line: 0, column: "", value: "" });
  const siteFile = siteBytes && keep(readYaml(plain(siteBytes), places.site.label, site))?.value;

  const name = `${label}/campaign.yaml`;
  const file = keep(readYaml(plain(await required("campaign.yaml")), name, campaignFile));
  const written = file && keep(selectRelease(file, name, asOf));
  const counts = file !== null && (file.value.registers ?? []).length > 0;
  const returned = await (counts ? optional : required)("returns.csv");
  const returns = returned ?? new Uint8Array();
  const noRows = counts && returned === null ? [] : null;
  const rows =
    noRows ?? (codebook && keep(readReturns(returns, `${label}/returns.csv`, codebook.dimensions)));
  const correctionBytes = await optional("corrections.csv");
  const corrections = correctionBytes
    ? keep(readCorrections(correctionBytes, `${label}/corrections.csv`))
    : [];
  const checksBytes = await optional("checks.yaml");
  const relations = checksBytes
    ? keep(readYaml(plain(checksBytes), `${label}/checks.yaml`, checks))
    : { value: empty, lineOf: () => 0 };
  const ownRegions = await optional("regions.csv");
  const regions = ownRegions ? keep(readRegions(ownRegions, `${label}/regions.csv`)) : [];

  const texts: Inputs["texts"] = {};
  for (const kind of textKinds)
    for (const language of languages) {
      const own = textFile(kind, language);
      for (const path of [`${written?.value.release.asOf ?? ""}/${own}`, own]) {
        const bytes = texts[own] ? null : await optional(path);
        if (bytes) texts[own] = { path, text: plain(bytes) };
      }
    }
  // A file with personal data is refused before any other message could repeat a part of it.
  const personal = problems.filter((problem) => problem.rule === "personal-data");
  if (personal.length > 0) return { value: null, problems: personal };
  if (!codebook || !siteFile || !written || !rows || !corrections || !relations || !regions)
    return { value: null, problems };
  return {
    value: {
      campaign: written.value,
      lineOf: written.lineOf,
      codebook: { ...codebook, regions: [...codebook.regions, ...regions] },
      site: siteFile,
      returns: { bytes: returns, rows },
      corrections,
      checks: relations,
      texts,
    },
    problems,
  };
};
