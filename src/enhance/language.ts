export type PageLanguage = "zh" | "en";

/** The language of a page that a reader has open. */
export const pageLanguage = (): PageLanguage =>
  document.documentElement.lang.startsWith("zh") ? "zh" : "en";
