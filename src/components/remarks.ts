import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import type { Flag } from "../snapshot/cell.ts";
import type { Figure } from "../words/block.ts";

/** What a flag tells the reader, in a word. */
export const flagWords: Readonly<Record<Flag, Bilingual>> = {
  "as-reported": { zh: "照原文", en: "as reported" },
  repaired: { zh: "已更正", en: "corrected" },
  implausible: { zh: "存疑", en: "in doubt" },
};

/** What a flag tells the reader, in a sentence that stands beside its word. */
export const flagSentences: Readonly<Record<Flag, Bilingual>> = {
  "as-reported": {
    zh: "照来源所载公布，有勾稽不符之处，原因见勾稽核对",
    en: "published as the source reports it; a check fails, and the checks say why",
  },
  repaired: {
    zh: "来源有误，原值见更正",
    en: "wrong in the source; what stood there is quoted under corrections",
  },
  implausible: {
    zh: "数值明显不合常理，照来源所载公布，供读者判断",
    en: "plainly out of the ordinary; published as the source reports it",
  },
};

/** The remarks that a table shows beside a figure: why there is no value, or its flags; empty when there is nothing to say. */
export const remarksOn = (figure: Figure, language: Language): string =>
  figure.status === "absent"
    ? figure.text
    : figure.flags.map((f) => flagWords[f][language]).join(language === "zh" ? "、" : ", ");
