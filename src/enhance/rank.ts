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

/** More than the words of a query can add up to. */
const whole = 1000;

/**
 * How well the name of an entry meets a query that is folded: its whole title first, then a whole name in other letters
 * or a code, then a title that begins with it. Others are judged by their words, one by one, added.
 */
export const rankOf = (asked: string, { title, keys }: Pick<SearchEntry, "title" | "keys">): number => {
  const name = folded(title);
  const names = folded(keys).split("|");
  const codes = names.flatMap((key) => key.split(" "));
  const place = name === asked ? 3 : names.includes(asked) ? 2 : name.startsWith(asked) ? 1 : 0;
  return asked.split(" ").reduce((sum, word) => sum + rankOfWord(word, name, codes), place * whole);
};
