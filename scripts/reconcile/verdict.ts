import type { Qualifier } from "../../src/snapshot/cell.ts";
import type { Term } from "../../src/snapshot/schema.ts";
import type { Unit } from "../../src/snapshot/unit.ts";

/** A figure that takes part in a check: its value and precision in whole steps of its unit. */
export type Operand = { key: string; value: number; precision: number; qualifier: Qualifier; unit: Unit };

/**
 * What a check found. `arithmetic` says it in cells, signs and computed numbers. `suspect` are the cells that are
 * implausible when it does not hold; the others are then published as reported.
 */
export type Verdict = { holds: boolean; arithmetic: Term[]; suspect: string[] };

export const cell = (operand: Operand): Term => ({ type: "cell", key: operand.key });
export const sign = (text: string): Term => ({ type: "sign", text });
export const derived = (value: number, unit: string): Term => ({ type: "derived", value, unit });

/** Terms with a sign between each two. */
export const joined = (terms: readonly Term[], text: string): Term[] =>
  terms.flatMap((term, i) => (i === 0 ? [term] : [sign(text), term]));

export const sum = (operands: readonly Operand[]): number =>
  operands.reduce((total, o) => total + o.value, 0);

/** a ÷ b to the nearest whole number, halves up, without leaving whole numbers. */
export const divide = (a: number, b: number): number =>
  Number((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)));
