import { parseDecimal } from "../../src/snapshot/decimal.ts";
import type { Unit } from "../../src/snapshot/unit.ts";
import type { Relation } from "../read/checks.ts";
import { balance } from "./balance.ts";
import { cumulative } from "./cumulative.ts";
import { flatRate } from "./flat-rate.ts";
import { householdSize } from "./household-size.ts";
import { ofWhich } from "./of-which.ts";
import { partitions } from "./partitions.ts";
import { partsTotal, roundedParts } from "./parts.ts";
import { percentage } from "./percentage.ts";
import { perHead } from "./per-head.ts";
import { saidTwice } from "./said-twice.ts";
import { unitMagnitude } from "./unit-magnitude.ts";
import type { Operand, Verdict } from "./verdict.ts";

/** The references of a relation, each with the field that holds it. */
export const referencesOf = (r: Relation): { field: string; reference: string }[] => {
  const one = (field: string, reference: string) => ({ field, reference });
  switch (r.kind) {
    case "parts-total":
    case "rounded-parts":
      return [one("total", r.total), ...r.parts.map((p) => one("parts", p))];
    case "of-which":
      return [one("part", r.part), one("total", r.total)];
    case "partitions":
      return r.partitions.flat().map((p) => one("partitions", p));
    case "household-size":
      return [one("households", r.households), one("persons", r.persons)];
    case "flat-rate":
      return [...(r.count ? [one("count", r.count)] : []), one("rate", r.rate), one("amount", r.amount)];
    case "per-head":
      return [one("amount", r.amount), one("count", r.count)];
    case "balance":
      return [
        one("opening", r.opening),
        ...r.in.map((p) => one("in", p)),
        ...r.out.map((p) => one("out", p)),
        one("closing", r.closing),
      ];
    case "cumulative":
      return [one("earlier", r.earlier), one("later", r.later)];
    case "percentage":
      return [one("rate", r.rate), one("numerator", r.numerator), one("denominator", r.denominator)];
    case "unit-magnitude":
      return [one("figure", r.figure)];
    case "said-twice":
      return r.figures.map((p) => one("figures", p));
  }
};

/** The relation's operands that are added or compared and must therefore share a unit: 人 is never added to 人次. */
export const alikeReferences = (r: Relation): string[] => {
  switch (r.kind) {
    case "parts-total":
    case "rounded-parts":
      return [r.total, ...r.parts];
    case "of-which":
      return [r.part, r.total];
    case "partitions":
      return r.partitions.flat();
    case "balance":
      return [r.opening, ...r.in, ...r.out, r.closing];
    case "cumulative":
      return [r.earlier, r.later];
    case "percentage":
      return [r.numerator, r.denominator];
    default:
      return [];
  }
};

/** Tests one relation on its operands. */
export const examine = (
  r: Relation,
  operand: (reference: string) => Operand,
  units: readonly Unit[],
): Verdict => {
  switch (r.kind) {
    case "parts-total":
      return partsTotal(r.parts.map(operand), operand(r.total));
    case "rounded-parts":
      return roundedParts(r.parts.map(operand), operand(r.total));
    case "of-which":
      return ofWhich(operand(r.part), operand(r.total));
    case "partitions":
      return partitions(r.partitions.map((group) => group.map(operand)));
    case "household-size":
      return householdSize(operand(r.households), operand(r.persons));
    case "flat-rate":
      return flatRate(r.count ? operand(r.count) : null, operand(r.rate), operand(r.amount));
    case "per-head": {
      const unit = units.find((u) => u.id === r.unit);
      if (!unit) throw new Error(`invalid unit: ${r.unit}`);
      const bound = (text: string): number => parseDecimal(text, unit.decimals) ?? 0;
      return perHead(
        operand(r.amount),
        operand(r.count),
        { min: bound(r.band.min), max: bound(r.band.max) },
        unit,
      );
    }
    case "balance":
      return balance(operand(r.opening), r.in.map(operand), r.out.map(operand), operand(r.closing));
    case "cumulative":
      return cumulative(operand(r.earlier), operand(r.later));
    case "percentage":
      return percentage(operand(r.rate), operand(r.numerator), operand(r.denominator));
    case "unit-magnitude": {
      const figure = operand(r.figure);
      const bound = (text: string): number => parseDecimal(text, figure.unit.decimals) ?? 0;
      return unitMagnitude(figure, bound(r.min), bound(r.max));
    }
    case "said-twice": {
      const [one = "", other = ""] = r.figures;
      return saidTwice(operand(one), operand(other));
    }
  }
};
