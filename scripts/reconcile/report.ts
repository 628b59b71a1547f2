import type { Language } from "../../src/snapshot/bilingual.ts";
import type { CheckResult } from "../../src/snapshot/schema.ts";
import type { Facts } from "../../src/snapshot/select.ts";
import { wordCheck } from "../../src/words/check.ts";
import { inlineText } from "../../src/words/plain.ts";
import { splitsRunTogether } from "../clean/run-together.ts";
import type { Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";

type Input = { observations: readonly Observation[]; facts: Facts };

/** A check that fails and is not explained, as a problem at the row that it is about, with the arithmetic in words. */
export const failure = (result: CheckResult, subject: string, { observations, facts }: Input): Problem => {
  const about = observations.find((o) => o.key === subject);
  const { file = "", line = 0, column = "", written = "" } = about?.provenance ?? {};
  const arithmetic = (language: Language): string => inlineText(wordCheck(result, facts, language));
  const place = { file, line, column, value: written };
  if (result.kind === "run-together") {
    const count = about?.content.status === "value" ? about.content.value : 0;
    const suggestions = splitsRunTogether(count).map((s) => `${s.households}户${s.persons}人`);
    return { rule: "run-together", ...place, details: { check: result.id }, suggestions };
  }
  return {
    rule: "check-fails",
    ...place,
    details: {
      check: result.id,
      title: result.title.zh,
      titleEn: result.title.en,
      arithmetic: arithmetic("zh"),
      arithmeticEn: arithmetic("en"),
    },
  };
};
