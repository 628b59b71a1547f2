import type { Language } from "../snapshot/bilingual.ts";

export const englishMonths = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
] as const;

type DayParts = Readonly<{ year: number; month: number; date: number }>;

/** Days that were read before: a site says the same few days many thousands of times. */
const known = new Map<string, DayParts>();

const readDay = (day: string): DayParts => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new Error(`invalid day: ${day}`);
  const parts = { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) };
  known.set(day, parts);
  return parts;
};

/** The parts of an ISO day as numbers. Throws when the text is none. */
export const dayParts = (day: string): DayParts => known.get(day) ?? readDay(day);

/** A day in words, without leading zeros (月、日不编虚位, GB/T 9704-2012 7.3.5.4): 2024年1月5日; 5 January 2024. */
export const wordDay = (day: string, language: Language): string => {
  const { year, month, date } = dayParts(day);
  return language === "zh" ? `${year}年${month}月${date}日` : `${date} ${englishMonths[month - 1]} ${year}`;
};

/** A month in words: 2024年1月; January 2024. */
export const wordMonth = (day: string, language: Language): string => {
  const { year, month } = dayParts(day);
  return language === "zh" ? `${year}年${month}月` : `${englishMonths[month - 1]} ${year}`;
};

const dayPattern = new RegExp(
  `(截至(?=\\d)|\\b[Aa]s of(?= \\d)|(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|(?:\\d{4}—)?\\d{4}年(?:\\d{1,2}月)?|\\d{1,2}月|\\b(?:\\d{1,2} )?(?:${englishMonths.join("|")})(?: \\d{4})?\\b)`,
);

/**
 * A text in pieces: its days, months and years in words, which must not break at the end of a line, nor may 截至 or “as
 * of” before one, and what stands between them.
 */
export const splitDays = (text: string): { text: string; day: boolean }[] =>
  text
    .split(dayPattern)
    .map((piece, i) => ({ text: piece, day: i % 2 === 1 }))
    .filter((piece) => piece.text !== "");
