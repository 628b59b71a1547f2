import type { PageLanguage } from "./language.ts";

type Words = {
  found: (count: number) => string;
  firstOf: (shown: number, count: number) => string;
  nothing: (query: string) => string;
};

/** What the search says. */
export const searchWords: Readonly<Record<PageLanguage, Words>> = {
  zh: {
    found: (count) => `找到${count}条`,
    firstOf: (shown, count) => `找到${count}条，列出前${shown}条`,
    nothing: (query) => `没有找到“${query}”`,
  },
  en: {
    found: (count) => (count === 1 ? "1 result" : `${count} results`),
    firstOf: (shown, count) => `${count} results, the first ${shown} shown`,
    nothing: (query) => `Nothing found for “${query}”`,
  },
};
