import type { Bilingual } from "../snapshot/bilingual.ts";
import type { Absence, Cell, Qualifier } from "../snapshot/cell.ts";
import type { Period } from "../snapshot/period.ts";
import { absenceWords, withheldWord } from "../words/status.ts";

/** The fixed words of files to download: their columns, their sheets, and the links to them. */
export const fileLabels = {
  /** Before the links to the files of one exhibit. */
  download: { zh: "下载", en: "Download" },
  figures: { zh: "数据", en: "Figures" },
  about: { zh: "说明", en: "About" },
  legend: { zh: "图例", en: "Legend" },
  definitions: { zh: "定义", en: "Definitions" },

  releaseXlsx: { zh: "数据（XLSX，附定义）", en: "Figures with definitions (XLSX)" },
  releasePackage: { zh: "数据包说明（JSON，供程序读取）", en: "Data package (JSON, for programs)" },
  dataPackage: { zh: "数据包", en: "Data package" },
  forms: { zh: "各种文件的用处", en: "What each kind of file is for" },
  ofIndicator: { zh: "本指标的全部数据", en: "All figures of this indicator" },

  // Columns
  period: { zh: "统计期", en: "Period" },
  start: { zh: "起始日", en: "First day" },
  end: { zh: "截止日", en: "Last day" },
  kind: { zh: "统计期种类", en: "Kind of period" },
  regionCode: { zh: "地区代码", en: "Region code" },
  region: { zh: "地区", en: "Region" },
  status: { zh: "状态", en: "Status" },
  qualifier: { zh: "限定", en: "Qualifier" },
  precision: { zh: "精度", en: "Precision" },
  shown: { zh: "本站写法", en: "As shown" },
  key: { zh: "数据标识", en: "Key" },
  release: { zh: "发布", en: "Release" },
  current: { zh: "现行", en: "Current" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },

  // Sheets
  subtitle: { zh: "图表内容", en: "What is shown" },
  notice: { zh: "注意", en: "Notice" },
  caveat: { zh: "相加须知", en: "Before adding up" },
  currentText: {
    zh: "写“否”的行，已由后来的发布重新说明或修订。",
    en: "A row with “no” has been stated again or revised by a later release.",
  },
  withheldSentence: { zh: "不予公布", en: "Withheld" },
  mark: { zh: "符号或用词", en: "Mark or word" },
  meaning: { zh: "含义", en: "Meaning" },
  rule: { zh: "读数规则", en: "How to read" },
  ruleText: {
    zh: "数值以右侧单位计。方括号中的符号不是数，不能当作零；“余”“近”“约”等限定写在数值之外。",
    en: "Values are in the unit beside them. A mark in square brackets is no number and is not zero; words such as “at least” stand in a column of their own.",
  },
  inert: {
    zh: "以等号、加号、减号、@ 等开头的文字前加了一个单引号，以免表格软件当作公式运行。",
    en: "A text that begins with =, +, -, @ or the like has a single quotation mark before it, so that no spreadsheet runs it as a formula.",
  },
} satisfies Record<string, Bilingual>;

/** Whether a cell has a value, and if not, why, in a word. */
export const statusWord = ({ content }: Cell): Bilingual =>
  content.status === "value"
    ? { zh: "有数值", en: "value" }
    : content.status === "withheld"
      ? withheldWord
      : absenceWords[content.reason];

/** How a value relates to the true one; an exact one needs no word. */
export const qualifierWords: Readonly<Record<Exclude<Qualifier, "exact">, Bilingual>> = {
  "at-least": { zh: "余（以上）", en: "at least" },
  nearly: { zh: "近", en: "nearly" },
  about: { zh: "约", en: "about" },
};

/** The same in a sentence. */
export const qualifierSentences: Readonly<Record<Exclude<Qualifier, "exact">, Bilingual>> = {
  "at-least": { zh: "实际不少于此数", en: "the true figure is no less" },
  nearly: { zh: "实际略少于此数", en: "the true figure is a little less" },
  about: { zh: "实际在此数上下", en: "the true figure is close to it, above or below" },
};

/** Why there is no value, in a sentence. */
export const absenceSentences: Readonly<Record<Absence, Bilingual>> = {
  "not-collected": { zh: "没有统计过", en: "nobody counted" },
  "not-applicable": { zh: "此处不会有这样的数", en: "there can be no such figure here" },
  "not-stated": { zh: "来源没有写", en: "the source does not give it" },
  "not-yet": { zh: "以后公布", en: "to be published later" },
};

/** The kinds of periods in a word. */
export const periodKindWords: Readonly<Record<Period["kind"], Bilingual>> = {
  instant: { zh: "时点数", en: "figure of one day" },
  flow: { zh: "时期数", en: "flow within a period" },
  cumulative: { zh: "累计", en: "running total" },
};

/** The same in a sentence. */
export const periodKindSentences: Readonly<Record<Period["kind"], Bilingual>> = {
  instant: { zh: "某一天的数，不同日期的不能相加", en: "those of different days must not be added" },
  flow: { zh: "统计期内发生的数", en: "what happened from the first day to the last" },
  cumulative: {
    zh: "自起始日以来的合计，后一次包含前一次",
    en: "everything since the first day; a later one contains an earlier one",
  },
};
