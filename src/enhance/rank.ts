import type { SearchEntry } from "./search-entry.ts";
import { folded } from "./tokens.ts";

const rankOfWord = (word: string, title: string, codes: readonly string[]): number =>
  title === word
    ? 4
    : codes.includes(word)
      ? 3
      : title.startsWith(word)
        ? 2
        : title.includes(word) || codes.some((code) => code.startsWith(word))
          ? 1
          : 0;

/** More than the words of a query can add up to. */
const whole = 1000;

/**
 * How well the name of an entry meets a query that is folded: its whole title first, then a whole name in other letters
 * or a code, then a title that begins with it, then one that has all its words. Others are judged by their words, one by
 * one, added.
 */
export const rankOf = (asked: string, { title, keys }: Pick<SearchEntry, "title" | "keys">): number => {
  const name = folded(title);
  const names = folded(keys).split("|");
  const words = asked.split(" ");
  const codes = names.flatMap((key) => key.split(" "));
  const place = [
    words.every((word) => name.includes(word)),
    name.startsWith(asked),
    names.includes(asked),
    name === asked,
  ].lastIndexOf(true);
  return words.reduce((sum, word) => sum + rankOfWord(word, name, codes), (place + 1) * whole);
};
