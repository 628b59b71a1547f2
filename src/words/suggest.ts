import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import { wordCell } from "./cell.ts";
import { referenceTo } from "./refer.ts";

/** The digits of a numeral, in half width and without commas; what is left for "２，８６７人" is "2867". */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/,/g, "")
    .match(/\d+(?:\.\d+)?/)?.[0] ?? "";

/** Up to three references to cells whose published wording has the same digits as an unbound numeral. */
export const suggestReferences = (numeral: string, facts: Facts, language: Language): string[] => {
  const digits = bare(numeral);
  if (digits === "") return [];
  const found: string[] = [];
  for (const [key, cell] of facts.cells) {
    if (cell.content.status !== "value") continue;
    if (bare(wordCell(facts, key, language).number) === digits)
      found.push(`{${referenceTo(facts, key, language)}}`);
    if (found.length === 3) break;
  }
  return found;
};
