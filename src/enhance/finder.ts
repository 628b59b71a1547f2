import MiniSearch from "minisearch";
import { rankOf } from "./rank.ts";
import type { SearchEntry } from "./search-entry.ts";
import { folded, indexTokens, queryTokens } from "./tokens.ts";

/** Finds entries by a query, the best first. An empty query finds nothing. */
type Finder = (query: string) => SearchEntry[];

/** Only Latin words of some length have slips: of hanzi and codes a slip is another word. */
const mayHaveSlips = (word: string): boolean => /^[a-z]{5,}$/.test(word);

/** A query of Latin words in one, since pinyin is typed with a space between its syllables or with none. */
const joined = (asked: string): string => (/^[a-z '’]+$/.test(asked) ? asked.replace(/[^a-z]/g, "") : asked);

/**
 * Makes a finder of some entries, of which the first of equals is shown first: those that have every term of the query,
 * or, where none has, those that have some.
 * The index is made where the search is, since entries are much smaller than the index of their pairs of hanzi.
 */
export const finderOf = (entries: readonly SearchEntry[]): Finder => {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: ["title", "keys", "where", "text"],
    tokenize: indexTokens,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTokens,
      boost: { title: 6, keys: 4, where: 1.5 },
      prefix: (term) => /^\w+$/.test(term),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  /** A query with its slips mended, so that a title meets it as if it had none. A word that begins another is no slip. */
  const mended = (asked: string): string =>
    asked
      .split(" ")
      .map((word) =>
        mayHaveSlips(word) && index.search(word).length === 0
          ? (index.search(word, { fuzzy: 1 })[0]?.terms[0] ?? word)
          : word,
      )
      .join(" ");
  /** Entries that have some of the terms of a query, if any has a third of them: less is chance. */
  const some = (asked: string) => {
    const found = index.search(asked);
    return found.some((r) => r.queryTerms.length * 3 >= queryTokens(asked).length) ? found : [];
  };
  return (query) => {
    const asked = folded(query).replace(/\s+/g, " ");
    const ways = [mended(asked), mended(joined(asked))] as const;
    const every = ways.flatMap((way) => index.search(way, { combineWith: "AND" }));
    const found = every[0] ? every : some(ways[0]);
    const scores = new Map(found.map((result) => [result.id as number, result.score]));
    return entries
      .flatMap((entry, id) => {
        const score = scores.get(id);
        return score === undefined
          ? []
          : [{ entry, score, rank: Math.max(...ways.map((way) => rankOf(way, entry))) }];
      })
      .sort((a, b) => b.rank - a.rank || b.score - a.score)
      .map(({ entry }) => entry);
  };
};
