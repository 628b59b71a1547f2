import type { Table } from "./table.ts";

/** For each cell, what a holder knows to be his own in it: at least so much, in steps of the cell. */
export type Parts = ReadonlyMap<number, ReadonlyMap<string, number>>;

/**
 * What holders know to be their own in other cells: whoever is the only one in a cell is also part of every total above
 * it. No pattern can hide his own part from him, and it tells him nothing of others; so what is asked against him need
 * reach down to his part only. Additions with one total (coefficient −1) and parts (+1), of equalities, are followed.
 */
export const ownParts = ({ cells, relations }: Table): Parts => {
  const known = new Map<number, Map<string, number>>();
  cells.forEach(({ holder, value }, cell) => {
    if (holder !== null && value > 0) known.set(cell, new Map([[holder, value]]));
  });
  const sums = relations.flatMap(({ terms, least, most }) => {
    const [whole, ...more] = terms.filter(([, c]) => c < 0);
    const isSum = least === 0 && most === 0 && more.length === 0 && terms.every(([, c]) => c === 1 || c === -1);
    return isSum && whole ? [{ whole: whole[0], parts: terms.filter(([, c]) => c > 0).map(([p]) => p) }] : [];
  });
  for (let more = true; more;) {
    more = false;
    for (const { whole, parts } of sums) {
      const found = new Map<string, number>();
      for (const part of parts)
        for (const [holder, amount] of known.get(part) ?? [])
          found.set(holder, (found.get(holder) ?? 0) + amount);
      const before = known.get(whole) ?? new Map<string, number>();
      for (const [holder, amount] of found) {
        if (amount <= (before.get(holder) ?? 0)) continue;
        before.set(holder, amount);
        known.set(whole, before);
        more = true;
      }
    }
  }
  return known;
};
