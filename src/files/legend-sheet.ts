import {
  absenceSentences,
  fileLabels,
  periodKindSentences,
  periodKindWords,
  qualifierSentences,
  qualifierWords,
} from "../components/file-labels.ts";
import { flagSentences, flagWords } from "../components/remarks.ts";
import { siteLabels } from "../components/site-labels.ts";
import { columnText } from "../components/dictionary-text.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { absences, flags, qualifiers } from "../snapshot/cell.ts";
import { periodKinds } from "../snapshot/period.ts";
import { absenceWords, legend, marks, withheldWord } from "../words/status.ts";
import type { Sheet } from "./workbook.ts";

/** The sheet that explains every mark and word of a workbook; the same in all. */
export const legendSheet = (language: Language): Sheet => {
  const meant = (name: string) => columnText[name]?.[language] ?? "";
  return {
    name: fileLabels.legend[language],
    prose: true,
    table: {
      columns: [
        { title: fileLabels.mark[language], width: 20 },
        { title: fileLabels.meaning[language], width: 80 },
      ],
      rows: [
        ["0", siteLabels.nil[language]],
        ...legend(language).map(({ mark, words }) => [mark, words]),
        [withheldWord[language], marks.withheld],
        ...absences.map((reason) => [
          absenceWords[reason][language],
          `${marks.absent} ${absenceSentences[reason][language]}`,
        ]),
        ...qualifiers.flatMap((q) =>
          q === "exact" ? [] : [[qualifierWords[q][language], qualifierSentences[q][language]]],
        ),
        ...flags.map((flag) => [flagWords[flag][language], flagSentences[flag][language]]),
        [fileLabels.precision[language], meant("precision")],
        ...periodKinds.map((kind) => [periodKindWords[kind][language], periodKindSentences[kind][language]]),
        [fileLabels.rule[language], fileLabels.ruleText[language]],
        ["'", fileLabels.inert[language]],
      ],
    },
  };
};
