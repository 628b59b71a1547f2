import type { Language } from "../src/snapshot/bilingual.ts";
import { sentences } from "./messages.ts";
import type { Problem } from "./problem.ts";

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/** What is wrong, with what may have been meant, and what to do. */
export const explain = (problem: Problem, language: Language): { what: string; fix: string } => {
  const { rule, value, details, suggestions = [] } = problem;
  const [what, fix] = sentences[rule][language].map((s) => fill(s, { value, ...details }));
  const zh = language === "zh";
  const meant =
    suggestions.length === 0
      ? ""
      : zh
        ? `；可能是：${suggestions.join("、")}`
        : `; perhaps: ${suggestions.join(", ")}`;
  return { what: `${what}${meant}`, fix: fix ?? "" };
};

/** One problem as one line: place, value, what is wrong, the rule's name, what to do, what may have been meant. */
export const describe = (problem: Problem, language: Language): string => {
  const { rule, file, line, column, value } = problem;
  const { what, fix } = explain(problem, language);
  const place = [line > 0 ? `${file}:${line}` : file, column].filter(Boolean).join(" ");
  const shown = value && `“${value}” `;
  return language === "zh"
    ? `${place} ${shown}${what}。→ ${fix}。[${rule}]`
    : `${place} ${shown}${what}. → ${fix}. [${rule}]`;
};
