import type { Bilingual } from "../snapshot/bilingual.ts";

/** The fixed words of the search page and of the search field on every page. */
export const searchLabels = {
  search: { zh: "搜索", en: "Search" },
  field: { zh: "搜索本站", en: "Search this site" },
  lead: {
    zh: "查找页面、指标、地区、项目、历次发布、定义和方法说明。可以输入汉字、拼音、拼音首字母、英文或代码。",
    en: "Find pages, indicators, regions, programmes, releases, definitions and methods: by name in English or Chinese, by pinyin, or by code.",
  },
  without: {
    zh: "搜索要用到脚本，而浏览器没有运行脚本。请用下面的索引查找。",
    en: "Searching needs scripts, which this browser does not run. Please use the index below.",
  },
  index: { zh: "按拼音首字母索引", en: "Index from A to Z" },
  indexLead: {
    zh: "全部页面、指标、地区和项目。",
    en: "Every page, indicator, region and programme.",
  },
} satisfies Record<string, Bilingual>;
