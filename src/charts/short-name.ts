import { roomFor } from "./label.ts";
import { nameRoom } from "./name-room.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** The words for the level of a region, which a tile may leave out where the name stays plain without them. */
const level = / (Subdistrict|Township|Town|Village|Community|County|District|City)$|(街道|[镇乡村县市区])$/;

/** Names without their level, where no two of them become one and none becomes a single character. */
export const shortNames = (names: readonly string[]): string[] => {
  const short = names.map((name) => name.replace(level, ""));
  const plain = short.every((name) => name.length > 1) && new Set(short).size === new Set(names).size;
  return plain ? short : [...names];
};

/** A long name in Latin letters in two lines, parted after the first syllable of its pinyin: Feng-cheng. */
const parted = (name: string): string[] => {
  const [, first = "", rest = ""] =
    /^([A-Z][a-z]*?[aeiou](?:ng|n)?)(?=[^aeiou])([a-z]{2,})$/.exec(name) ?? [];
  return rest === "" ? [name] : [`${first}-`, rest];
};

const fits = (line: string, width: number): boolean => roomFor(line, size.small) <= width;

/** A name in one line of a width in px, or in two of whole words; null where neither fits. */
export const linesWithin = (name: string, width: number): string[] | null => {
  if (fits(name, width)) return [name];
  if (width < 2 * size.small) return null;
  const lines = wrap(name, width / size.small);
  const whole = !/[A-Za-z]/.test(name) || lines.join(" ") === name;
  return whole && lines.length <= 2 && lines.every((line) => line.length > 1 && fits(line, width))
    ? lines
    : null;
};

const nameFits = (line: string, width: number): boolean => nameRoom(line, size.small) <= width;

/** A name in Latin letters in two lines, where a width in px has room for them. */
const partedWithin = (name: string, width: number): string[] | null => {
  const lines = parted(name);
  return lines.every((line) => nameFits(line, width)) ? lines : null;
};

/**
 * Names in lines of a width in px: whole in one line; else without their level, parted or in two lines; null where
 * some do not fit.
 */
export const fittedNames = (names: readonly string[], width: number): string[][] | null => {
  if (names.every((name) => nameFits(name, width))) return names.map((name) => [name]);
  const lines = shortNames(names).map((name) =>
    nameFits(name, width) ? [name] : (linesWithin(name, width) ?? partedWithin(name, width)),
  );
  return lines.every((l) => l !== null) ? lines : null;
};
