import type { Language } from "../snapshot/bilingual.ts";
import { cellOf, codeOf, indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";

/** Two names in one where the second begins as the first ends: 临时救助 + 救助困难群众 → 临时救助困难群众. */
const merged = (first: string, second: string): string => {
  for (let n = Math.min(first.length, second.length); n >= 2; n--)
    if (first.endsWith(second.slice(0, n))) return first + second.slice(n);
  return first + second;
};

/** Whether a name holds some words: 落实取暖的养老机构 holds 养老机构; “patrols” does not hold “patrol”. */
const said = (name: string, words: string, language: Language): boolean =>
  language === "zh" ? name.includes(words) : ` ${name} `.includes(` ${words} `);

/**
 * What a cell counts, without its period: 九台镇农村低保保障人数, 集中供养率（不能自理）; people supported in Jiutai Town
 * (rural, minimum living allowance). What the indicator's own name says already is not said again.
 */
export const cellName = (facts: Facts, key: string, language: Language): string => {
  const { vocabulary } = facts;
  const { indicator, region, dimensions } = cellOf(facts, key);
  const name = indicatorOf(vocabulary, indicator).name[language];
  const elsewhere = region === vocabulary.campaign.region ? "" : regionOf(vocabulary, region).name[language];
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const code = dimensions[id];
      const words = code === undefined ? "" : codeOf(vocabulary, id, code).name[language];
      return words === "" || said(name, words, language) ? [] : [words];
    });
  const others = Object.keys(dimensions).filter((id) => id !== "residence" && id !== "programme");
  if (language === "en") {
    const codes = named(["residence", "programme", ...others]).join(", ");
    return `${name}${elsewhere && ` in ${elsewhere}`}${codes && ` (${codes})`}`;
  }
  // 城乡 and programme stand before the noun, as everybody says them; what else narrows it down stands after it.
  const scope = named(others).join("、");
  return `${elsewhere}${merged(named(["residence", "programme"]).join(""), name)}${scope && `（${scope}）`}`;
};
