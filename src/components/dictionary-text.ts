import type { Bilingual } from "../snapshot/bilingual.ts";

/** What the columns of cells.csv mean, but for those of dimensions, whose names and codes the vocabulary has. */
export const columnText: Readonly<Record<string, Bilingual>> = {
  indicator: { zh: "指标代码", en: "Code of the indicator" },
  region: {
    zh: "地区代码，文本：县级及以上为六位行政区划代码，以下为十二位统计用区划代码",
    en: "Code of the region, a text: six digits down to the county, twelve below it",
  },
  start: {
    zh: "统计期的第一天；空表示来源没有载明",
    en: "First day of the period; empty where the source does not state it",
  },
  end: { zh: "统计期的最后一天；存量为其日期", en: "Last day of the period; for a stock its day" },
  kind: {
    zh: "统计期的种类：instant 时点数，flow 时期数，cumulative 自起点以来的累计",
    en: "Kind of period: instant for a stock, flow for what happened within it, cumulative for a running total since its start",
  },
  unit: { zh: "计量单位代码", en: "Code of the unit" },
  value: {
    zh: "数值，以该单位的十进制数写出；没有数值时为空，不用零或其他数代替",
    en: "The value in that unit as a decimal; empty where there is none, and no number ever stands in for it",
  },
  status: {
    zh: "value 有数值；withheld 不予公布 [c]；not-collected 未采集、not-applicable 不适用、not-stated 未公布、not-yet 待公布 [x]",
    en: "value; withheld [c]; not-collected, not-applicable, not-stated or not-yet published [x]",
  },
  qualifier: {
    zh: "exact 确数；at-least 余、以上；nearly 近；about 约",
    en: "exact; at-least (“more than”); nearly; about",
  },
  precision: { zh: "来源给出的精度，即最后一位的大小", en: "The step to which the source gives the value" },
  flags: {
    zh: "as-reported 照原文（核对不符，已说明）；repaired 已更正；implausible 存疑",
    en: "as-reported (a check fails and is explained); repaired; implausible",
  },
  source: {
    zh: "数据来源的名称，其标题、日期和校验值见发布页的来源清单",
    en: "Name of the source; its title, date and hash stand in the list of sources on the page of the release",
  },
  notice: {
    zh: "使用数据前须知的话，如“虚构数据”；没有时不设此列",
    en: "What a reader must know first, e.g. that the figures are invented; left out where there is nothing",
  },
};
