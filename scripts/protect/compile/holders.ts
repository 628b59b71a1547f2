import type { Build } from "./build.ts";
import type { Paid } from "./flat-rate.ts";
import { groups } from "./groups.ts";
import type { Sum } from "./sums.ts";

/**
 * Gives every count of 1, and what was paid to that one, its holder: the person or household who knows the figure.
 * Registers name him by his key. Otherwise a count of 1 has a holder of its own, whom it shares with every other count of
 * 1 that must be of the same one: a total and its only part, a household and its person, the revisions of a total and of
 * the only part that was revised with it.
 */
export const giveHolders = (
  sums: readonly Sum[],
  pairs: readonly Paid[],
  differences: ReadonlyMap<number, number>,
  { draft, node, value, lookup, at }: Build,
): void => {
  const same = groups();
  const isOne = (cell: number): boolean => value(cell) === 1 && lookup.isCount(at(cell));
  const firsts = new Map<string, number>();
  for (const [cell, { holder }] of draft.nodes.entries()) {
    if (holder === null) continue;
    const first = firsts.get(holder);
    if (first === undefined) firsts.set(holder, cell);
    else same.join(first, cell);
  }
  for (const { whole, parts } of sums) {
    if (isOne(whole)) for (const part of parts) if (isOne(part)) same.join(whole, part);
    const [ofWhole, ofPart, ...others] = [whole, ...parts].flatMap((cell) => differences.get(cell) ?? []);
    const isOnlyPart = differences.has(whole) && others.length === 0;
    if (ofWhole === undefined || ofPart === undefined || !isOnlyPart) continue;
    if (isOne(ofWhole) && isOne(ofPart)) same.join(ofWhole, ofPart);
  }
  for (const { amount, count } of pairs)
    if (isOne(count) && node(amount).holder === null) same.join(count, amount);
  for (const group of same.of()) {
    const known = group.flatMap((cell) => node(cell).holder ?? []).sort()[0];
    for (const cell of group) node(cell).holder = known ?? `holder of ${node(group[0] ?? cell).id}`;
  }
  for (const [cell, n] of draft.nodes.entries()) if (isOne(cell)) n.holder ??= `holder of ${n.id}`;
};
