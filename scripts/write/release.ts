import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Cell } from "../../src/snapshot/cell.ts";
import type { Snapshot } from "../../src/snapshot/schema.ts";
import { factsOf } from "../../src/snapshot/select.ts";
import type { Loaded } from "../count/load.ts";
import type { Examined } from "../examine.ts";
import type { Job } from "../job.ts";
import type { Campaign } from "../read/campaign.ts";
import { buildSnapshot, releaseFiles } from "./snapshot.ts";
import { completeTexts } from "./texts.ts";

/** What protection let out. */
type Shown = { cells: readonly Cell[]; disclosure: Snapshot["disclosure"] };

/** The snapshot of a release and its files by name, made of what is published and of nothing else. */
export const writeRelease = (
  { inputs, facts, keys, observations, reconciled, corrections, loaded }: Examined,
  { cells, disclosure }: Shown,
  { draft, commitmentKey }: Pick<Job, "draft" | "commitmentKey">,
): { snapshot: Snapshot; files: Record<string, string> } => {
  const { campaign, codebook, returns } = inputs;
  const unfinished = buildSnapshot({
    ...{ campaign, codebook, cells, corrections, disclosure, commitmentKey },
    provenance: Object.fromEntries(observations.map((o) => [o.key, o.source])),
    checks: reconciled.results,
    keyOf: (reference) => keys.get(reference) ?? "",
    state: draft ? "draft" : campaign.release.state,
    returns: returns.bytes,
    registers: hashesOf(loaded),
    notes: notesOf(loaded, campaign),
  });
  const { texts, generated } = completeTexts(inputs.texts, unfinished, factsOf(facts.vocabulary, cells));
  const snapshot = { ...unfinished, generated };
  return { snapshot, files: releaseFiles(snapshot, cells, texts) };
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
