/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { Table } from "../table.ts";
import type { Charges } from "./charges.ts";
import type { Goal, Holders } from "./goals.ts";
import type { Mover } from "./move.ts";
import type { System } from "./system.ts";
import { wholeMove, type WholeMove } from "./whole.ts";

/** A move in whole steps with the holders whose cells it moves. */
export type Proof = { cells: readonly number[]; by: readonly number[]; holders: readonly number[] };

/**
 * A pattern in the making: which cells are withheld, and for each goal the moves that reach it within them. A goal is
 * reached against everybody when each holder has a move that leaves his cells alone.
 */
export type Cover = {
  goals: readonly Goal[];
  /** The moves that reach a goal now. */
  chosen: (goal: number) => readonly Proof[];
  /** The goals that need the cell to be withheld. */
  users: (cell: number) => ReadonlySet<number>;
  /**
   * Reaches a goal, with moves found before or with the cheapest new ones, and withholds what they touch; gives the cost, or
   * Infinity where that would be beyond the budget. What was withheld is added to `added`.
   */
  reach: (goal: number, budget: number, added: number[]) => number;
  /** Forgets how a goal is reached; or reaches it as before. */
  release: (goal: number) => void;
  restore: (goal: number, chosen: readonly Proof[]) => void;
};

/** How many moves found are kept for a cell and direction. */
const kept = 24;
/** More steps than these are never worth it: another order will find the cell easier. */
const steps = 20_000;

export const createCover = (
  { cells }: Table,
  goals: readonly Goal[],
  means: { system: System; mover: Mover; charges: Charges; holders: Holders },
): Cover => {
  const { system, mover, charges, holders } = means;
  const chosen: (readonly Proof[])[] = goals.map(() => []);
  const users: Set<number>[] = cells.map(() => new Set());
  const isGoal = new Set(goals.map(({ cell }) => cell));
  // Moves that were found, by the cell that they move and its direction; the newest last.
  const up = new Map<number, { proof: Proof; by: number }[]>();
  const down = new Map<number, { proof: Proof; by: number }[]>();

  const remember = (proof: Proof): void => {
    proof.cells.forEach((cell, i) => {
      if (!isGoal.has(cell)) return;
      const by = proof.by[i]!;
      const list = (by > 0 ? up : down).get(cell) ?? [];
      (by > 0 ? up : down).set(cell, list);
      list.push({ proof, by: Math.abs(by) });
      if (list.length > kept) list.shift();
    });
  };
  const keep = ({ cells: moved, by, turns }: WholeMove): Proof => {
    const seen = [...new Set(moved.map((cell) => holders.of[cell]!).filter((h) => h >= 0))];
    const proof = { cells: moved, by, holders: seen };
    remember(proof);
    if (turns) remember({ ...proof, by: by.map((amount) => -amount) });
    return proof;
  };
  const isInside = ({ cells: moved }: Proof): boolean => moved.every(charges.isWithheld);

  /** A move that reaches the goal and leaves the cells of some holders alone. */
  const search = (goal: Goal, without: readonly number[], budget: number): Proof | null => {
    const frozen = without.flatMap((holder) => holders.cells[holder]!);
    if (frozen.includes(goal.cell)) return null;
    charges.freeze(frozen);
    const move = wholeMove(mover, system, goal, charges.charges, { budget, steps });
    charges.thaw(frozen);
    return move && keep(move);
  };

  const reach: Cover["reach"] = (index, budget, added) => {
    const goal = goals[index]!;
    const full = Math.abs(goal.distance);
    const taken: Proof[] = [];
    // Holders whose cells every move so far has moved; null before the first move.
    let open: readonly number[] | null = null;
    const left = (): readonly number[] | null => open;
    const take = (proof: Proof): void => {
      taken.push(proof);
      if (!goal.insiders) open = [];
      else open = (open ?? proof.holders).filter((h) => h !== goal.own && proof.holders.includes(h));
    };
    const known = ((goal.distance > 0 ? up : down).get(goal.cell) ?? [])
      .filter(({ proof, by }) => by >= full && isInside(proof))
      .sort(
        (a, b) =>
          a.proof.holders.length - b.proof.holders.length || a.proof.cells.length - b.proof.cells.length,
      );
    for (const { proof } of known)
      if (left()?.some((holder) => !proof.holders.includes(holder)) ?? true) take(proof);
    let cost = 0;
    for (let open = left(); open === null || open.length > 0; open = left()) {
      const without = open ?? [];
      const room = budget - cost;
      let proof = search(goal, without, room);
      if (!proof && without.length > 1) proof = search(goal, without.slice(0, 1), room);
      if (!proof) break;
      for (const cell of proof.cells) {
        if (charges.isWithheld(cell)) continue;
        cost += charges.cost(cell);
        added.push(...charges.withhold(cell));
      }
      take(proof);
      if (cost > budget) break;
    }
    restore(index, taken);
    return cost <= budget && left()?.length === 0 ? cost : Infinity;
  };
  const restore: Cover["restore"] = (goal, proofs) => {
    chosen[goal] = proofs;
    for (const { cells: moved } of proofs) for (const cell of moved) users[cell]!.add(goal);
  };
  return {
    goals,
    chosen: (goal) => chosen[goal]!,
    users: (cell) => users[cell]!,
    reach,
    restore,
    release: (goal) => {
      for (const { cells: moved } of chosen[goal]!) for (const cell of moved) users[cell]!.delete(goal);
      chosen[goal] = [];
    },
  };
};
