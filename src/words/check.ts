import type { Language } from "../snapshot/bilingual.ts";
import { trailingZeros } from "../snapshot/decimal.ts";
import { cellOf, indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { CheckResult, Term } from "../snapshot/schema.ts";
import type { Unit } from "../snapshot/unit.ts";
import type { Figure, Inline } from "./block.ts";
import { wordCell } from "./cell.ts";
import { wordNumber } from "./number.ts";
import { readUnit, type Scale } from "./unit.ts";

/** The scale in which the check's own cells are worded in this unit, so that 254.82万元 stands beside 5213.7万元. */
const scaleBeside = (check: CheckResult, facts: Facts, unit: Unit, language: Language): Scale => {
  if (language === "en") return "auto";
  for (const term of check.arithmetic) {
    if (term.type !== "cell") continue;
    const figure = wordCell(facts, term.key, language);
    const indicator = indicatorOf(facts.vocabulary, cellOf(facts, term.key).indicator);
    if (indicator.unit === unit.id && figure.status === "value")
      return readUnit(figure.unit, unit, language) ?? 0;
  }
  return 0;
};

/** The largest power of ten of which a number is a whole multiple, in steps; a whole unit for zero. */
const stepOf = (value: number, unit: Unit): number =>
  10 ** (value === 0 ? unit.decimals : trailingZeros(value));

/** A number that is no cell of the release. */
const besides = (
  term: Exclude<Term, { type: "cell" | "sign" }>,
  key: string,
  check: CheckResult,
  facts: Facts,
  language: Language,
): Figure => {
  const unit = unitOf(facts.vocabulary, term.unit);
  const quantity = { value: term.value, precision: stepOf(term.value, unit), qualifier: "exact" as const };
  const scale = scaleBeside(check, facts, unit, language);
  return { type: "figure", key, ...wordNumber(quantity, unit, language, scale), status: "value", flags: [] };
};

/**
 * A check's arithmetic in words, in order: 2150户 + 184户 = 2334户. Cells are worded as everywhere; a figure of an earlier
 * release has the key of its cell, a number that the check computed the key `check:<id>#<n>`, n counting the computed numbers from 1.
 */
export const wordCheck = (check: CheckResult, facts: Facts, language: Language): Inline[] => {
  let computed = 0;
  return check.arithmetic.flatMap((term, i): Inline[] => {
    const close = i === 0 || (term.type === "sign" && /^[;,:；，：、。]/.test(term.text));
    const space: Inline[] = close ? [] : [{ type: "text", text: " " }];
    if (term.type === "cell") return [...space, wordCell(facts, term.key, language)];
    if (term.type === "sign") return [...space, { type: "text", text: term.text }];
    if (term.type === "earlier") return [...space, besides(term, term.key, check, facts, language)];
    computed += 1;
    return [...space, besides(term, `check:${check.id}#${computed}`, check, facts, language)];
  });
};
