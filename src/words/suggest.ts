import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import { wordCell } from "./cell.ts";
import { referenceTo } from "./refer.ts";

/** The digits of a numeral, in half width and without commas; what is left of "２，８６７人" is "2867". */
const bare = (text: string): string =>
  /\d+(?:\.\d+)?/.exec(text.normalize("NFKC").replace(/,/g, ""))?.[0] ?? "";

/** The keys of all cells with a value, by the digits with which they are worded. */
const byDigits = (facts: Facts, language: Language): Map<string, string[]> => {
  const index = new Map<string, string[]>();
  for (const [key, { content }] of facts.cells) {
    if (content.status !== "value") continue;
    const digits = bare(wordCell(facts, key, language).number);
    index.set(digits, [...(index.get(digits) ?? []), key]);
  }
  return index;
};

/** Makes the function that gives up to three references to cells which are worded with the digits of a numeral. */
export const referenceSuggester = (facts: Facts, language: Language): ((numeral: string) => string[]) => {
  let index: Map<string, string[]> | null = null;
  return (numeral) => {
    const digits = bare(numeral);
    if (digits === "") return [];
    index ??= byDigits(facts, language);
    return (index.get(digits) ?? []).slice(0, 3).map((key) => `{${referenceTo(facts, key, language)}}`);
  };
};
