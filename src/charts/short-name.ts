import { roomFor } from "./label.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** The words for the level of a region, which a tile may leave out where the name stays plain without them. */
const level = / (Subdistrict|Township|Town|Village|Community|County|District|City)$|(街道|[镇乡村县市区])$/;

/** Names without their level, where no two of them become one and none becomes a single character. */
const shortNames = (names: readonly string[]): string[] => {
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

/**
 * Names in lines of a width in px: whole in one line; else without their level, parted or in two lines; null where
 * some do not fit.
 */
export const fittedNames = (names: readonly string[], width: number): string[][] | null => {
  const fits = (line: string): boolean => roomFor(line, size.small) <= width;
  if (names.every(fits)) return names.map((name) => [name]);
  const lines = shortNames(names).map((name) => {
    if (fits(name)) return [name];
    const two = /^[A-Za-z]+$/.test(name) ? parted(name) : wrap(name, width / size.small);
    return two.length <= 2 && two.every(fits) ? two : null;
  });
  return lines.every((l) => l !== null) ? lines : null;
};
