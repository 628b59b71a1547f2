export type PageLanguage = "zh" | "en";

/** The language of a page that a reader has open, or of a part of it. */
export const pageLanguage = (part: Element = document.documentElement): PageLanguage =>
  part.matches(":lang(zh)") ? "zh" : "en";

/** What parts of a sentence that stand apart are joined with. */
export const comma = (language: PageLanguage): string => (language === "zh" ? "，" : ", ");
