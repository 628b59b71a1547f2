import type { Language } from "../src/snapshot/bilingual.ts";
import { sentences } from "./messages.ts";
import type { Problem } from "./problem.ts";

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/** One problem as one line: place, value, what is wrong, the rule's name, what to do, what may have been meant. */
export const describe = (problem: Problem, language: Language): string => {
  const { rule, file, line, column, value, details, suggestions = [] } = problem;
  const [what, fix] = sentences[rule][language].map((s) => fill(s, { value, ...details }));
  const zh = language === "zh";
  const place = [line > 0 ? `${file}:${line}` : file, column].filter(Boolean).join(" ");
  const shown = value && `“${value}”`;
  const meant =
    suggestions.length === 0
      ? ""
      : zh
        ? `；可能是：${suggestions.join("、")}`
        : `; perhaps: ${suggestions.join(", ")}`;
  return zh
    ? `${place} ${shown}${shown && " "}${what}${meant}。→ ${fix}。[${rule}]`
    : `${place} ${shown}${shown && " "}${what}${meant}. → ${fix}. [${rule}]`;
};
