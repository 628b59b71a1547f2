import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import { wordDay } from "./day.ts";
import { referenceTo } from "./refer.ts";
import { escaped, quotation } from "./source-text.ts";
import { capital, cellName } from "./telling.ts";

/** The checks that failed and are explained, one list item each. */
export const tellDoubts = (snapshot: Snapshot, language: Language): string[] =>
  snapshot.checks.flatMap(({ title, explanation }) =>
    explanation
      ? [`${escaped(title[language])}${language === "zh" ? "：" : ": "}${escaped(explanation[language])}`]
      : [],
  );

/** The values that were replaced, one list item each: what stood in the source, and what stands now. */
export const tellCorrections = (snapshot: Snapshot, facts: Facts, language: Language): string[] =>
  snapshot.corrections
    .filter(({ cell }) => facts.cells.has(cell))
    .map(({ cell, original }) => {
      const name = cellName(facts, cell, language);
      const now = `{${referenceTo(facts, cell, language)}}`;
      return language === "zh"
        ? `${name}：原报${quotation(original)}，更正为${now}`
        : `${capital(name)}: reported as ${quotation(original)}, corrected to ${now}`;
    });

/** Where the figures come from, in a sentence. */
export const tellSources = (snapshot: Snapshot, language: Language): string => {
  const sources = snapshot.sources.map(({ title, publisher, date }) =>
    language === "zh"
      ? `《${quotation(title.zh)}》（${quotation(publisher.zh)}，${wordDay(date, "zh")}）`
      : `“${quotation(title.en)}” (${quotation(publisher.en)}, ${wordDay(date, "en")})`,
  );
  return language === "zh" ? `数据来源：${sources.join("、")}。` : `Sources: ${sources.join("; ")}.`;
};

/** How far the figures are final, in a sentence; none where they are. */
export const tellState = ({ state }: Snapshot, language: Language): string[] => {
  const zh = language === "zh";
  if (state === "final") return [];
  if (state === "provisional") return [zh ? "本次数据为初步数。" : "The figures are provisional."];
  return [zh ? "本文为草稿，不得对外发布。" : "This is a draft and must not be published."];
};

/** When the next figures come, in a sentence; none where nobody has said. */
export const tellNextUpdate = ({ nextUpdate }: Snapshot, language: Language): string[] => {
  if (nextUpdate === null) return [];
  const when =
    typeof nextUpdate === "string" ? wordDay(nextUpdate, language) : quotation(nextUpdate[language]);
  return [language === "zh" ? `下次更新：${when}。` : `Next update: ${when}.`];
};
