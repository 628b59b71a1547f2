import type { Bilingual, Language } from "../../src/snapshot/bilingual.ts";
import { cellKey, type Coordinates } from "../../src/snapshot/cell.ts";
import type { Vocabulary } from "../../src/snapshot/schema.ts";
import { factsOf } from "../../src/snapshot/select.ts";
import { cellName } from "../../src/words/name.ts";
import { wordPeriod } from "../../src/words/period.ts";

/** What a reader forms of published figures, by the kind of an implied cell's id. */
const formed: Readonly<Record<string, Bilingual>> = {
  piece: { zh: "前后相减", en: "as a difference" },
  newcomers: { zh: "两次之间新增", en: "who were new since the last one" },
  revision: { zh: "修订前后之差", en: "the change by a revision" },
  rest: { zh: "合计减去分项所余", en: "what parts leave of their total" },
  count: { zh: "由金额和标准推得", en: "as amount ÷ rate" },
};

/**
 * A cell of a table in words: 冬青乡临时救助救助人数（2024年12月）. One that no release states says how a reader would form it.
 */
export const figureName = (at: Coordinates, id: string, vocabulary: Vocabulary): Bilingual => {
  const key = cellKey(at);
  const facts = factsOf(vocabulary, [{ ...at, key, content: { status: "withheld" } }]);
  const [, kind = ""] = /^implied\|([a-z]+)\|/.exec(id) ?? [];
  const name = (language: Language): string => {
    const words = [wordPeriod(at.period, facts, language), ...(formed[kind] ? [formed[kind][language]] : [])];
    return language === "zh"
      ? `${cellName(facts, key, "zh")}（${words.join("，")}）`
      : `${cellName(facts, key, "en")} (${words.join(", ")})`;
  };
  return { zh: name("zh"), en: name("en") };
};
