import type { Flag, Qualifier } from "../../src/snapshot/cell.ts";
import type { Term } from "../../src/snapshot/schema.ts";
import type { Unit } from "../../src/snapshot/unit.ts";

/** A figure that takes part in a check: its value and precision in whole steps of its unit. */
export type Operand = { key: string; value: number; precision: number; qualifier: Qualifier; unit: Unit };

/**
 * What a check found. `arithmetic` says it in cells, signs and computed numbers. When it does not hold and is
 * explained, the cells of `doubtful` carry the flag: the value is implausible in itself, or one of figures that
 * contradict each other and is published as reported.
 */
export type Verdict = { holds: boolean; arithmetic: Term[]; doubtful: { keys: string[]; flag: Flag } };

export const implausible = (...operands: Operand[]): Verdict["doubtful"] => ({
  keys: operands.map((o) => o.key),
  flag: "implausible",
});

export const asReported = (...operands: Operand[]): Verdict["doubtful"] => ({
  keys: operands.map((o) => o.key),
  flag: "as-reported",
});

export const cell = (operand: Operand): Term => ({ type: "cell", key: operand.key });
/** A figure that an earlier release published: no cell of this one. */
export const earlierCell = (key: string, value: number, unit: string): Term => {
  return { type: "earlier", key, value, unit };
};
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
