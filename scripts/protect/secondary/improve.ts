/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { Table } from "../table.ts";
import type { Charges } from "./charges.ts";
import type { Cover, Proof } from "./cover.ts";
import type { System } from "./system.ts";

/** Chance that is always the same: a whole number from 0 to below a limit. */
export type Chance = (limit: number) => number;

type Means = { table: Table; system: System; charges: Charges; cover: Cover };

const rounds = 4;
/** Gains smaller than this are rounding. */
const least = 1e-9;
/** Cells taken out at a time, besides three. */
const largest = 16;

/**
 * Publishes again what nothing needs, then tries, round after round, to do without each secondary cell: it is taken out, or
 * some of those beside it with it, the goals that needed it are reached again in another order, and the result is kept
 * if it is no dearer (large neighbourhood search: Shaw 1998; ruin and recreate: Schrimpf et al. 2000).
 */
export const improve = (means: Means, chance: Chance, isSpent: () => boolean): void => {
  const { table, charges } = means;
  publishUnused([...table.cells.keys()], means);
  for (let round = 0; round < rounds && !isSpent(); round += 1) {
    for (const cell of byCost(means)) {
      if (!charges.isSecondary(cell)) continue;
      if (isSpent()) break;
      if (tryWithout([cell], cell, means, chance) || round % 3 === 0) continue;
      const some = new Set([cell]);
      let from = cell;
      for (let i = 3 + chance(largest); i > 0; i -= 1) {
        const beside = neighbours(from, means);
        if (beside.length === 0) break;
        const next = beside[chance(beside.length)]!;
        some.add(next);
        // A walk reaches cells that share no relation with the first.
        if (chance(3) === 0) from = next;
      }
      tryWithout([...some], chance(2) === 0 ? cell : null, means, chance);
    }
  }
  // What cannot be published alone now cannot be later either: the fewer cells are withheld, the more each is needed.
  charges.close();
  for (const cell of byCost(means)) if (charges.isSecondary(cell)) tryWithout([cell], cell, means, chance);
};

/** The secondary cells, the dearest first. */
const byCost = ({ table, charges }: Means): number[] =>
  table.cells
    .flatMap((_, cell) => (charges.isSecondary(cell) ? [cell] : []))
    .sort((a, b) => charges.cost(b) - charges.cost(a) || a - b);

const isUnused = (cell: number, { charges, cover }: Means): boolean =>
  charges.isSecondary(cell) && charges.mates(cell).every((mate) => cover.users(mate).size === 0);

/** Publishes what no goal needs; gives what that saves. */
const publishUnused = (some: readonly number[], means: Means): number => {
  let saved = 0;
  for (const cell of some) {
    if (!isUnused(cell, means)) continue;
    saved += means.charges.cost(cell);
    means.charges.publish(cell);
  }
  return saved;
};

/** The secondary cells that share a relation with this one. */
const neighbours = (cell: number, { system, charges }: Means): number[] => {
  const found: number[] = [];
  for (let a = system.columnStart[cell]!; a < system.columnStart[cell + 1]!; a += 1) {
    const row = system.columnRow[a]!;
    for (let b = system.rowStart[row]!; b < system.rowStart[row + 1]!; b += 1) {
      const other = system.rowColumn[b]!;
      if (other !== cell && other < system.cells && charges.isSecondary(other)) found.push(other);
    }
  }
  return found;
};

/** Publishes some cells and reaches the goals that needed them again; undoes it all if that is dearer. */
const tryWithout = (
  some: readonly number[],
  banned: number | null,
  means: Means,
  chance: Chance,
): boolean => {
  const { charges, cover } = means;
  const out = new Set(some.flatMap(charges.mates));
  const affected = [...new Set([...out].flatMap((cell) => [...cover.users(cell)]))];
  const before = affected.map((goal): readonly [number, readonly Proof[]] => [goal, cover.chosen(goal)]);
  const touched = new Set([...out, ...before.flatMap(([, proofs]) => proofs.flatMap((p) => p.cells))]);
  for (const goal of affected) cover.release(goal);
  // Where nothing may be withheld anew, what else is free now is still needed to go round.
  const taken = [...(charges.isClosed() ? out : touched)].filter((cell) => isUnused(cell, means));
  const gain = publishUnused(taken, means);
  const added: number[] = [];
  const frozen = banned === null ? [] : charges.mates(banned);
  charges.freeze(frozen);
  shuffle(affected, chance);
  let cost = 0;
  for (const goal of affected) {
    cost += cover.reach(goal, gain - cost + least, added);
    if (cost > gain + least) break;
  }
  charges.thaw(frozen);
  if (cost <= gain + least) {
    publishUnused([...added, ...touched], means);
    return true;
  }
  for (const goal of affected) cover.release(goal);
  for (const cell of added) charges.publish(cell);
  for (const cell of taken) charges.withhold(cell);
  for (const [goal, proofs] of before) cover.restore(goal, proofs);
  return false;
};

const shuffle = (list: number[], chance: Chance): void => {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const other = chance(i + 1);
    [list[i], list[other]] = [list[other]!, list[i]!];
  }
};
