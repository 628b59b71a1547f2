import { element } from "./element.ts";
import { excerptOf, marked } from "./excerpt.ts";
import { pageLanguage } from "./language.ts";
import type { SearchEntry } from "./search-entry.ts";
import { searchWords } from "./search-words.ts";

/** The most results that are listed, and the most characters of a text that is quoted. */
const mostShown = 50;
const mostQuoted = { zh: 90, en: 180 };

const pieces = (text: string, query: string): (Node | string)[] =>
  marked(text, query).map((p) => (p.hit ? element("mark", {}, p.text) : p.text));

const result = (entry: SearchEntry, query: string): HTMLLIElement => {
  const language = pageLanguage();
  const line = (name: string, text: string): HTMLElement[] =>
    text === "" ? [] : [element("p", { class: name }, ...pieces(text, query))];
  return element(
    "li",
    {},
    element(
      "a",
      { href: entry.address },
      element("span", { class: "result-kind" }, entry.kind),
      element("span", { class: "result-title" }, ...pieces(entry.title, query)),
    ),
    ...line("result-where", entry.where),
    ...line("result-text", excerptOf(entry.text, query, mostQuoted[language])),
  );
};

/** How many were found, in words. */
export const countOf = (found: readonly SearchEntry[], query: string): string => {
  const words = searchWords[pageLanguage()];
  return found.length === 0
    ? words.nothing(query)
    : found.length > mostShown
      ? words.firstOf(mostShown, found.length)
      : words.found(found.length);
};

/** What was found, as a list. */
export const resultsOf = (found: readonly SearchEntry[], query: string): HTMLElement[] =>
  found.slice(0, mostShown).map((entry) => result(entry, query));
