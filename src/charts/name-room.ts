import { textWidth } from "./wrap.ts";

/** Letters by their width in hundredths of an em, as Noto Sans CJK has them, which is wider than most fonts in use. */
const lettersOf: Readonly<Record<number, string>> = {
  30: "Iijl",
  36: "f-",
  41: "rt",
  49: "sz",
  53: "cxy",
  55: "JYv",
  58: "FLVagk",
  61: "ESTXZe",
  63: "Abdhnopqu",
  66: "CKPR",
  70: "BDG",
  75: "HNOQU",
  84: "Mw",
  90: "W",
  94: "m",
};
const widths = new Map(
  Object.entries(lettersOf).flatMap(([width, letters]) =>
    Array.from(letters, (letter) => [letter, Number(width) / 100] as const),
  ),
);

/**
 * The room of a name in px, letter by letter: closer than `roomFor`, for names that are broken or cut where they have
 * none.
 */
export const nameRoom = (name: string, font: number): number =>
  Array.from(name).reduce((sum, letter) => sum + (widths.get(letter) ?? textWidth(letter)), 0) * font;
