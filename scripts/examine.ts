import { factsOf, type Facts } from "../src/snapshot/select.ts";
import { cleanReturns, type Cleaned } from "./clean/observations.ts";
import { openDuckDb } from "./count/duckdb.ts";
import { engineLimits } from "./count/limits.ts";
import type { Loaded } from "./count/load.ts";
import { countRegisters } from "./count/stage.ts";
import type { Effects } from "./effects.ts";
import { exhibitProblems } from "./exhibits.ts";
import type { Job, Stage } from "./job.ts";
import { asCell, type Observation } from "./observation.ts";
import type { Problem } from "./problem.ts";
import { lookupOf } from "./protect/lookup.ts";
import { isPublishedAt } from "./protect/rules.ts";
import { cumulativeFigures, earlierReleases, type Earlier } from "./read/earlier.ts";
import { gates } from "./read/gates.ts";
import { readInputs, type Inputs } from "./read/inputs.ts";
import { reconcile, type Reconciled } from "./reconcile/reconcile.ts";
import { finder, namedKeys } from "./references.ts";
import { releaseId } from "./write/snapshot.ts";
import { examineTexts } from "./write/texts.ts";

/** A campaign's release as the stages before protection leave it: every figure, nothing withheld. Confidential. */
export type Examined = {
  /** The release's id. */
  id: string;
  inputs: Inputs;
  /** What messages call a file of the campaign. */
  fileOf: (name: string) => string;
  facts: Facts;
  observations: readonly Observation[];
  corrections: Cleaned["corrections"];
  loaded: readonly Loaded[];
  earlier: readonly Earlier[];
  /** The cell key of every reference of campaign.yaml. */
  keys: ReadonlyMap<string, string>;
  reconciled: Reconciled;
  /** Tests the same relations among other figures at the same places. */
  reconcileWith: (observations: readonly Observation[]) => Reconciled;
};

type Outcome = {
  problems: Problem[];
  warnings: Problem[];
  stages: Stage[];
  /** The release's id, as soon as it is known. */
  id: string | null;
  /** Null where anything is wrong. */
  examined: Examined | null;
};

/** Read → clean → count → reconcile. Writes nothing but temporary files. */
export const examine = async (job: Job, effects: Effects): Promise<Outcome> => {
  const stages: Stage[] = [];
  const read = await readInputs(job.places, job.asOf, effects);
  const inputs = read.value;
  let problems = read.problems;
  if (!inputs) return { problems, warnings: [], stages, id: null, examined: null };
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
  const reconcileWith = (some: readonly Observation[]): Reconciled =>
    reconcile({
      observations: some,
      facts,
      checks: inputs.checks.value,
      file: file("checks.yaml"),
      lineOf: inputs.checks.lineOf,
      earlier: cumulativeFigures(earlier),
      returned: cleaned.observations.filter((o) => countedKeys.has(o.key)),
      resolve: (reference, at) => {
        const found = find(reference, { file: file("checks.yaml"), ...at });
        const observation = some.find((o) => o.key === found);
        if (observation) return observation;
        if (typeof found === "string") throw new Error(`invalid cell key: ${found}`);
        return found;
      },
    });
  const reconciled = reconcileWith(observations);
  collect(reconciled);
  stages.push({ stage: "reconcile", in: observations.length, out: reconciled.results.length });

  const keys = namedKeys(campaign, find, { file: file("campaign.yaml"), lineOf });
  collect(keys);
  problems.push(...exhibitProblems(campaign, keys.keys, facts, { file: file("campaign.yaml"), lineOf }));
  problems.push(...examineTexts(inputs, facts, file));
  // Where a row could not be read, what refers to it is only a consequence, and is tested again once it is mended.
  if (cleaned.problems.length > 0 || counted.problems.length > 0)
    problems = problems.filter((p) => p.rule !== "no-such-cell");
  const examined: Examined = {
    ...{ id, inputs, facts, observations, earlier, reconciled, reconcileWith },
    ...{ corrections: cleaned.corrections, loaded: counted.loaded, keys: keys.keys },
    fileOf: file,
  };
  return { problems, warnings, stages, id, examined: problems.length > 0 ? null : examined };
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
