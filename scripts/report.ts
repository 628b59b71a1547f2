import type { Language } from "../src/snapshot/bilingual.ts";
import type { Effects } from "./effects.ts";
import { groupedLines } from "./grouped.ts";
import type { Stage } from "./job.ts";
import type { Problem } from "./problem.ts";

const stageNames: Record<Language, Record<Stage["stage"], string>> = {
  zh: { read: "读取", clean: "清洗", count: "统计", reconcile: "勾稽", protect: "保护", write: "写出" },
  en: {
    ...{ read: "read", clean: "clean", count: "count" },
    ...{ reconcile: "reconcile", protect: "protect", write: "write" },
  },
};

/**
 * Says what each stage took in and gave, then warnings and problems, the first places of each rule. `list` is the file
 * in which all of them stand.
 */
export const report = (
  produced: { stages: readonly Stage[]; warnings: readonly Problem[]; problems: readonly Problem[] },
  list: string | null,
  language: Language,
  effects: Effects,
): void => {
  const zh = language === "zh";
  for (const { stage, in: taken, out } of produced.stages)
    effects.say(`  ${stageNames[language][stage]} ${taken} → ${out}`);
  const say = (word: string, problems: readonly Problem[]): void => {
    for (const line of groupedLines(problems, language))
      effects.say(line.startsWith(" ") ? line : `${word} ${line}`);
  };
  say(zh ? "提醒" : "warning", produced.warnings);
  say(zh ? "问题" : "problem", produced.problems);
  const count = produced.problems.length;
  if (count > 0)
    effects.say(zh ? `共${count}个问题，没有发布任何文件。` : `${count} problems; nothing was published.`);
  if (list) effects.say(zh ? `全部列在 ${list}` : `all of them: ${list}`);
};
