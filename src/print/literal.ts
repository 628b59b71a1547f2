import { withoutLineEnds } from "../words/line-end.ts";

/** A text in one line: its line ends are read as those of a Chinese text if there is a hanzi in it. */
export const oneLine = (text: string): string =>
  withoutLineEnds(text, /\p{sc=Han}/u.test(text) ? "zh" : "en");

/** A text in one line as a Typst string: nothing in it can end the string or start code. */
export const typstString = (text: string): string => `"${oneLine(text).replace(/["\\]/g, "\\$&")}"`;

/** A Typst array of these expressions; the trailing comma keeps an array of one from being a bracket. */
export const typstArray = (items: readonly string[]): string =>
  items.length === 0 ? "()" : `(${items.join(", ")},)`;

/** A Typst dictionary of these expressions. */
export const typstDictionary = (entries: Readonly<Record<string, string>>): string =>
  `(${Object.entries(entries)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")})`;

/** A fraction of a whole as a Typst number, never in scientific notation. */
export const typstNumber = (value: number): string => value.toFixed(6);
