import { element } from "./element.ts";
import { excerptOf, marked } from "./excerpt.ts";
import { folded } from "./tokens.ts";
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
      element("span", { class: "result-kind" }, searchWords[language].kinds[entry.kind]),
      element("span", { class: "result-title" }, ...pieces(entry.title, query)),
    ),
    ...line("result-where", entry.where),
    ...line("result-text", excerptOf(entry.text, query, mostQuoted[language])),
  );
};

/** What was found, as a count in words and what stands under it: results, or what to try instead. */
export const searchResults = (
  found: readonly SearchEntry[],
  query: string,
  entries: readonly SearchEntry[],
): { count: string; body: HTMLElement } => {
  const words = searchWords[pageLanguage()];
  if (folded(query).trim() === "") {
    const examples = (["programme", "region", "indicator"] as const).flatMap((kind) =>
      entries.filter((e) => e.kind === kind).slice(0, 2),
    );
    const links = examples.map((e) => element("a", { href: `?q=${encodeURIComponent(e.title)}` }, e.title));
    return { count: "", body: element("p", { class: "examples" }, words.examples, ...links) };
  }
  if (found.length === 0) {
    const hints = words.hints.map((hint) => element("li", {}, hint));
    return { count: words.nothing(query), body: element("ul", { class: "hints" }, ...hints) };
  }
  return {
    count: found.length > mostShown ? words.firstOf(mostShown, found.length) : words.found(found.length),
    body: element(
      "ol",
      { class: "results" },
      ...found.slice(0, mostShown).map((entry) => result(entry, query)),
    ),
  };
};
