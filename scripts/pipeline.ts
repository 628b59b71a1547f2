import type { Snapshot } from "../src/snapshot/schema.ts";
import { factsOf, type Facts } from "../src/snapshot/select.ts";
import { cleanReturns } from "./clean/observations.ts";
import type { Effects } from "./effects.ts";
import { asCell, type Observation } from "./observation.ts";
import type { Problem } from "./problem.ts";
import { protect } from "./protect/protect.ts";
import { exhibitProblems } from "./exhibits.ts";
import { gates } from "./read/gates.ts";
import { readInputs, type Inputs, type Places } from "./read/inputs.ts";
import { earlierFigures } from "./read/earlier.ts";
import { finder, namedKeys, statedSums } from "./references.ts";
import { reconcile } from "./reconcile/reconcile.ts";
import { buildSnapshot, releaseFiles, releaseId } from "./write/snapshot.ts";
import { completeTexts, examineTexts } from "./write/texts.ts";

/** A release to make: its inputs, where earlier releases are, and the key for commitments. */
export type Job = {
  places: Places;
  /** The campaign's folder name. */
  id: string;
  published: string;
  commitmentKey: Uint8Array;
  /** A preview: the state is `draft` whatever campaign.yaml says. */
  draft: boolean;
};

/** How many things went into a stage and came out: for the person at the screen. */
export type Stage = { stage: "read" | "clean" | "reconcile" | "protect" | "write"; in: number; out: number };

/** The outcome of all stages. `release` is null when there are problems: nothing is half made. */
export type Produced = {
  problems: Problem[];
  warnings: Problem[];
  stages: Stage[];
  release: {
    id: string;
    snapshot: Snapshot;
    files: Record<string, string>;
    observations: Observation[];
  } | null;
};

/** Runs every stage: read → clean → reconcile → protect → write. Writes nothing. */
export const produce = async (job: Job, effects: Effects): Promise<Produced> => {
  const stages: Stage[] = [];
  const read = await readInputs(job.places, effects);
  const inputs = read.value;
  let problems = read.problems;
  if (!inputs) return { problems, warnings: [], stages, release: null };
  const { campaign, codebook, lineOf } = inputs;
  const file = (name: string): string => `${job.places.campaign.label}/${name}`;
  const warnings: Problem[] = [];
  const collect = (found: { problems: readonly Problem[]; warnings?: readonly Problem[] }): void => {
    problems.push(...found.problems);
    warnings.push(...(found.warnings ?? []));
  };
  stages.push({ stage: "read", in: inputs.returns.rows.length, out: inputs.returns.rows.length });
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
  const { observations } = cleaned;
  stages.push({ stage: "clean", in: inputs.returns.rows.length, out: observations.length });

  const facts = factsOf(vocabularyOf(inputs), observations.map(asCell));
  const find = finder(facts);
  const reconciled = reconcile({
    observations,
    facts,
    checks: inputs.checks.value,
    file: file("checks.yaml"),
    lineOf: inputs.checks.lineOf,
    earlier: await earlierFigures(job.published, job.id, releaseId(campaign)),
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
  if (cleaned.problems.length > 0) problems = problems.filter((p) => p.rule !== "no-such-cell");
  const shielded = protect({
    observations,
    facts,
    campaign,
    policy: codebook.policy,
    asked: (campaign.disclosure.withhold ?? []).flatMap((r) => keys.keys.get(r) ?? []),
    sums: statedSums(inputs.checks.value, find),
    flags: reconciled.flags,
  });
  collect(shielded);
  stages.push({ stage: "protect", in: observations.length, out: shielded.cells.length });
  if (problems.length > 0) return { problems, warnings, stages, release: null };

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
    release: { id: releaseId(campaign), snapshot, files, observations },
  };
};

const vocabularyOf = ({ campaign, codebook }: Inputs): Facts["vocabulary"] => ({
  indicators: codebook.indicators,
  units: codebook.units,
  regions: codebook.regions,
  dimensions: codebook.dimensions,
  periods: campaign.periods,
  phrases: [...codebook.phrases, ...campaign.phrases],
  campaign: { region: campaign.region },
});
