import type { Ledger } from "./ledger.ts";

/**
 * What is made of a ledger once for each key, because a page and each of its files ask for the same. It is kept for so
 * many keys at the most, those that came last.
 */
export const kept = <T>(most = Infinity) => {
  const made = new WeakMap<Ledger, Map<string, T>>();
  return (ledger: Ledger, key: string, make: () => T): T => {
    const own = made.get(ledger) ?? new Map<string, T>();
    made.set(ledger, own);
    const known = own.get(key) ?? make();
    own.set(key, known);
    const [oldest = key] = own.keys();
    if (own.size > most) own.delete(oldest);
    return known;
  };
};
