import type { Conflict } from "../conflict.ts";
import type { Pattern } from "../pattern.ts";
import type { Table } from "../table.ts";
import { createCharges, type Charges } from "./charges.ts";
import { createCover, type Cover } from "./cover.ts";
import { goalsOf, holdersOf, type Goal } from "./goals.ts";
import { improve, type Chance } from "./improve.ts";
import { createMover } from "./move.ts";
import { compileSystem } from "./system.ts";

/**
 * Decides which cells are withheld so that nobody can work out a sensitive one, and proves it by witnesses: for each
 * sensitive cell, tables that agree with everything published and in which it is as far from the truth as asked, above
 * and below; with `insiders`, above for whoever knows the cells of which he is the only contributor, too. Where that is
 * impossible, the cells that cannot be protected and the published ones in the way. The same table gives the same pattern.
 *
 * Several attempts, each from another start, as many as a table of this size is worth; the cheapest is taken.
 */
export const withhold = (table: Table, { insiders }: { insiders: boolean }): Pattern | Conflict => {
  const system = compileSystem(table);
  const mover = createMover(system);
  const holders = holdersOf(table);
  const goals = goalsOf(table, holders, insiders);
  const worth = worthOf(table.cells.length);
  let best: { cost: number; pattern: Pattern } | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = mover.work().effort;
    const chance = createChance(attempt);
    const charges = createCharges(table, system);
    const cover = createCover(table, goals, { system, mover, charges, holders });
    for (const [cell, { status }] of table.cells.entries())
      if (status === "open" && chance(10) < (shares[attempt % shares.length] ?? 0)) charges.withhold(cell);
    let open = [...goals.keys()].filter((goal) => {
      const spent = (mover.work().effort - before) / worth;
      charges.hurry(hastes.filter((share) => spent > share).length);
      return cover.reach(goal, Infinity, []) === Infinity;
    });
    // A search that gave up, for rounding or length, goes another way with other charges.
    for (const haste of [2, 1, 0]) {
      if (open.length === 0) break;
      charges.hurry(haste);
      open = open.filter((goal) => cover.reach(goal, Infinity, []) === Infinity);
    }
    const failed = open.flatMap((goal) => goals[goal] ?? []);
    if (failed.length > 0 && !best) return conflictOf(table, failed);
    if (failed.length > 0) continue;
    improve({ table, system, charges, cover }, chance, () => mover.work().effort > worth);
    const cost = table.cells.reduce((sum, cell, i) => sum + (charges.isSecondary(i) ? cell.cost : 0), 0);
    if (!best || cost < best.cost) best = { cost, pattern: patternOf(table, charges, cover) };
    const { effort } = mover.work();
    if (effort + (effort - before) > worth) break;
  }
  if (!best) throw new Error("invalid attempts: none was made");
  return { ...best.pattern, programs: mover.work().searches };
};

const attempts = 40;
/** How many tenths of the open cells an attempt starts with, besides what it must withhold: different starts end differently. */
const shares = [0, 5, 3, 6];
/** After which shares of the whole effort the first cover of a table is hurried, and hurried more. */
const hastes = [0.25, 2];
/** Effort: about 6 µs each, so that 17,000 cells take about 15 s on one core. */
const worthOf = (cells: number): number => 20_000 + 110 * cells + 500 * Math.min(cells, 2000);

/** Whole numbers from 0 to below a limit, the same sequence for the same seed (xorshift: Marsaglia 2003). */
const createChance = (seed: number): Chance => {
  let state = Math.imul(seed + 1, 2654435761) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
};

const patternOf = (table: Table, charges: Charges, { goals, chosen }: Cover): Pattern => {
  const proofs = new Set(goals.flatMap((_, goal) => chosen(goal)));
  return {
    withheld: new Set(table.cells.flatMap((_, cell) => (charges.isWithheld(cell) ? [cell] : []))),
    witnesses: [...proofs].map(({ cells, by }) => ({
      moves: cells.map((cell, i): readonly [number, number] => [cell, by[i] ?? 0]),
    })),
    programs: 0,
  };
};

/** The published cells in the way: those that would have to move with the sensitive ones, at the least. */
const conflictOf = (table: Table, failed: readonly Goal[]): Conflict => {
  const system = compileSystem(table);
  const mover = createMover(system);
  const charges = new Float64Array(system.columns).fill(1e-6);
  table.cells.forEach(({ status, cost }, cell) => {
    charges[cell] = status === "published" ? 1e3 : 1e-3 * cost;
  });
  const published = new Set<number>();
  for (const { cell, distance } of failed) {
    const limits = { budget: Infinity, steps: 20_000 };
    const move = mover.cheapest(cell, distance / (system.scale[cell] ?? 1), charges, limits);
    if (typeof move === "string") continue;
    for (const column of move.columns) if (table.cells[column]?.status === "published") published.add(column);
  }
  return {
    unprotected: [...new Set(failed.map(({ cell }) => cell))],
    published: [...published].sort((a, b) => a - b),
  };
};
