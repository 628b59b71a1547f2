import type { Bilingual } from "../snapshot/bilingual.ts";

/** One line of the index: a page with its code and its names. */
export type Entry = { code: string; name: Bilingual; address: string };

/**
 * Entries by the first letter of their English name, which for a place is its pinyin; A to Z, then by name. Names that
 * begin otherwise come last under `#`.
 */
export const alphabetical = (entries: readonly Entry[]): { letter: string; entries: Entry[] }[] => {
  const letterOf = (e: Entry): string => /^[a-z]/i.exec(e.name.en)?.[0].toUpperCase() ?? "#";
  const order = (letter: string): string => (letter === "#" ? "~" : letter);
  const folded = (e: Entry): string => `${e.name.en.toLowerCase()} ${e.code}`;
  return [...Map.groupBy(entries, letterOf)]
    .map(([letter, own]) => ({
      letter,
      entries: own.toSorted((a, b) => (folded(a) < folded(b) ? -1 : 1)),
    }))
    .toSorted((a, b) => (order(a.letter) < order(b.letter) ? -1 : 1));
};
