import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import { boundInline, type Edition } from "../layouts/edition.ts";
import { releaseTitle } from "../layouts/revision.ts";
import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import { wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import { noticesOf, type Stated } from "./stated.ts";
import type { FileValue } from "./table.ts";
import type { Sheet } from "./workbook.ts";

type Row = readonly [label: string, said: FileValue];

const states = { draft: labels.draftState, provisional: labels.provisionalState, final: labels.finalState };

/** What the one release is whose figures a workbook has: publisher, days, state, revision. */
const releaseRows = ({ language, release: { snapshot } }: Edition): Row[] => {
  const { metadata, release, revision, state } = snapshot;
  return [
    [labels.publisher[language], metadata.publisher[language]],
    [labels.asOfLine[language], { day: release.asOf }],
    [labels.publishedOn[language], { day: metadata.publishedAt.slice(0, 10) }],
    ...(metadata.indexNumber === null ? [] : [[labels.indexNumber[language], metadata.indexNumber] as const]),
    [labels.state[language], states[state][language]],
    [labels.revision[language], String(revision.number)],
    ...(revision.reason ? [[labels.revisionReason[language], revision.reason[language]] as const] : []),
  ];
};

/** One of several such releases in a row. */
const releaseRow = (edition: Edition): Row => {
  const { language, release } = edition;
  const { metadata, state } = release.snapshot;
  const day = wordDay(metadata.publishedAt.slice(0, 10), language);
  const publisher = metadata.publisher[language];
  return [
    fileLabels.release[language],
    language === "zh"
      ? `${releaseTitle(edition)}：${publisher}${day}发布，${states[state].zh}`
      : `${releaseTitle(edition)}: published by ${publisher} on ${day}, ${states[state].en}`,
  ];
};

const sourceRows = ({ edition: { language, release }, sources }: Stated): Row[] =>
  release.snapshot.sources
    .filter((s) => sources.includes(s.id))
    .map((s) => [
      labels.source[language],
      [s.title[language], s.publisher[language], wordDay(s.date, language)].join(
        language === "zh" ? "，" : ", ",
      ),
    ]);

/** A text of a release that names figures of its own. */
const boundRow = (
  label: Bilingual,
  text: Bilingual,
  { facts, language, release }: Edition,
  part: string,
): Row => [label[language], inlineText(boundInline(text, facts, language, `${release.path}/${part}`))];

/**
 * The sheet that says what a workbook is: title, publisher, days, sources, notes, and why figures are withheld.
 * `edition` is the release that has all of it, or null where several state its figures, of which what holds for all is
 * said once. `more` stands after the title.
 */
export const aboutSheet = (
  { edition, language, stated }: { edition: Edition | null; language: Language; stated: readonly Stated[] },
  more: readonly Row[],
): Sheet => {
  const all = stated.map((s) => s.edition);
  const rows: Row[] = [
    ...(edition ? [[labels.title[language], inlineText(edition.title)] as const] : []),
    ...more,
    ...noticesOf(stated).map((notice) => [fileLabels.notice[language], notice] as const),
    ...(edition ? releaseRows(edition) : all.map(releaseRow)),
    ...stated.flatMap(sourceRows),
    ...all.flatMap((e) =>
      (e.release.snapshot.notes ?? []).map((note, i) => boundRow(labels.leftOut, note, e, `notes/${i}`)),
    ),
    ...(all.some((e) => e.release.snapshot.disclosure.withheld > 0)
      ? [[fileLabels.withheldSentence[language], labels.withheldWhy[language]] as const]
      : []),
    ...all.map((e) => boundRow(labels.policy, e.release.snapshot.disclosure.policy, e, "policy")),
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
      rows: [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()],
    },
  };
};
