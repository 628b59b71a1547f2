import type { PageLanguage } from "./language.ts";
import type { EntryKind } from "./search-entry.ts";

type Words = {
  kinds: Readonly<Record<EntryKind, string>>;
  found: (count: number) => string;
  firstOf: (shown: number, count: number) => string;
  nothing: (query: string) => string;
  hints: readonly string[];
  examples: string;
};

/** What the search says. */
export const searchWords: Readonly<Record<PageLanguage, Words>> = {
  zh: {
    kinds: {
      programme: "项目",
      indicator: "指标",
      region: "地区",
      release: "发布",
      page: "页面",
      definition: "定义",
      method: "方法",
    },
    found: (count) => `找到${count}条`,
    firstOf: (shown, count) => `找到${count}条，列出前${shown}条`,
    nothing: (query) => `没有找到“${query}”`,
    hints: [
      "少写几个字，或换一个说法。",
      "地名可以只写前两个字，或拼音首字母。",
      "也可以在下面的索引里按拼音首字母查找。",
    ],
    examples: "例如：",
  },
  en: {
    kinds: {
      programme: "Programme",
      indicator: "Indicator",
      region: "Region",
      release: "Release",
      page: "Page",
      definition: "Definition",
      method: "Method",
    },
    found: (count) => (count === 1 ? "1 result" : `${count} results`),
    firstOf: (shown, count) => `${count} results, the first ${shown} shown`,
    nothing: (query) => `Nothing found for “${query}”`,
    hints: [
      "Use fewer words, or another word.",
      "A place is found by its name, its Chinese name or its code.",
      "Or look it up in the index below.",
    ],
    examples: "For example: ",
  },
};
