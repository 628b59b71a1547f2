import type { Language } from "../snapshot/bilingual.ts";
import type { Unit } from "../snapshot/unit.ts";

/**
 * The power of ten that stands in words before a unit: 4 for 万, 8 for 亿, 6 for million, 9 for billion, 0 for
 * none; `auto` leaves the choice to the number.
 */
export type Scale = 0 | 4 | 6 | 8 | 9 | "auto";

const words: Readonly<Record<Language, readonly (readonly [string, 4 | 6 | 8 | 9])[]>> = {
  zh: [
    ["万", 4],
    ["亿", 8],
  ],
  en: [
    ["million ", 6],
    ["billion ", 9],
  ],
};

/** The word of a scale: 万, 亿, "million ", "billion ", or nothing. */
export const scaleWord = (scale: Exclude<Scale, "auto">): string =>
  [...words.zh, ...words.en].find(([, exponent]) => exponent === scale)?.[0] ?? "";

/** Every name that a unit may be asked by, in one language, with its scaled forms: 元, 万元, 亿元. */
export const unitNames = (unit: Unit, language: Language): string[] => {
  const name = language === "zh" ? unit.name.zh : unit.plural;
  return [name, ...(unit.scaled ? words[language].map(([word]) => word + name) : [])];
};

/**
 * Reads the name of a unit as the scale in which to word it; null when it does not name this unit. English scales
 * by itself, so a Chinese scaled name (the `shownIn` of an indicator) means `auto` there.
 */
export const readUnit = (asked: string, unit: Unit, language: Language): Scale | null => {
  if ([unit.id, unit.name.zh, unit.name.en, unit.plural].includes(asked)) return 0;
  if (!unit.scaled) return null;
  for (const [word, exponent] of words[language])
    if (asked === word + unit.name.zh || asked === word + unit.plural) return exponent;
  return language === "en" && words.zh.some(([word]) => asked === word + unit.name.zh) ? "auto" : null;
};

/** The unit as it stands after a number: 万元, households, "million yuan"; singular only after a bare 1. */
export const unitAfter = (
  unit: Unit,
  language: Language,
  scale: Exclude<Scale, "auto">,
  digits: string,
): string => {
  if (language === "zh") return scaleWord(scale) + unit.name.zh;
  return scaleWord(scale) + (digits === "1" && scale === 0 ? unit.name.en : unit.plural);
};

/** Whether a unit is a bare sign such as %, which stands close to its number in English too. */
export const isSign = (unit: string): boolean => !/^\p{L}/u.test(unit);
