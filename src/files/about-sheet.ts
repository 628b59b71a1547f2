import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import { boundInline, type Edition } from "../layouts/edition.ts";
import { wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import type { Sheet } from "./workbook.ts";

const states = { draft: labels.draftState, provisional: labels.provisionalState, final: labels.finalState };

/**
 * The sheet that says what a workbook is: title, publisher, days, sources, notes, and why figures are withheld.
 * `more` stands after the title. `from` are the sources of what is in it.
 */
export const aboutSheet = (
  { facts, language, release: { path, snapshot }, title }: Edition,
  more: readonly (readonly [label: string, words: string])[],
  from: readonly string[],
): Sheet => {
  const { campaign, disclosure, metadata, notes = [], release, revision, sources, state } = snapshot;
  const bound = (text: Parameters<typeof boundInline>[0], where: string): string =>
    inlineText(boundInline(text, facts, language, `${path}/${where}`));
  const rows: (readonly [string, string])[] = [
    [labels.title[language], inlineText(title)],
    ...more,
    ...(campaign.notice ? [[fileLabels.notice[language], campaign.notice[language]] as const] : []),
    [labels.publisher[language], metadata.publisher[language]],
    [labels.asOfLine[language], wordDay(release.asOf, language)],
    [labels.publishedOn[language], wordDay(metadata.publishedAt.slice(0, 10), language)],
    ...(metadata.indexNumber === null ? [] : [[labels.indexNumber[language], metadata.indexNumber] as const]),
    [labels.state[language], states[state][language]],
    [labels.revision[language], String(revision.number)],
    ...(revision.reason ? [[labels.revisionReason[language], revision.reason[language]] as const] : []),
    ...sources
      .filter((s) => from.includes(s.id))
      .map(
        (s) =>
          [
            labels.source[language],
            `${s.title[language]}${language === "zh" ? "，" : ", "}${s.publisher[language]}${language === "zh" ? "，" : ", "}${wordDay(s.date, language)}`,
          ] as const,
      ),
    ...notes.map((note, i) => [labels.leftOut[language], bound(note, `notes/${i}`)] as const),
    ...(disclosure.withheld > 0
      ? [[fileLabels.withheldSentence[language], labels.withheldWhy[language]] as const]
      : []),
    [labels.policy[language], bound(disclosure.policy, "policy")],
    [fileLabels.rule[language], fileLabels.ruleText[language]],
  ];
  return {
    name: fileLabels.about[language],
    prose: true,
    table: {
      columns: [
        { title: fileLabels.about[language], width: 20 },
        { title: "", width: 90 },
      ],
      rows,
    },
  };
};
