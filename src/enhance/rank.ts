import type { SearchEntry } from "./search-entry.ts";
import { folded } from "./tokens.ts";

const rankOfWord = (word: string, title: string, keys: readonly string[]): number =>
  title === word
    ? 4
    : keys.includes(word)
      ? 3
      : title.startsWith(word)
        ? 2
        : title.includes(word) || keys.some((key) => key.startsWith(word))
          ? 1
          : 0;

/**
 * How well the name of an entry meets a query that is folded: its whole title first, then a whole code or pinyin, then a
 * title that begins with it, then one that has it. Words are judged one by one and added.
 */
export const rankOf = (asked: string, { title, keys }: Pick<SearchEntry, "title" | "keys">): number => {
  const [name, codes] = [folded(title), folded(keys).split(/\s+/)];
  const whole = rankOfWord(asked, name, codes);
  const words = asked.split(/\s+/).filter((word) => word !== "");
  return whole > 0 || words.length < 2
    ? whole * 2
    : words.reduce((sum, word) => sum + rankOfWord(word, name, codes), 0);
};
