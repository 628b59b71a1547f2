import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import { tellGaps } from "./gaps.ts";
import { leadSentences } from "./lead.ts";
import { tellCorrections, tellDoubts, tellNextUpdate, tellSources, tellState } from "./remarks.ts";
import { exhibitSource, frontMatter, headingText, joined } from "./source-text.ts";
import { tellCells } from "./telling.ts";

/** A section with its heading; nothing where there is nothing to say. */
const section = (heading: string, blocks: readonly string[]): string[] =>
  blocks.length > 0 ? [`## ${heading}`, ...blocks] : [];

/**
 * The release text of a campaign that brings none, as Markdown with references: a lead, a section for each line of
 * work, the exhibits, what is in doubt or corrected, what is not published and why, the sources.
 */
export const releaseText = (snapshot: Snapshot, facts: Facts, language: Language): string => {
  const zh = language === "zh";
  const list = (items: readonly string[]) =>
    items.length > 0 ? [items.map((i) => `- ${i}`).join("\n")] : [];
  const gaps = tellGaps(facts, language);
  return joined([
    frontMatter(snapshot, language),
    leadSentences(snapshot, facts, language),
    ...tellCells(snapshot.headline, facts, language),
    ...snapshot.lines.flatMap((line) =>
      section(headingText(line.title[language]), tellCells(line.cells, facts, language)),
    ),
    ...section(
      zh ? "图表" : "Charts",
      snapshot.exhibits.map((e) => exhibitSource(e, language)),
    ),
    ...section(zh ? "数据更正" : "Corrections", list(tellCorrections(snapshot, facts, language))),
    ...section(zh ? "需要说明的数据" : "Figures that need explaining", list(tellDoubts(snapshot, language))),
    ...section(
      zh ? "未公布的数据" : "What is not published",
      gaps.length > 0 ? [gaps.join(zh ? "" : " ")] : [],
    ),
    ...section(zh ? "资料来源" : "Sources", [
      [
        tellSources(snapshot, language),
        ...tellState(snapshot, language),
        ...tellNextUpdate(snapshot, language),
      ].join(zh ? "" : " "),
    ]),
  ]);
};
