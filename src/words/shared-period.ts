import type { Language } from "../snapshot/bilingual.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import { wordPeriod } from "./period.ts";

/**
 * The periods of a list of figures, so that none is said in every row: in words that of most of them, the first told of
 * as many, and by key those of the others.
 */
export const sharedPeriod = (
  facts: Facts,
  keys: readonly string[],
  language: Language,
): { period: string; others: ReadonlyMap<string, string> } => {
  const periods = new Map(keys.map((key) => [key, wordPeriod(cellOf(facts, key).period, facts, language)]));
  // Sorting keeps the order of equals.
  const [most] = [...Map.groupBy(periods.values(), (p) => p)].sort(([, a], [, b]) => b.length - a.length);
  const period = most?.[0] ?? "";
  return { period, others: new Map([...periods].filter(([, own]) => own !== period)) };
};
