import type { Relation } from "../table.ts";

/** What an instance says of who contributes to a figure; `contributors` is null where the file does not say. */
export type Contributed = { id: string; contributors: number | null; holder: string | null; inner: boolean };

/**
 * The only contributor of each figure that has just one. Where the file does not name him, an inner figure's is its
 * own, and a total has the one of its only contributing part, however many additions lie between: he is the same one.
 */
export const holdersOf = (
  cells: readonly Contributed[],
  relations: readonly Relation[],
): (string | null)[] => {
  const leader = cells.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    for (let next = leader[at]; next !== undefined && next !== at; next = leader[at]) at = next;
    leader[i] = at;
    return at;
  };
  const alone = (i: number): boolean => cells[i]?.contributors === 1;
  for (const { terms } of relations) {
    const [total, ...others] = terms.flatMap(([cell, coefficient]) => (coefficient < 0 ? [cell] : []));
    if (total === undefined || others.length > 0 || !alone(total)) continue;
    for (const [cell] of terms) if (alone(cell)) leader[find(cell)] = find(total);
  }
  const names = new Map<number, string>();
  const choose = (name: (cell: Contributed) => string | null): void =>
    cells.forEach((cell, i) => {
      const chosen = name(cell);
      if (chosen !== null && alone(i) && !names.has(find(i))) names.set(find(i), chosen);
    });
  choose(({ holder }) => holder);
  choose(({ id, inner }) => (inner ? `#${id}` : null));
  choose(({ id }) => `#${id}`);
  return cells.map(({ holder }, i) => holder ?? (alone(i) ? (names.get(find(i)) ?? null) : null));
};
