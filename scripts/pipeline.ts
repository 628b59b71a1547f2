import type { Snapshot } from "../src/snapshot/schema.ts";
import type { Effects } from "./effects.ts";
import { examine } from "./examine.ts";
import type { Job, Stage } from "./job.ts";
import type { Observation } from "./observation.ts";
import type { Problem } from "./problem.ts";
import { protect } from "./protect/protect.ts";
import { tellingProblems } from "./protect/telling.ts";
import { writeRelease } from "./write/release.ts";

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
    observations: readonly Observation[];
    /** What the release keeps of its protection, by file name: confidential. */
    state: Readonly<Record<string, string>>;
    /** Makes what the officer in charge may read of it, by file name: confidential, and slow. */
    report: () => Promise<Readonly<Record<string, string>>>;
  } | null;
};

/** Runs every stage: read → clean → count → reconcile → protect → write. Writes nothing but temporary files. */
export const produce = async (job: Job, effects: Effects): Promise<Produced> => {
  const { examined, id, problems, warnings, stages } = await examine(job, effects);
  // What could not be read is not protected either: the figures are not yet those that will be published.
  if (!examined) return { problems, warnings, stages, id, release: null };
  const { observations, inputs } = examined;
  const shielded = await protect({
    ...examined,
    ...{ campaign: inputs.campaign, policy: inputs.codebook.policy, checks: inputs.checks.value },
    ...{ doubts: examined.reconciled.doubts, file: examined.fileOf("campaign.yaml") },
    keepLine: (position) => inputs.lineOf(["disclosure", "keep", position]),
  });
  stages.push({ stage: "protect", in: observations.length, out: shielded.cells.length });
  problems.push(...shielded.problems, ...tellingProblems(examined, shielded.cells));
  if (problems.length > 0) return { problems, warnings, stages, id, release: null };
  const written = writeRelease(examined, shielded, job);
  stages.push({ stage: "write", in: shielded.cells.length, out: Object.keys(written.files).length });
  const release = {
    ...written,
    id: examined.id,
    observations,
    state: shielded.state,
    report: shielded.report,
  };
  return { problems, warnings, stages, id, release };
};
