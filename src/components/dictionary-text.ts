import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import { capital } from "../words/telling.ts";

/** A word of the vocabulary and what it means, where its name does not say all. */
type Term = { name: Bilingual; definition?: Bilingual | undefined };

/** What stands beside a code: its name, and its definition where it has one. */
export const meaningOf = ({ name, definition }: Term, language: Language): string =>
  language === "zh"
    ? [name.zh, ...(definition ? [definition.zh] : [])].join("：")
    : [capital(name.en), ...(definition ? [definition.en] : [])].join(". ");

/** What the columns of cells.csv mean, but for those of dimensions, which the vocabulary defines. */
export const columnText: Readonly<Record<string, Bilingual>> = {
  indicator: {
    zh: "指标代码，说明数的是什么；定义、计量单位和依据见各指标的页面",
    en: "Code of the indicator, which says what is counted; its page has the definition, the unit and the basis",
  },
  region: {
    zh: "地区代码，文本：县级及以上为六位行政区划代码，以下为十二位统计用区划代码",
    en: "Code of the region, a text: six digits down to the county, twelve below it",
  },
  start: {
    zh: "统计期的第一天；空表示来源没有载明",
    en: "First day of the period; empty where the source does not state it",
  },
  end: {
    zh: "统计期的最后一天；时点数为当天",
    en: "Last day of the period; for a figure of one day that day",
  },
  kind: {
    zh: "统计期的种类：instant 时点数，flow 时期数，cumulative 自起点以来的累计",
    en: "Kind of period: instant for a figure of one day, flow for what happened within it, cumulative for a running total since its start",
  },
  unit: { zh: "数值的计量单位的代码", en: "Code of the unit in which the value is stated" },
  value: {
    zh: "数值，以该单位的十进制数写出；没有数值时为空，不用零或其他数代替",
    en: "The value in that unit as a decimal; empty where there is none, and no number ever stands in for it",
  },
  status: {
    zh: "有没有数值。value：有；withheld [c]：不予公布，为保护个人信息；以下为 [x]：not-collected：未采集，没有统计过；not-applicable：不适用，此处不会有这样的数；not-stated：未公布，来源没有写；not-yet：待公布，以后公布",
    en: "Whether there is a value. value: there is; withheld [c]: kept back to protect personal information; the others are [x]: not-collected: nobody counted; not-applicable: there can be no such figure here; not-stated: the source does not give it; not-yet: to be published later",
  },
  qualifier: {
    zh: "数值与实际数的关系。exact：确数；at-least：余、以上，实际不少于此数；nearly：近，实际略少于此数；about：约，实际在此数上下",
    en: "How the value relates to the true figure. exact: the same; at-least (“more than”): it is no less; nearly: it is a little less; about: it is close, above or below",
  },
  precision: {
    zh: "来源给出的精度，即数值最后一位的大小：12.22万元精确到100元",
    en: "The step to which the source gives the value: 122,200 yuan may be given to the nearest 100",
  },
  flags: {
    zh: "读者须知的情况。as-reported：照原文，核对不符，已说明原因；repaired：来源有误，已更正；implausible：存疑，数值明显不合常理",
    en: "What a reader must know. as-reported: a check fails and is explained; repaired: wrong in the source and corrected; implausible: plainly out of the ordinary, in doubt",
  },
  source: {
    zh: "数据来源的名称，其标题、日期和校验码见发布页的来源清单",
    en: "Name of the source; its title, date and hash stand in the list of sources on the page of the release",
  },
  notice: {
    zh: "使用数据前须知的话，如“虚构数据”；没有时不设此列",
    en: "What a reader must know first, e.g. that the figures are invented; left out where there is nothing",
  },
};
