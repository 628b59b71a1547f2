import type { Bilingual } from "../snapshot/bilingual.ts";

/** What a reader must know of percentages of change (words/compare-values.ts), said alike wherever it is told. */
export const percentageRule: Bilingual = {
  zh: "此前的数（基数）不到100的，不算百分比，只说增减多少：多一个少一个，百分比就变动超过1个百分点。变动小得写出来是0.0%的，或者来源精度不够的，也不算。比率的升降用百分点或者原来的单位，不算百分比。",
  en: "From a figure below 100 no percentage is told, only by how much it changed: one more or less would move the percentage by more than one point. Nor is one told of a change that would read 0.0%, or of which the sources do not say enough. Rates move by percentage points or by their own unit, without a percentage.",
};
