import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { codeOf, type Facts } from "../snapshot/select.ts";

const total = { zh: "合计", en: "total" } as const;

/**
 * What narrows a cell down beyond its indicator and region, in words: 农村低保（站内）; rural, minimum living allowance;
 * 合计 where nothing does. `without` is a dimension that the reader knows already.
 */
export const scopeName = (facts: Facts, cell: Cell, language: Language, without?: string): string => {
  const named = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const code = cell.dimensions[id];
      return code === undefined || id === without ? [] : [codeOf(facts.vocabulary, id, code).name[language]];
    });
  const others = named(Object.keys(cell.dimensions).filter((id) => id !== "residence" && id !== "programme"));
  const first = named(["residence", "programme"]);
  if (first.length + others.length === 0) return total[language];
  if (language === "en") return [...first, ...others].join(", ");
  if (first.length === 0) return others.join("、");
  return `${first.join("")}${others.length > 0 ? `（${others.join("、")}）` : ""}`;
};

/** The facts of a ledger as a page about one region says them: its own name is left out. */
export const factsAt = (facts: Facts, region: string): Facts => ({
  ...facts,
  vocabulary: { ...facts.vocabulary, campaign: { region } },
});
