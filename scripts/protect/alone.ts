import type { Sum } from "./sums.ts";

/**
 * The withheld cells that a reader could work out: the only unknown of an addition is known, and may leave another
 * addition with only one. Each with the total that gives it away.
 */
export const aloneInSum = (
  withheld: ReadonlySet<string>,
  sums: readonly Sum[],
): { key: string; total: string }[] => {
  const unknown = new Set(withheld);
  const found: { key: string; total: string }[] = [];
  for (let before = -1; before < found.length;) {
    before = found.length;
    for (const { total, parts } of sums) {
      const open = [total, ...parts].filter((key) => unknown.has(key));
      const [key] = open;
      if (open.length !== 1 || key === undefined) continue;
      unknown.delete(key);
      found.push({ key, total });
    }
  }
  return found;
};
