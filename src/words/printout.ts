import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import { isIncomplete, tellGaps } from "./gaps.ts";
import { leadSentences, toldKeys } from "./lead.ts";
import { wordPeriod } from "./period.ts";
import { referenceTo } from "./refer.ts";
import { tellCorrections, tellDoubts, tellState } from "./remarks.ts";
import { escaped, exhibitSource, frontMatter, joined } from "./source-text.ts";
import { cellName, tellCells } from "./telling.ts";

/** The rows of the key table: more would not fit beside the text on two pages. */
const mostRows = 18;

const numbers = ["一", "二", "三", "四", "五"] as const;

/** The key table: what, which period, how much. */
const table = (keys: readonly string[], facts: Facts, language: Language): string =>
  [
    language === "zh" ? "| 指标 | 统计期 | 数值 |" : "| Indicator | Period | Figure |",
    "| :-- | :-- | --: |",
    ...keys.map((key) => {
      const period = escaped(wordPeriod(cellOf(facts, key).period, facts, language));
      return `| ${cellName(facts, key, language)} | ${period} | {${referenceTo(facts, key, language)}} |`;
    }),
  ].join("\n");

/**
 * The leader's printout of a campaign that brings none, as Markdown with references, the conclusion first: overall,
 * main figures, problems, next steps. It says nothing of plans that the data do not hold.
 */
export const printoutText = (snapshot: Snapshot, facts: Facts, language: Language): string => {
  const zh = language === "zh";
  const keys = toldKeys(snapshot);
  const rest = keys.length > mostRows;
  const list = (items: readonly string[]) =>
    items.length > 0 ? [items.map((i) => `- ${i}`).join("\n")] : [];
  const problems = [...tellCorrections(snapshot, facts, language), ...tellDoubts(snapshot, language)];
  const gaps = tellGaps(facts, language);
  const next = [
    ...(problems.length > 0 ? [zh ? "核实存疑数据" : "Verify the figures in doubt"] : []),
    ...(isIncomplete(facts) ? [zh ? "补齐尚缺的数据" : "Complete the figures that are missing"] : []),
    ...tellState(snapshot, language),
  ].map((step) => (zh ? step.replace(/。?$/, "。") : step.replace(/\.?$/, ".")));
  const sections: [string, string[]][] = [
    [
      zh ? "总体情况" : "Overall",
      [leadSentences(snapshot, facts, language), ...tellCells(snapshot.headline, facts, language)],
    ],
    [
      zh ? "主要数据" : "Main figures",
      [
        ...(keys.length > 0 ? [table(keys.slice(0, mostRows), facts, language)] : []),
        ...(rest ? [zh ? "其余数据见发布页。" : "The release page has the other figures."] : []),
        ...snapshot.exhibits
          .filter((e) => e.kind === "bars")
          .slice(0, 1)
          .map((e) => exhibitSource(e, language)),
      ],
    ],
    [
      zh ? "存在问题" : "Problems",
      [...list(problems), ...(gaps.length > 0 ? [gaps.join(zh ? "" : " ")] : [])],
    ],
    [zh ? "下一步" : "Next steps", list(next)],
  ];
  return joined([
    frontMatter(snapshot, language),
    ...sections
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([heading, blocks], i) => [
        `## ${zh ? `${numbers[i]}、` : `${i + 1}. `}${heading}`,
        ...blocks,
      ]),
  ]);
};
