import type { Language } from "../snapshot/bilingual.ts";

/** What a reader of differences between releases must know of them (words/difference.ts). */
export const differenceRules: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "增减是两次公布的数之差。不予公布、存疑的数和概数，以及相差小于来源精度的数，都不算增减。两个数精度不同的，增减只说到较粗的一个，经过进位的写“约”。",
    "此前的数不到100的，不算百分比：多一个少一个，百分比就变动超过1个百分点。变动小得写出来是0.0%的，或者来源精度不够的，也不算。",
    "累计数只会增加，不算百分比。比率的升降用百分点或者原来的单位，也不算百分比。",
    "同一时期的数有改动的，只说改了多少，不算百分比。",
  ],
  en: [
    "A change is the difference of two published figures. What is withheld, in doubt or rounded has none; nor have figures that lie closer together than their sources are exact. Where one is known less exactly than the other, the change is told to the coarser step, and as “about” where that rounds it.",
    "Figures that were below 100 have no percentage: one more or less would move it by more than one point. Nor has a change that would read 0.0%, or of which the sources do not say enough.",
    "Running totals have none, because they can only grow. Rates move by percentage points or by their own unit.",
    "Of a figure of the same period that changed, only the difference is told.",
  ],
};
