import type { Relation } from "../table.ts";

/** A whole that is its parts together (`equal`), or no less than they are. */
export type Sum = { whole: number; parts: readonly number[]; equal: boolean };

/** The sums among some relations. Equalities that do not come out to the last step are none. */
export const sumsOf = (relations: readonly Relation[]): Sum[] =>
  relations.flatMap(({ terms, least, most }): Sum[] => {
    const equal = least === most;
    if (!terms.every(([, c]) => Math.abs(c) === 1) || (equal && least !== 0)) return [];
    const [plus, minus] = [1, -1].map((sign) => terms.flatMap(([cell, c]) => (c === sign ? [cell] : [])));
    if (!plus || !minus) return [];
    return [
      ...sumOf(minus, plus, equal),
      // Only an equality can be read the other way round.
      ...(equal ? sumOf(plus, minus, equal) : []),
    ];
  });

const sumOf = ([whole, ...others]: readonly number[], parts: readonly number[], equal: boolean): Sum[] =>
  whole === undefined || others.length > 0 || parts.length === 0 ? [] : [{ whole, parts, equal }];
