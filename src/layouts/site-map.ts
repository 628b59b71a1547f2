import type { Bilingual } from "../snapshot/bilingual.ts";

/** One line of the index: a page with its code and its names. */
export type Entry = { code: string; name: Bilingual; address: string };

/**
 * Entries by the first letter of their spelling; A to Z, then by spelling. What begins otherwise comes last under `#`.
 */
export const alphabetical = (
  entries: readonly Entry[],
  spelling: (name: Bilingual) => string,
): { letter: string; entries: Entry[] }[] => {
  const order = (letter: string): string => (letter === "#" ? "~" : letter);
  const spelled = entries.map((entry) => {
    const own = spelling(entry.name).toLowerCase();
    return { entry, letter: /^[a-z]/.exec(own)?.[0].toUpperCase() ?? "#", folded: `${own}\t${entry.code}` };
  });
  return [...Map.groupBy(spelled, (s) => s.letter)]
    .map(([letter, own]) => ({
      letter,
      entries: own.toSorted((a, b) => (a.folded < b.folded ? -1 : 1)).map((s) => s.entry),
    }))
    .toSorted((a, b) => (order(a.letter) < order(b.letter) ? -1 : 1));
};
