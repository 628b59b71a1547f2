import type { Language } from "../snapshot/bilingual.ts";

/** Hanzi and the marks that Chinese sets as wide as one: nobody leaves a space beside them. */
const wide = "[\\p{sc=Han}\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u303f\\uff00-\\uffef]";
const endsWide = new RegExp(`(?:^|${wide})$`, "u");
const startsWide = new RegExp(`^(?:${wide}|$)`, "u");

/**
 * A text without the line ends of its source, each of which is a space; in Chinese it is one only between two words or
 * numbers in Latin signs. `before` and `after` are what is said on either side of the text.
 */
export const withoutLineEnds = (text: string, language: Language, before = "", after = ""): string =>
  text.replace(/[ \t]*\r?\n\s*/g, (end, at: number) => {
    if (language === "en") return " ";
    // Two units hold the nearest character, also one of the rare hanzi that take both.
    const left = (before + text.slice(0, at)).slice(-2);
    const right = (text.slice(at + end.length) + after).slice(0, 2);
    return endsWide.test(left) || startsWide.test(right) ? "" : " ";
  });
