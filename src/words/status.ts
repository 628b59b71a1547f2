import type { Absence } from "../snapshot/cell.ts";
import type { Bilingual, Language } from "../snapshot/bilingual.ts";

/** How a withheld cell is said; it stands after a noun or a verb. The reason is never said, because it is confidential. */
export const withheldWord: Bilingual = { zh: "不予公布", en: "withheld" };

/** How a cell without a value is said, by its reason. What a source left out is, for the reader, not published. */
export const absenceWords: Readonly<Record<Absence, Bilingual>> = {
  "not-collected": { zh: "未采集", en: "not collected" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "not-stated": { zh: "未公布", en: "not published" },
  "not-yet": { zh: "待公布", en: "not yet published" },
};

/** The shorthand of table cells: [c] confidential, [x] not available. */
export const marks = { withheld: "[c]", absent: "[x]" } as const;

/** The shorthand explained, for the foot of a table or a page. */
export const legend = (language: Language): { mark: string; words: string }[] =>
  language === "zh"
    ? [
        { mark: marks.withheld, words: "不予公布：为保护个人信息，该数不对外公布" },
        { mark: marks.absent, words: "无数据：未采集、不适用、未公布或待公布，与数值为零不同" },
      ]
    : [
        { mark: marks.withheld, words: "withheld: not made public, to protect personal information" },
        {
          mark: marks.absent,
          words:
            "no figure: not collected, not applicable, not published or not yet published; not the same as zero",
        },
      ];
