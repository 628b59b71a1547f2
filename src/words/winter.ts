import type { Language } from "../snapshot/bilingual.ts";

/** A winter by its two years, with the dash of the language: 2024—2025; 2024–2025. */
export const wordWinter = (winter: string, language: Language): string =>
  language === "zh" ? winter : winter.replace(/[—-]/g, "–");
