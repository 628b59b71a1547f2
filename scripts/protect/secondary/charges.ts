/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */
import type { Table } from "../table.ts";
import type { System } from "./system.ts";

/** Which cells are withheld so far, and what it costs a move to touch a column. */
export type Charges = {
  /** For each column, for `Mover.cheapest`: its cost, next to nothing where it is withheld, Infinity where it may not move. */
  charges: Float64Array;
  isWithheld: (cell: number) => boolean;
  /** Withheld for the sake of others: it may be published again. */
  isSecondary: (cell: number) => boolean;
  /** Withholds a cell and those that go with it; gives these, without those that were withheld before. */
  withhold: (cell: number) => readonly number[];
  /** The cells that are withheld and published with this one; itself among them. */
  mates: (cell: number) => readonly number[];
  publish: (cell: number) => void;
  /** What it costs to withhold the cell and its mates. */
  cost: (cell: number) => number;
  /** How much haste there is, from 0 on: with more, withheld cells cost a move more, so that it stays near. */
  hurry: (haste: number) => void;
  /** From now on, no move may touch a cell that is not withheld. */
  close: () => void;
  isClosed: () => boolean;
  /** Cells that may not move for a while, whatever they are. */
  freeze: (cells: readonly number[]) => void;
  thaw: (cells: readonly number[]) => void;
};

/**
 * What a withheld cell costs a move, as a share of its cost: enough to keep moves short, too little to withhold more. The
 * later ones are for tables where searches go far, which then find nearer moves sooner and withhold more.
 */
const shares = [0.02, 0.1, 0.3];

/** Costs differ by up to a hundredth, by cell (Knuth's multiplicative hash): equal ones would make the search wander among equal prices. */
const apart = (cell: number): number => 1 + ((Math.imul(cell + 1, 2654435761) >>> 0) / 2 ** 32) * 0.01;

/** At the start, what is sensitive or withheld in any case is withheld, with what goes with it. */
export const createCharges = ({ cells, together }: Table, system: System): Charges => {
  let [share = 0] = shares;
  const charges = new Float64Array(system.columns).fill(share * 0.01);
  const state = Int8Array.from(cells, ({ status, primary }) =>
    primary || status === "withheld" ? 2 : status === "published" ? -1 : 0,
  );
  const alone = cells.map((_, cell) => [cell]);
  const matesOf: (readonly number[])[] = [...alone];
  for (const group of together) for (const cell of group) matesOf[cell] = group;
  for (const group of together) {
    const states = group.map((cell) => state[cell]!);
    if (states.includes(2)) for (const cell of group) state[cell] = state[cell] === -1 ? -1 : 2;
    else if (states.includes(-1)) for (const cell of group) state[cell] = -1;
  }
  const cost = (cell: number): number => matesOf[cell]!.reduce((sum, mate) => sum + cells[mate]!.cost, 0);
  let closed = false;
  const frozen = new Uint8Array(cells.length);
  const charge = (cell: number): void => {
    const own = state[cell]! > 0 ? share * cells[cell]!.cost : cost(cell);
    const isOut = state[cell]! < 0 || (closed && state[cell] === 0);
    charges[cell] = isOut || frozen[cell]! > 0 ? Infinity : own * apart(cell);
  };
  cells.forEach((_, cell) => charge(cell));
  return {
    charges,
    isWithheld: (cell) => state[cell]! > 0,
    isSecondary: (cell) => state[cell] === 1,
    mates: (cell) => matesOf[cell]!,
    cost,
    withhold: (cell) => {
      const added = matesOf[cell]!.filter((mate) => state[mate] === 0);
      for (const mate of added) {
        state[mate] = 1;
        charge(mate);
      }
      return added;
    },
    publish: (cell) => {
      for (const mate of matesOf[cell]!) {
        if (state[mate] !== 1) continue;
        state[mate] = 0;
        charge(mate);
      }
    },
    hurry: (haste) => {
      const next = shares[Math.min(haste, shares.length - 1)] ?? share;
      if (share === next) return;
      share = next;
      cells.forEach((_, cell) => charge(cell));
    },
    close: () => {
      closed = true;
      cells.forEach((_, cell) => charge(cell));
    },
    isClosed: () => closed,
    freeze: (some) => {
      for (const cell of some) {
        frozen[cell] = frozen[cell]! + 1;
        charge(cell);
      }
    },
    thaw: (some) => {
      for (const cell of some) {
        frozen[cell] = frozen[cell]! - 1;
        charge(cell);
      }
    },
  };
};
