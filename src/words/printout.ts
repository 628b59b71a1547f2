import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import { isIncomplete, tellGaps } from "./gaps.ts";
import { leadSentences, toldKeys } from "./lead.ts";
import { wordPeriod } from "./period.ts";
import { referenceTo } from "./refer.ts";
import { tellCorrections, tellNextUpdate, tellState } from "./remarks.ts";
import { escaped, exhibitSource, frontMatter, joined } from "./source-text.ts";
import { capital, cellName, tellCells } from "./telling.ts";

/** The rows of the key table: more would not fit beside the text on two pages. */
const mostRows = 18;

/** The cells of the key table: the headline, then those of each line of work in turn, until the table is full. */
const tableKeys = (snapshot: Snapshot): string[] => {
  const deepest = Math.max(0, ...snapshot.lines.map((line) => line.cells.length));
  const turns = Array.from({ length: deepest }, (_, i) =>
    snapshot.lines.flatMap((l) => l.cells.slice(i, i + 1)),
  );
  const chosen = new Set([...new Set([...snapshot.headline, ...turns.flat()])].slice(0, mostRows));
  return toldKeys(snapshot).filter((key) => chosen.has(key));
};

const numbers = ["一", "二", "三", "四"] as const;

/** The key table: what, which period, how much. */
const table = (keys: readonly string[], facts: Facts, language: Language): string =>
  [
    language === "zh" ? "| 指标 | 统计期 | 数值 |" : "| Indicator | Period | Figure |",
    "| :-- | :-- | --: |",
    ...keys.map((key) => {
      const period = escaped(wordPeriod(cellOf(facts, key).period, facts, language));
      return `| ${capital(cellName(facts, key, language))} | ${period} | {${referenceTo(facts, key, language)}} |`;
    }),
  ].join("\n");

/** What does not add up and what was corrected, named only: the release page explains it. */
const problems = (snapshot: Snapshot, facts: Facts, language: Language): string[] => {
  const zh = language === "zh";
  const listed = (before: string, items: readonly string[]) =>
    items.length > 0 ? [before, items.map((i) => `- ${i}`).join("\n")] : [];
  const failed = snapshot.checks
    .filter((c) => c.outcome === "explained")
    .map((c) => escaped(c.title[language]));
  const gaps = tellGaps(facts, language);
  return [
    ...listed(
      zh
        ? "下列勾稽关系不成立，说明见发布页："
        : "These relations do not hold; the release page explains each:",
      failed,
    ),
    ...listed(
      zh ? "下列原报数已更正：" : "These reported figures were corrected:",
      tellCorrections(snapshot, facts, language),
    ),
    ...(gaps.length > 0 ? [gaps.join(zh ? "" : " ")] : []),
  ];
};

/** What follows from the data alone; plans that the data do not hold are not invented. */
const nextSteps = (snapshot: Snapshot, facts: Facts, language: Language): string[] => {
  const zh = language === "zh";
  const steps = [
    ...(snapshot.checks.some((c) => c.outcome === "explained")
      ? [zh ? "核实不成立的勾稽关系。" : "Verify the relations that do not hold."]
      : []),
    ...(isIncomplete(facts) ? [zh ? "补齐尚缺的数据。" : "Complete the figures that are missing."] : []),
    ...tellNextUpdate(snapshot, language),
  ];
  return steps.length > 0 ? [steps.map((step) => `- ${step}`).join("\n")] : [];
};

/**
 * The leader's printout of a campaign that brings none, as Markdown with references, the conclusion first: overview,
 * main figures, points to note, next steps.
 */
export const printoutText = (snapshot: Snapshot, facts: Facts, language: Language): string => {
  const zh = language === "zh";
  const keys = tableKeys(snapshot);
  const chart = snapshot.exhibits.find((e) => e.kind === "bars");
  const sections: [string, string[]][] = [
    [
      zh ? "总体情况" : "Overview",
      [
        [leadSentences(snapshot, facts, language), ...tellState(snapshot, language)].join(zh ? "" : " "),
        ...tellCells(snapshot.headline, facts, language),
      ],
    ],
    [
      zh ? "主要数据" : "Main figures",
      [
        ...(keys.length > 0 ? [table(keys, facts, language)] : []),
        ...(toldKeys(snapshot).length > keys.length
          ? [zh ? "其余数据见发布页。" : "The release page has the other figures."]
          : []),
        ...(chart ? [exhibitSource(chart, language)] : []),
      ],
    ],
    [zh ? "需要说明的情况" : "Points to note", problems(snapshot, facts, language)],
    [zh ? "下一步" : "Next steps", nextSteps(snapshot, facts, language)],
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
