import type { Language } from "../src/snapshot/bilingual.ts";
import { describe } from "./describe.ts";
import type { Problem } from "./problem.ts";

/** How many places of one rule are said on screen. */
const places = 3;

/** Problems as lines for the screen, a rule after the other: the first three places of each, then how many more there are. */
export const groupedLines = (problems: readonly Problem[], language: Language): string[] =>
  [...Map.groupBy(problems, ({ rule }) => rule)].flatMap(([rule, group]) => {
    const lines = group.slice(0, places).map((problem) => describe(problem, language));
    const more = group.length - places;
    if (more <= 0) return lines;
    return [
      ...lines,
      language === "zh" ? `  同类问题还有${more}个。[${rule}]` : `  and ${more} more. [${rule}]`,
    ];
  });
