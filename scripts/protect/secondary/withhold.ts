import type { Conflict } from "../conflict.ts";
import type { Pattern } from "../pattern.ts";
import type { Table } from "../table.ts";
import { createCharges } from "./charges.ts";
import { createCover } from "./cover.ts";
import { goalsOf, holdersOf } from "./goals.ts";
import { improve } from "./improve.ts";
import { createMover } from "./move.ts";
import { compileSystem } from "./system.ts";

const rounds = 4;

/**
 * Decides which cells are withheld so that nobody can work out a sensitive one, and proves it by witnesses: for each
 * sensitive cell, tables that agree with everything published and in which it is as far from the truth as asked, above
 * and below; `insiders`: also for whoever knows the cells of which he is the only contributor. Where that is impossible, the
 * cells that cannot be protected and the published ones in the way. The same table gives the same pattern.
 */
export const withhold = (table: Table, { insiders }: { insiders: boolean }): Pattern | Conflict => {
  const system = compileSystem(table);
  const mover = createMover(system);
  const charges = createCharges(table, system);
  const holders = holdersOf(table);
  const goals = goalsOf(table, holders);
  const cover = createCover(table, goals, { system, mover, charges, holders, insiders });
  const failed = goals.filter((_, goal) => cover.reach(goal, Infinity, []) === Infinity);
  if (failed.length > 0) return conflictOf(table, failed.map(({ cell }) => cell));
  improve({ table, system, charges, cover }, rounds);
  const proofs = new Set(goals.flatMap((_, goal) => cover.chosen(goal)));
  return {
    withheld: new Set(table.cells.flatMap((_, cell) => (charges.isWithheld(cell) ? [cell] : []))),
    witnesses: [...proofs].map(({ cells, by }) => ({
      moves: cells.map((cell, i): readonly [number, number] => [cell, by[i] ?? 0]),
    })),
    programs: mover.work().searches,
  };
};

/** The published cells in the way: those that the sensitive cells would need to move, at the least. */
const conflictOf = (table: Table, unprotected: readonly number[]): Conflict => {
  const cells = table.cells.map((cell) => ({ ...cell, status: "open" as const }));
  const system = compileSystem(table);
  const mover = createMover(system);
  const charges = Float64Array.from({ length: system.columns }, (_, column) =>
    column >= table.cells.length ? 1e-6 : table.cells[column]?.status === "published" ? 1e3 : 1e-3 * (cells[column]?.cost ?? 1),
  );
  const published = new Set<number>();
  for (const cell of unprotected) {
    const distances = table.cells[cell]?.primary;
    for (const distance of distances ? [distances.upper, -distances.lower] : []) {
      if (distance === 0) continue;
      const move = mover.cheapest(cell, distance / (system.scale[cell] ?? 1), charges, { budget: Infinity, steps: 20_000 });
      if (typeof move === "string") continue;
      for (const column of move.columns) if (table.cells[column]?.status === "published") published.add(column);
    }
  }
  return { unprotected: [...new Set(unprotected)], published: [...published].sort((a, b) => a - b) };
};
