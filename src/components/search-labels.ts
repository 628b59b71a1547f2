import type { Bilingual } from "../snapshot/bilingual.ts";

/** The fixed words of the search page and of the search field on every page. */
export const searchLabels = {
  search: { zh: "搜索", en: "Search" },
  field: { zh: "搜索本站", en: "Search this site" },
  lead: {
    zh: "查找页面、指标、地区、项目、历次发布、定义、方法和使用说明。可以输入汉字、拼音、拼音首字母、英文或代码。",
    en: "Find pages, indicators, regions, programmes, releases, definitions, methods and what you can do here: by name in English or Chinese, by pinyin, or by code.",
  },
  without: {
    zh: "搜索要用到脚本，而浏览器没有运行脚本。请用下面的索引查找。",
    en: "Searching needs scripts, which this browser does not run. Please use the index below.",
  },
  hints: [
    { zh: "少写几个字，或换一个说法。", en: "Use fewer words, or another word." },
    {
      zh: "地名可以只写前两个字，或拼音首字母。",
      en: "A place is found by its name, its Chinese name or its code.",
    },
    { zh: "也可以在下面的索引里按拼音首字母查找。", en: "Or look it up in the index below." },
  ],
  examples: { zh: "例如：", en: "For example: " },
  index: { zh: "按拼音首字母索引", en: "Index from A to Z" },
  indexLead: {
    zh: "各栏目、专项行动、历次发布、指标、地区和项目。",
    en: "The main pages, and every campaign, release, indicator, region and programme.",
  },
} satisfies Record<string, Bilingual | Bilingual[]>;

/** What each kind of thing that a search finds is called, in the order in which equals are shown. */
export const searchKinds = {
  programme: { zh: "项目", en: "Programme" },
  indicator: { zh: "指标", en: "Indicator" },
  region: { zh: "地区", en: "Region" },
  release: { zh: "发布", en: "Release" },
  page: { zh: "页面", en: "Page" },
  help: { zh: "说明", en: "Help" },
  exhibit: { zh: "图表", en: "Chart or table" },
  definition: { zh: "定义", en: "Definition" },
  method: { zh: "方法", en: "Method" },
} satisfies Record<string, Bilingual>;
