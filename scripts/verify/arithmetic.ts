import type { Cell } from "../../src/snapshot/cell.ts";
import type { CheckResult, Snapshot, Term } from "../../src/snapshot/schema.ts";
import { indicatorOf, unitOf } from "../../src/snapshot/select.ts";
import type { Unit } from "../../src/snapshot/unit.ts";

/** A number of a published check in its unit; `step`: the size of the last digit that it was given to; `isCell`: as published, not worked out. */
type Operand = { amount: number; step: number; isCell: boolean };

/** One side of a relation; `divided`: it is a quotient, and what it equals is rounded. */
type Side = { amount: number; step: number; divided: boolean; cells: number };

const relations = ["=", "≈", "≠", "≤", "≥", "<", ">"];

/**
 * Whether the arithmetic that a release publishes of a check is true of the figures that it publishes: 2150 + 184 = 2334.
 * A quotient equals its result to the result's last digit; ≈ leaves half a step of each printed figure.
 */
export const isTrue = (
  check: CheckResult,
  cells: ReadonlyMap<string, Cell>,
  vocabulary: Pick<Snapshot, "indicators" | "units">,
): boolean => {
  const keys = new Set(check.arithmetic.flatMap((t) => (t.type === "cell" ? [t.key] : [])));
  if (keys.size !== check.cells.length || !check.cells.every((key) => keys.has(key))) return false;
  const operand = (term: Exclude<Term, { type: "sign" }>): Operand | null => {
    if (term.type !== "cell") return quantity(term.value, 1, unitOf(vocabulary, term.unit), false);
    const cell = cells.get(term.key);
    if (cell?.content.status !== "value") return null;
    const unit = unitOf(vocabulary, indicatorOf(vocabulary, cell.indicator).unit);
    return quantity(cell.content.value, cell.content.precision, unit, true);
  };
  return statements(check.arithmetic).every((terms) => isStatementTrue(terms, operand));
};

/** Percentages are shares of 1, as quotients are. */
const quantity = (value: number, precision: number, unit: Unit, isCell: boolean): Operand => {
  const whole = 10 ** unit.decimals * (unit.id === "percent" ? 100 : 1);
  return { amount: value / whole, step: precision / whole, isCell };
};

const statements = (terms: readonly Term[]): Term[][] => {
  const all: Term[][] = [[]];
  for (const term of terms)
    if (term.type === "sign" && term.text === ";") all.push([]);
    else all.at(-1)?.push(term);
  return all;
};

const isStatementTrue = (
  terms: readonly Term[],
  operand: (term: Exclude<Term, { type: "sign" }>) => Operand | null,
): boolean => {
  const sides: Term[][] = [[]];
  const signs: string[] = [];
  for (const term of terms)
    if (term.type === "sign" && relations.includes(term.text)) {
      signs.push(term.text);
      sides.push([]);
    } else sides.at(-1)?.push(term);
  const worked = sides.map((side) => workOut(side, operand));
  const room = worked.reduce((sum, side) => sum + (side?.cells ?? 0), 0) / 2;
  return worked.every((right, i) => {
    const left = worked[i - 1];
    return right !== null && (i === 0 || (!!left && holds(left, signs[i - 1] ?? "", right, room)));
  });
};

/** One side of a relation, from left to right; null where it says nothing that can be worked out. */
const workOut = (
  terms: readonly Term[],
  operand: (term: Exclude<Term, { type: "sign" }>) => Operand | null,
): Side | null => {
  let side = null as Side | null;
  let sign = null as string | null;
  for (const term of terms) {
    if (term.type === "sign") {
      if (sign !== null || side === null) return null;
      sign = term.text;
      continue;
    }
    const next = operand(term);
    if (next === null || (side !== null && sign === null)) return null;
    const amount: number | null = side === null ? next.amount : combine(side.amount, sign ?? "", next.amount);
    if (amount === null) return null;
    side = {
      amount,
      step: next.step,
      divided: side?.divided === true || sign === "÷",
      cells: (side?.cells ?? 0) + (next.isCell ? next.step : 0),
    };
    sign = null;
  }
  return sign === null ? side : null;
};

const combine = (a: number, sign: string, b: number): number | null => {
  switch (sign) {
    case "+":
      return a + b;
    case "−":
      return a - b;
    case "×":
      return a * b;
    case "÷":
      return b === 0 ? null : a / b;
    default:
      return null;
  }
};

/** `room`: half a step of every published figure of the statement, which ≈ leaves. */
const holds = (left: Side, sign: string, right: Side, room: number): boolean => {
  const apart = left.amount - right.amount;
  const negligible = 1e-9 * Math.max(1, Math.abs(left.amount), Math.abs(right.amount));
  const rounded = left.divided ? right.step / 2 : 0;
  switch (sign) {
    case "=":
      return Math.abs(apart) <= rounded + negligible;
    case "≈":
      return Math.abs(apart) <= Math.max(rounded, room) + negligible;
    case "≠":
      return Math.abs(apart) > negligible;
    case "≤":
      return apart <= negligible;
    case "≥":
      return apart >= -negligible;
    case "<":
      return apart < 0;
    case ">":
      return apart > 0;
    default:
      return false;
  }
};
