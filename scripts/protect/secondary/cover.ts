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
  means: { system: System; mover: Mover; charges: Charges; holders: Holders; insiders: boolean },
): Cover => {
  const { system, mover, charges, holders, insiders } = means;
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
    const seen = insiders ? [...new Set(moved.map((cell) => holders.of[cell]!).filter((h) => h >= 0))] : [];
    const proof = { cells: moved, by, holders: seen };
    remember(proof);
    if (turns) remember({ ...proof, by: by.map((amount) => -amount) });
    return proof;
  };
  const isInside = ({ cells: moved }: Proof): boolean => moved.every(charges.isWithheld);

  const search = (goal: Goal, distance: number, without: readonly number[], budget: number): Proof | null => {
    const frozen = without.flatMap((holder) => holders.cells[holder]!);
    if (frozen.includes(goal.cell)) return null;
    charges.freeze(frozen);
    const move = wholeMove(mover, system, { cell: goal.cell, distance }, charges.charges, { budget, steps });
    charges.thaw(frozen);
    return move && keep(move);
  };

  const reach: Cover["reach"] = (index, budget, added) => {
    const goal = goals[index]!;
    const sign = Math.sign(goal.distance);
    const full = Math.abs(goal.distance);
    const need = (holder: number): number => goal.less.get(holder) ?? full;
    const taken: Proof[] = [];
    // Holders who still see too little; null before the first move that reaches the full distance.
    let open: number[] | null = null;
    const take = (proof: Proof, by: number): void => {
      taken.push(proof);
      if (open === null) open = proof.holders.filter((holder) => holder !== goal.own && need(holder) > 0);
      else open = open.filter((holder) => proof.holders.includes(holder) || by < need(holder));
    };
    const known = ((sign > 0 ? up : down).get(goal.cell) ?? []).filter(({ proof }) => isInside(proof));
    known.sort((a, b) => a.proof.holders.length - b.proof.holders.length || a.proof.cells.length - b.proof.cells.length);
    const first = known.find(({ by }) => by >= full);
    if (first) take(first.proof, first.by);
    if (open !== null)
      for (const { proof, by } of known) {
        const left: readonly number[] = open;
        if (left.length === 0) break;
        if (left.some((holder) => by >= need(holder) && !proof.holders.includes(holder))) take(proof, by);
      }
    let cost = 0;
    while (open === null || (open as number[]).length > 0) {
      const left: readonly number[] = open ?? [];
      const room = budget - cost;
      let distance = open === null ? full : Math.max(...left.map(need));
      let proof = search(goal, sign * distance, left, room);
      const [one] = left;
      if (!proof && one !== undefined && (left.length > 1 || need(one) < distance)) {
        distance = need(one);
        proof = search(goal, sign * distance, [one], room);
      }
      if (!proof) break;
      for (const cell of proof.cells) {
        if (charges.isWithheld(cell)) continue;
        cost += charges.cost(cell);
        added.push(...charges.withhold(cell));
      }
      take(proof, distance);
      if (cost > budget) break;
    }
    restore(index, taken);
    return cost > budget || open === null || (open as number[]).length > 0 ? Infinity : cost;
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
