/** What a cell of a column is sorted by: a number, words, or nothing where it is withheld, absent or empty. */
export type SortKey = number | string | null;
export type Direction = "ascending" | "descending" | "none";

/** What a click on a column makes of its order: numbers begin with the largest, words with the first. */
export const nextDirection = (now: Direction, numbers: boolean): Direction => {
  const round: Direction[] = numbers
    ? ["none", "descending", "ascending"]
    : ["none", "ascending", "descending"];
  return round[(round.indexOf(now) + 1) % round.length] ?? "none";
};

/**
 * The places of some rows in an order. What has no value comes last in either direction, in the order given, so that
 * its place says nothing; so do equals.
 */
export const orderOf = (keys: readonly SortKey[], direction: Direction, locale: string): number[] => {
  const places = keys.map((_, i) => i);
  if (direction === "none") return places;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  return places.sort((i, j) => {
    const [a = null, b = null] = [keys[i], keys[j]];
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0) || i - j;
    const by = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return by * sign || i - j;
  });
};
