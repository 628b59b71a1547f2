import type { Bilingual } from "../src/snapshot/bilingual.ts";
import type { Snapshot } from "../src/snapshot/schema.ts";
import { factsOf, type Facts } from "../src/snapshot/select.ts";
import { cleanReturns } from "./clean/observations.ts";
import { openDuckDb } from "./count/duckdb.ts";
import { engineLimits } from "./count/limits.ts";
import type { Loaded } from "./count/load.ts";
import { countRegisters, type Doing } from "./count/stage.ts";
import type { Effects } from "./effects.ts";
import { asCell, type Observation } from "./observation.ts";
import type { Problem } from "./problem.ts";
import { lookupOf } from "./protect/lookup.ts";
import { protect } from "./protect/protect.ts";
import { isPublishedAt } from "./protect/rules.ts";
import { exhibitProblems } from "./exhibits.ts";
import type { Campaign } from "./read/campaign.ts";
import { gates } from "./read/gates.ts";
import { readInputs, type Inputs, type Places } from "./read/inputs.ts";
import { cumulativeFigures, earlierReleases } from "./read/earlier.ts";
import { finder, namedKeys } from "./references.ts";
import { reconcile } from "./reconcile/reconcile.ts";
import { buildSnapshot, releaseFiles, releaseId } from "./write/snapshot.ts";
import { completeTexts, examineTexts } from "./write/texts.ts";

/** A release to make: its inputs, where earlier releases are, and the key for commitments. */
export type Job = {
  places: Places;
  /** The campaign's folder name. */
  id: string;
  /** The day of the release to make, where there are several; null for the only one or the latest. */
  asOf: string | null;
  published: string;
  /** Where earlier releases left what is confidential. */
  private: string;
  /** A folder for temporary files, as confidential as the registers. */
  temporary: string;
  commitmentKey: Uint8Array;
  /** A preview: the state is `draft` whatever campaign.yaml says. */
  draft: boolean;
  /** Told again and again how far long work has come. */
  onProgress: (doing: Doing) => void;
};

/** How many things went into a stage and came out: for the person at the screen. */
export type Stage = {
  stage: "read" | "clean" | "count" | "reconcile" | "protect" | "write";
  in: number;
  out: number;
};

/** The outcome of all stages. `release` is null when there are problems: nothing is half made. */
export type Produced = {
  problems: Problem[];
  warnings: Problem[];
  stages: Stage[];
  /** The release's id, as soon as it is known. */
  id: string | null;
  release: {
    id: string;
    snapshot: Snapshot;
    files: Record<string, string>;
    observations: Observation[];
    /** What the release keeps of its protection, by file name: confidential. */
    state: Readonly<Record<string, string>>;
  } | null;
};

/** Runs every stage: read → clean → count → reconcile → protect → write. Writes nothing but temporary files. */
export const produce = async (job: Job, effects: Effects): Promise<Produced> => {
  const stages: Stage[] = [];
  const read = await readInputs(job.places, job.asOf, effects);
  const inputs = read.value;
  let problems = read.problems;
  if (!inputs) return { problems, warnings: [], stages, id: null, release: null };
  const { campaign, codebook, lineOf } = inputs;
  const id = releaseId(campaign);
  const file = (name: string): string => `${job.places.campaign.label}/${name}`;
  const warnings: Problem[] = [];
  const collect = (found: { problems: readonly Problem[]; warnings?: readonly Problem[] }): void => {
    problems.push(...found.problems);
    warnings.push(...(found.warnings ?? []));
  };
  const returned = inputs.returns.rows.length;
  if (returned > 0) stages.push({ stage: "read", in: returned, out: returned });
  collect(
    gates({
      campaign,
      file: file("campaign.yaml"),
      lineOf,
      site: inputs.site,
      siteFile: job.places.site.label,
      folder: job.id,
    }),
  );

  const cleaned = cleanReturns({
    file: file("returns.csv"),
    rows: inputs.returns.rows,
    corrections: { file: file("corrections.csv"), rows: inputs.corrections },
    codebook,
    campaign,
  });
  collect(cleaned);
  if (returned > 0) stages.push({ stage: "clean", in: returned, out: cleaned.observations.length });

  const counted = await countRegisters(
    {
      ...{ campaign, codebook, lineOf, onProgress: job.onProgress },
      ...job.places.campaign,
      openEngine: () => openDuckDb(job.temporary, engineLimits),
    },
    effects,
  );
  collect(counted);
  warnings.push(...counted.loaded.flatMap((l) => l.accepted));
  const rows = counted.loaded.reduce((sum, l) => sum + l.rows, 0);
  if (counted.loaded.length > 0) stages.push({ stage: "count", in: rows, out: counted.observations.length });
  const countedKeys = new Set(counted.observations.map((o) => o.key));
  const lookup = lookupOf(codebook);
  const observations = [
    ...counted.observations,
    ...cleaned.observations.filter((o) => !countedKeys.has(o.key)),
  ].filter((o) => isPublishedAt(o, campaign.disclosure.levels, lookup));

  const facts = factsOf(vocabularyOf(inputs), observations.map(asCell));
  const find = finder(facts);
  const earlier = await earlierReleases(job, job.id, id, effects);
  const reconciled = reconcile({
    observations,
    facts,
    checks: inputs.checks.value,
    file: file("checks.yaml"),
    lineOf: inputs.checks.lineOf,
    earlier: cumulativeFigures(earlier),
    returned: cleaned.observations.filter((o) => countedKeys.has(o.key)),
    resolve: (reference, at) => {
      const found = find(reference, { file: file("checks.yaml"), ...at });
      const observation = observations.find((o) => o.key === found);
      if (observation) return observation;
      if (typeof found === "string") throw new Error(`invalid cell key: ${found}`);
      return found;
    },
  });
  collect(reconciled);
  stages.push({ stage: "reconcile", in: observations.length, out: reconciled.results.length });

  const keys = namedKeys(campaign, find, { file: file("campaign.yaml"), lineOf });
  collect(keys);
  problems.push(...exhibitProblems(campaign, keys.keys, facts, { file: file("campaign.yaml"), lineOf }));
  problems.push(...examineTexts(inputs, facts, file));
  // Where a row could not be read, what refers to it is only a consequence, and is tested again once it is mended.
  if (cleaned.problems.length > 0 || counted.problems.length > 0)
    problems = problems.filter((p) => p.rule !== "no-such-cell");
  // What could not be read is not protected either: the figures are not yet those that will be published.
  if (problems.length > 0) return { problems, warnings, stages, id, release: null };

  const shielded = await protect({
    ...{ observations, facts, campaign, earlier },
    ...{ release: id, policy: codebook.policy, checks: inputs.checks.value },
    ...{ keys: keys.keys, flags: reconciled.flags, file: file("campaign.yaml") },
    keepLine: (position) => lineOf(["disclosure", "keep", position]),
  });
  collect(shielded);
  stages.push({ stage: "protect", in: observations.length, out: shielded.cells.length });
  if (problems.length > 0) return { problems, warnings, stages, id, release: null };

  const keyOf = (reference: string): string => keys.keys.get(reference) ?? "";
  const unfinished = buildSnapshot({
    campaign,
    codebook,
    cells: shielded.cells,
    observations,
    checks: reconciled.results,
    corrections: cleaned.corrections,
    disclosure: shielded.disclosure,
    keyOf,
    state: job.draft ? "draft" : campaign.release.state,
    returns: inputs.returns.bytes,
    registers: hashesOf(counted.loaded),
    notes: notesOf(counted.loaded, campaign),
    commitmentKey: job.commitmentKey,
  });
  const { texts, generated } = completeTexts(
    inputs.texts,
    unfinished,
    factsOf(facts.vocabulary, shielded.cells),
  );
  const snapshot = { ...unfinished, generated };
  const files = releaseFiles(snapshot, shielded.cells, texts);
  stages.push({ stage: "write", in: shielded.cells.length, out: Object.keys(files).length });
  return {
    problems,
    warnings,
    stages,
    id,
    release: { id, snapshot, files, observations, state: shielded.state },
  };
};

/** The hashes of the register files of each source. */
const hashesOf = (loaded: readonly Loaded[]): ReadonlyMap<string, string[]> =>
  new Map(
    [...Map.groupBy(loaded, (l) => l.register.source)].map(([source, some]) => [
      source,
      some.flatMap((l) => l.hashes),
    ]),
  );

/** What the public must know of the registers: how many rows were left out, and why. */
const notesOf = (loaded: readonly Loaded[], campaign: Campaign): Bilingual[] =>
  loaded.flatMap(({ register, accepted }) => {
    const { title } = campaign.sources.find((s) => s.id === register.source) ?? {};
    const { rejected } = register;
    if (!rejected || !title || accepted.length === 0) return [];
    const count = rejected.accept;
    return {
      zh: `“${title.zh}”中有{=${count}}行记录不合格，没有计入：${rejected.reason.zh}`,
      en: `Of “${title.en}” {=${count}} ${count === 1 ? "record was" : "records were"} not fit for use and left out: ${rejected.reason.en}`,
    };
  });

const vocabularyOf = ({ campaign, codebook }: Inputs): Facts["vocabulary"] => ({
  indicators: codebook.indicators,
  units: codebook.units,
  regions: codebook.regions,
  dimensions: codebook.dimensions,
  periods: campaign.periods,
  phrases: [...codebook.phrases, ...campaign.phrases],
  campaign: { region: campaign.region },
});
