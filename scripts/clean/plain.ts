import type { Column } from "../registers/kind.ts";
import type { Codebook } from "../read/codebook.ts";

/** The words for yes and no that a flag may be written with. 有 is missing on purpose: its opposite 无 may also mean “not recorded”. */
export const flags: Readonly<Record<string, boolean>> = {
  ...{ 是: true, 否: false, true: true, false: false, TRUE: true, FALSE: false },
  ...{ 1: true, 0: false, Y: true, N: false, y: true, n: false, "√": true, "×": false },
};

/**
 * Every spelling of the cells of a column with a closed list of values (region, code, flag), and the value it stands
 * for; null for other columns.
 */
export const spellings = (
  column: Column,
  codebook: Pick<Codebook, "regions" | "dimensions" | "aliases">,
): Readonly<Record<string, string | boolean>> | null => {
  if (column.type === "flag") return flags;
  if (column.type === "region")
    return Object.fromEntries(
      codebook.regions.flatMap((r) => regionSpellings(r.code).map((s) => [s, r.code])),
    );
  if (column.type !== "code") return null;
  const codes = codebook.dimensions.find((d) => d.id === column.dimension)?.codes ?? [];
  const head = `${column.dimension}=`;
  return Object.fromEntries([
    ...Object.entries(codebook.aliases.codes)
      .filter(([alias]) => alias.startsWith(head))
      .map(([alias, code]) => [alias.slice(head.length), code]),
    ...codes.flatMap((c) => [c.code, c.name.zh, c.name.en].map((name) => [name, c.code])),
  ]) as Record<string, string>;
};

// Nine digits end at the township, and a county may be padded to twelve: zeros on the right change no meaning.
const regionSpellings = (code: string): string[] => {
  if (code.length === 6) return [code, `${code}000000`];
  return code.endsWith("000") ? [code, code.slice(0, 9)] : [code];
};

/**
 * Regular expressions (RE2 and JavaScript) that a cell matches, all of them, when its reading needs no interpretation:
 * a subset of what `readCell` reads, with the same meaning. A day must also exist, a quantity lie within the column's
 * bounds after multiplication by 10^exponent, and a region, code or flag be one of `spellings`, which replace patterns.
 */
export const plainPatterns = (column: Column, exponent: number): string[] => {
  if (column.type === "key")
    // An identity or card number behind the prefix is all digits and shorter than these.
    return [`^${column.prefix}[0-9a-f]{16,64}$`, "[a-f]|^.{24}"];
  if (column.type === "day") return ["^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"];
  if (column.type === "region" || column.type === "code" || column.type === "flag") return [];
  return [exponent > 0 ? `^[0-9]{1,12}(\\.[0-9]{1,${exponent}})?$` : "^[0-9]{1,12}$"];
};
