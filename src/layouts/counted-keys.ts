import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import { codeOf, unitOf, type Facts } from "../snapshot/select.ts";

/** What a name narrows down by its beginning: the name of another indicator with which it ends, 保障人数 of 新纳入保障人数. */
const narrowed = (name: string, { vocabulary }: Pick<Facts, "vocabulary">): string =>
  vocabulary.indicators
    .map((i) => i.name.zh)
    .filter((other) => name.endsWith(other))
    .reduce((shortest, other) => (other.length < shortest.length ? other : shortest), name);

/**
 * What people call the figures that an indicator has of single programmes, with the name of the programme before what
 * is counted: those of 保障户数 are 低保户数 and 农村低保户数, those of 新纳入保障人数 are 新纳入低保人数. In English, where
 * words are found in any order, the names of the programmes alone. `names` are other names of programmes, by code.
 */
export const countedKeys = (
  { name, unit }: Indicator,
  cells: readonly Cell[],
  facts: Pick<Facts, "vocabulary">,
  names: ReadonlyMap<string, readonly string[]>,
  language: Language,
): string => {
  const { vocabulary } = facts;
  const begun = name.zh.slice(0, -narrowed(name.zh, facts).length);
  const counted = name.zh.lastIndexOf(unitOf(vocabulary, unit).name.zh);
  const keys = cells.flatMap(({ dimensions: { programme, residence } }) => {
    if (programme === undefined) return [];
    const official = codeOf(vocabulary, "programme", programme).name;
    const said = [official[language], ...(names.get(programme) ?? [])];
    if (language === "en") return said;
    if (counted < 0) return [];
    const where = residence === undefined ? "" : codeOf(vocabulary, "residence", residence).name.zh;
    return said.flatMap((it) => ["", where].map((w) => `${begun}${w}${it}${name.zh.slice(counted)}`));
  });
  return [...new Set(keys)].join(" ");
};
