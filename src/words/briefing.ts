import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import { tellGaps } from "./gaps.ts";
import { leadSentences } from "./lead.ts";
import { tellCorrections, tellDoubts, tellNextUpdate, tellSources, tellState } from "./remarks.ts";
import { escaped, exhibitSource, frontMatter, headingText, joined } from "./source-text.ts";
import { listCells, speakCells } from "./telling.ts";

/** One slide: its heading, what it shows, and the speaker's notes beneath. */
const slide = (heading: string, shown: readonly string[], notes: string): string[] =>
  shown.length > 0 ? [`## ${heading}`, ...shown, ...(notes ? [`> ${notes}`] : [])] : [];

/** Figures in portions that a slide can hold and a room can read. */
const parts = (keys: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(keys.length / 8) }, (_, i) => keys.slice(i * 8, i * 8 + 8));

/** A chart of more figures than these is taller than a slide; it stands on the page of the release. */
const mostOnSlide = 20;

/** A question of 答记者问 with its answer. */
const answer = (question: string, blocks: readonly string[]): string[] =>
  blocks.length > 0 ? [`### ${question}`, ...blocks] : [];

/**
 * The briefing of a campaign that brings none, as Markdown with references: slides with speaker's notes (headline, lines
 * of work, exhibits), then questions and answers on scope, checks, gaps and sources.
 */
export const briefingText = (snapshot: Snapshot, facts: Facts, language: Language): string => {
  const zh = language === "zh";
  const lead = leadSentences(snapshot, facts, language);
  const space = zh ? "" : " ";
  const list = (items: readonly string[]) =>
    items.length > 0 ? [items.map((i) => `- ${i}`).join("\n")] : [];
  const doubts = [...tellCorrections(snapshot, facts, language), ...tellDoubts(snapshot, language)];
  const gaps = tellGaps(facts, language);
  const next = tellNextUpdate(snapshot, language);
  return joined([
    frontMatter(snapshot, language),
    ...slide(
      zh ? "总体情况" : "Overview",
      listCells(snapshot.headline, facts, language),
      [zh ? `各位记者，大家好。${lead}` : `Welcome. ${lead}`, speakCells(snapshot.headline, facts, language)]
        .filter(Boolean)
        .join(space),
    ),
    ...snapshot.lines.flatMap((line) =>
      parts(line.cells).flatMap((cells, i) => {
        const more = i === 0 ? "" : zh ? "（续）" : " (continued)";
        const heading = `${headingText(line.title[language])}${more}`;
        return slide(heading, listCells(cells, facts, language), speakCells(cells, facts, language));
      }),
    ),
    ...snapshot.exhibits
      .filter((e) => e.items.length <= mostOnSlide)
      .flatMap((e) =>
        slide(headingText(e.title[language]), [exhibitSource(e, language)], escaped(e.description[language])),
      ),
    ...slide(
      zh ? "未公布的数据" : "What is not published",
      gaps.length > 0 ? [gaps.join(space)] : [],
      zh ? "未列数据不等于零。" : "Where there is no figure, it is not zero.",
    ),
    zh ? "## 答记者问" : "## Questions and answers",
    ...answer(
      zh ? "这些数据从哪里来，什么时候更新？" : "Where do the figures come from, and when are they updated?",
      [
        [
          tellSources(snapshot, language),
          ...tellState(snapshot, language),
          ...(next.length > 0
            ? next
            : [zh ? "下次更新时间未定。" : "When they are next updated has not been set."]),
        ].join(space),
      ],
    ),
    ...answer(
      zh
        ? "数据核对过没有，有没有存疑或更正的？"
        : "Have the figures been checked, and are any in doubt or corrected?",
      doubts.length > 0
        ? [
            zh
              ? "数据按勾稽关系逐项核对，存疑和更正的如下："
              : "The figures were checked against each other; those in doubt or corrected are:",
            ...list(doubts),
          ]
        : [
            zh
              ? "数据按勾稽关系逐项核对，没有存疑或更正的数据。"
              : "The figures were checked against each other; none is in doubt or corrected.",
          ],
    ),
    ...answer(
      zh ? "为什么有的数据没有公布？" : "Why are some figures not published?",
      gaps.length > 0 ? [gaps.join(space)] : [],
    ),
    ...answer(zh ? "个人信息如何保护？" : "How is personal information protected?", [
      escaped(snapshot.disclosure.policy[language]),
    ]),
  ]);
};
