import type { Language } from "../snapshot/bilingual.ts";
import { percentageRule } from "./percentage-rule.ts";

/** What a reader of differences between releases must know of them (words/difference.ts). */
export const differenceRules: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "增减是两次公布的数之差。不予公布、存疑的数和概数，以及相差小于来源精度的数，都不算增减。两个数精度不同的，增减只说到较粗的一个，经过进位的写“约”。",
    percentageRule.zh,
    "两次公布之间的累计数只会增加，不算百分比。",
    "同一时期的数有改动的，只说改了多少，不算百分比。",
  ],
  en: [
    "A change is the difference of two published figures. What is withheld, in doubt or rounded has none; nor have figures that lie closer together than their sources are exact. Where one is known less exactly than the other, the change is told to the coarser step, and as “about” where that rounds it.",
    percentageRule.en,
    "Running totals have no percentage between two releases, because they can only grow.",
    "Of a figure of the same period that changed, only the difference is told.",
  ],
};
