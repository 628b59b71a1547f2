import { join } from "node:path";
import type { Language } from "../src/snapshot/bilingual.ts";
import type { Effects } from "./effects.ts";
import { describe } from "./describe.ts";
import { produce, type Produced } from "./pipeline.ts";
import type { Rule } from "./messages.ts";
import { commitmentKey, placesOf, privateRoot, publishedRoot } from "./project.ts";
import { demonstrationKey } from "./write/hash.ts";
import { precedes, publish, type Outcome } from "./write/publish.ts";

const stageNames = {
  zh: { read: "读取", clean: "清洗", reconcile: "勾稽", protect: "保护", write: "写出" },
  en: { read: "read", clean: "clean", reconcile: "reconcile", protect: "protect", write: "write" },
};

const outcomes: Record<Language, Record<Exclude<Outcome, "frozen">, string>> = {
  zh: { written: "已发布", unchanged: "没有变化，未改动文件", replaced: "示例已重新生成" },
  en: { written: "published", unchanged: "unchanged, no file touched", replaced: "demonstration rebuilt" },
};

/** Says what each stage took in and gave, then every warning and every problem, each on its line. */
export const report = (produced: Produced, language: Language, effects: Effects): void => {
  const zh = language === "zh";
  for (const { stage, in: taken, out } of produced.stages)
    effects.say(`  ${stageNames[language][stage]} ${taken} → ${out}`);
  for (const warning of produced.warnings)
    effects.say(`${zh ? "提醒" : "warning"} ${describe(warning, language)}`);
  for (const problem of produced.problems)
    effects.say(`${zh ? "问题" : "problem"} ${describe(problem, language)}`);
  const count = produced.problems.length;
  if (count > 0)
    effects.say(zh ? `共${count}个问题，没有写出任何文件。` : `${count} problems; nothing was written.`);
};

/** Runs all stages for a campaign of this project and writes nothing. A bureau's own figures need its commitment key, but not for a draft. */
export const produceCampaign = async (
  id: string,
  { draft }: { draft: boolean },
  effects: Effects,
): Promise<Produced> => {
  const own = await commitmentKey();
  const job = {
    places: placesOf(id),
    id,
    published: publishedRoot,
    commitmentKey: own ?? demonstrationKey,
    draft,
  };
  const produced = await produce(job, effects);
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

/** Releases a campaign: all stages, then its folder under data/published, then under data/private what later audits need. */
export const releaseCampaign = async (
  id: string,
  language: Language,
  effects: Effects,
): Promise<Outcome | "refused"> => {
  effects.say(id);
  const produced = await produceCampaign(id, { draft: false }, effects);
  const { release } = produced;
  if (!release) {
    report(produced, language, effects);
    return "refused";
  }
  const folder = join(publishedRoot, id, release.id);
  const known = await precedes(folder, release.snapshot.revision.replaces, effects);
  const outcome = known
    ? await publish(folder, release.files, release.snapshot.campaign.kind === "demonstration", effects)
    : "frozen";
  if (outcome === "frozen") {
    report(refuse(produced, known ? "frozen" : "revision-gap", id, release.id), language, effects);
    return "refused";
  }
  if (outcome !== "unchanged") {
    const observations = `${JSON.stringify(release.observations, null, 2)}\n`;
    await effects.place(join(privateRoot, id, release.id), { "observations.json": observations }, 0o700);
  }
  report(produced, language, effects);
  effects.say(`  ${outcomes[language][outcome]}  data/published/${id}/${release.id}`);
  return outcome;
};
