import MiniSearch from "minisearch";
import { rankOf } from "./rank.ts";
import { entryKinds, type SearchEntry } from "./search-entry.ts";
import { folded, indexTokens, queryTokens } from "./tokens.ts";

/** Finds entries by a query, the best first. An empty query finds nothing. */
type Finder = (query: string) => SearchEntry[];

/** Latin words are found from their beginning and with a letter wrong; of hanzi and codes a slip is another word. */
const isLatin = (term: string): boolean => /^[a-z]+$/.test(term);
const longEnoughForSlips = 5;

/**
 * Makes a finder of some entries: those that have every term of the query, or, where none has, those that have some.
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
      prefix: (term) => /^[a-z0-9]+$/.test(term),
      fuzzy: (term) => (isLatin(term) && term.length >= longEnoughForSlips ? 1 : false),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return (query) => {
    const every = index.search(query, { combineWith: "AND" });
    const found = every.length > 0 ? every : index.search(query);
    const asked = folded(query).trim();
    return found
      .flatMap(({ id, score }) => {
        const entry = entries[id as number];
        return entry ? [{ entry, score, rank: rankOf(asked, entry) }] : [];
      })
      .sort(
        (a, b) =>
          b.rank - a.rank ||
          b.score - a.score ||
          entryKinds.indexOf(a.entry.kind) - entryKinds.indexOf(b.entry.kind),
      )
      .map(({ entry }) => entry);
  };
};
