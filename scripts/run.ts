import { join } from "node:path";
import type { Language } from "../src/snapshot/bilingual.ts";
import type { Effects } from "./effects.ts";
import { produce, type Produced } from "./pipeline.ts";
import type { Rule } from "./messages.ts";
import { problemsCsv } from "./problems-csv.ts";
import type { Progress } from "./progress.ts";
import { keepPrivate } from "./private-state.ts";
import { reportFile } from "./protect/officer/report.ts";
import { commitmentKey, placesOf, privateRoot, publishedRoot } from "./project.ts";
import { campaignFile } from "./read/campaign.ts";
import { decode } from "./read/encoding.ts";
import type { Places } from "./read/inputs.ts";
import { releaseDays } from "./read/select.ts";
import { readYaml } from "./read/yaml.ts";
import { report } from "./report.ts";
import { demonstrationKey } from "./write/hash.ts";
import { precedes, publish, type Outcome } from "./write/publish.ts";

const outcomes: Record<Language, Record<Exclude<Outcome, "frozen">, string>> = {
  zh: { written: "已发布", unchanged: "没有变化，未改动文件", replaced: "示例已重新生成" },
  en: { written: "published", unchanged: "unchanged, no file touched", replaced: "demonstration rebuilt" },
};

/** Where a run speaks: in which language, and how it tells of long work. */
export type Voice = { language: Language; progress: Progress };

/** The days as of which a campaign is released, in order; one null where campaign.yaml cannot be read, which then says why. */
export const daysOf = async (
  { campaign: { folder, label } }: Places,
  effects: Effects,
): Promise<(string | null)[]> => {
  const bytes = (await effects.read(join(folder, "campaign.yaml"))) ?? new Uint8Array();
  const file = readYaml(decode(bytes)?.text ?? "", `${label}/campaign.yaml`, campaignFile).value?.value;
  const days = file ? releaseDays(file) : [];
  return days.length > 0 ? days : [null];
};

/** Runs all stages for a release of a campaign of this project and publishes nothing. A bureau's own figures need its commitment key, but not for a draft. */
export const produceCampaign = async (
  id: string,
  { asOf, draft }: { asOf: string | null; draft: boolean },
  { progress }: Voice,
  effects: Effects,
): Promise<Produced> => {
  const own = await commitmentKey();
  const produced = await produce(
    {
      ...{ places: placesOf(id), id, asOf, draft },
      published: publishedRoot,
      private: privateRoot,
      temporary: join(privateRoot, "temporary"),
      commitmentKey: own ?? demonstrationKey,
      onProgress: progress.tell,
    },
    effects,
  ).finally(progress.end);
  const keyMissing = produced.release?.snapshot.campaign.kind === "ordinary" && !own && !draft;
  return keyMissing ? refuse(produced, "no-key", id, "") : produced;
};

const refuse = (produced: Produced, rule: Rule, id: string, value: string): Produced => ({
  ...produced,
  problems: [
    ...produced.problems,
    { rule, file: `data/campaigns/${id}/campaign.yaml`, line: 0, column: "release.revision", value },
  ],
  release: null,
});

/**
 * Keeps beside what earlier runs left under data/private every problem and warning as a file for Excel, and says what
 * was found.
 */
export const tell = async (
  id: string,
  produced: Produced,
  { language }: Voice,
  effects: Effects,
): Promise<void> => {
  const found = [...produced.problems, ...produced.warnings];
  const folder = join(privateRoot, id, produced.id ?? "");
  let list: string | null = null;
  const names = await effects.list(folder);
  if (produced.id !== null && (found.length > 0 || names.includes(problemsFile))) {
    const kept: Record<string, Uint8Array | string> = {};
    for (const name of names) {
      const bytes = name === problemsFile ? null : await effects.read(join(folder, name));
      if (bytes) kept[name] = bytes;
    }
    if (found.length > 0) {
      kept[problemsFile] = problemsCsv(found, language);
      list = `data/private/${id}/${produced.id}/${problemsFile}`;
    }
    await effects.place(folder, kept, 0o700);
  }
  report(produced, list, language, effects);
};

/** Every problem and warning of the last run, in the private folder of its release. */
export const problemsFile = "problems.csv";

/** Makes one release of a campaign: all stages, then its folder under data/published, then under data/private what later audits need. */
export const releaseCampaign = async (
  id: string,
  asOf: string | null,
  voice: Voice,
  effects: Effects,
): Promise<Outcome | "refused"> => {
  const { language } = voice;
  effects.say(asOf === null ? id : `${id} ${asOf}`);
  const produced = await produceCampaign(id, { asOf, draft: false }, voice, effects);
  const { release } = produced;
  if (!release) {
    await tell(id, produced, voice, effects);
    return "refused";
  }
  const folder = join(publishedRoot, id, release.id);
  const known = await precedes(folder, release.snapshot.revision.replaces, effects);
  const outcome = known
    ? await publish(folder, release.files, release.snapshot.campaign.kind === "demonstration", effects)
    : "frozen";
  if (outcome === "frozen") {
    await tell(id, refuse(produced, known ? "frozen" : "revision-gap", id, release.id), voice, effects);
    return "refused";
  }
  const inside = join(privateRoot, id, release.id);
  await keepPrivate(inside, release, { outcome, spare: [problemsFile] }, effects);
  await tell(id, produced, voice, effects);
  effects.say(`  ${outcomes[language][outcome]}  data/published/${id}/${release.id}`);
  const hasReport = (await effects.list(inside)).includes(reportFile);
  if (hasReport) effects.say(`  ${reportSaid[language]}  data/private/${id}/${release.id}/${reportFile}`);
  return outcome;
};

const reportSaid: Record<Language, string> = {
  zh: "不予公布的说明（内部，不得外传）",
  en: "what is withheld and why (confidential, in Chinese)",
};

/** Makes the releases of a campaign in the order of their days, or the one that is asked for; stops at the first that is refused. */
export const releaseAll = async (
  id: string,
  asked: string | null,
  voice: Voice,
  effects: Effects,
): Promise<"done" | "refused"> => {
  for (const asOf of asked === null ? await daysOf(placesOf(id), effects) : [asked])
    if ((await releaseCampaign(id, asOf, voice, effects)) === "refused") return "refused";
  return "done";
};
