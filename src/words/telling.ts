import type { Language } from "../snapshot/bilingual.ts";
import { cellOf, codeOf, indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";
import { wordChange } from "./change.ts";
import { wordPeriod } from "./period.ts";
import { referenceTo } from "./refer.ts";
import { escaped } from "./source-text.ts";

/** Two names in one where the second begins as the first ends: 临时救助 + 救助困难群众 → 临时救助困难群众. */
const merged = (first: string, second: string): string => {
  for (let n = Math.min(first.length, second.length); n >= 2; n--)
    if (first.endsWith(second.slice(0, n))) return first + second.slice(n);
  return first + second;
};

/**
 * What a cell counts, without its period: 九台镇农村低保保障人数, 集中供养率（不能自理）; people supported in Jiutai Town
 * (rural, minimum living allowance).
 */
export const cellName = (facts: Facts, key: string, language: Language): string => {
  const { vocabulary } = facts;
  const { indicator, region, dimensions } = cellOf(facts, key);
  const name = indicatorOf(vocabulary, indicator).name[language];
  const elsewhere = region === vocabulary.campaign.region ? "" : regionOf(vocabulary, region).name[language];
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const code = dimensions[id];
      return code === undefined ? [] : [codeOf(vocabulary, id, code).name[language]];
    });
  const others = Object.keys(dimensions).filter((id) => id !== "residence" && id !== "programme");
  if (language === "en") {
    const codes = named(["residence", "programme", ...others]).join(", ");
    return escaped(`${name}${elsewhere && ` in ${elsewhere}`}${codes && ` (${codes})`}`);
  }
  // 城乡 and programme stand before the noun, as everybody says them; what else narrows it down stands after it.
  const scope = named(others).join("、");
  return escaped(
    `${elsewhere}${merged(named(["residence", "programme"]).join(""), name)}${scope && `（${scope}）`}`,
  );
};

/** A text with a capital letter, to begin a line. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a reader must know of a figure, right after it. */
const note = (facts: Facts, key: string, language: Language): string => {
  const { content } = cellOf(facts, key);
  const flags = content.status === "value" ? content.flags : [];
  const zh = language === "zh";
  if (flags.includes("implausible"))
    return zh ? "（存疑，照原报数公布）" : " (in doubt, published as reported)";
  if (flags.includes("repaired")) return zh ? "（已更正）" : " (corrected)";
  return "";
};

/** One cell as a noun and its figure, which holds for a value, 不予公布 and 未采集 alike. */
export const tellCell = (facts: Facts, key: string, language: Language): string => {
  const figure = `{${referenceTo(facts, key, language)}}${note(facts, key, language)}`;
  const name = cellName(facts, key, language);
  return language === "zh" ? `${name}${figure}` : `${capital(name)}: ${figure}`;
};

/** A cell with its year-on-year change, where there is one to tell. */
const tellMoved = (facts: Facts, key: string, language: Language): string => {
  const told = tellCell(facts, key, language);
  if (!wordChange(facts, key, "year", language).some((i) => i.type === "figure")) return told;
  const reference = referenceTo(facts, key, language);
  return language === "zh" ? `${told}，{${reference} 比较=同比}` : `${told}; it {${reference} change=year}`;
};

/** Keys by the words of their period, in the order of first mention. */
const byPeriod = (keys: readonly string[], facts: Facts, language: Language): [string, string[]][] => {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const words = wordPeriod(cellOf(facts, key).period, facts, language);
    groups.set(words, [...(groups.get(words) ?? []), key]);
  }
  return [...groups];
};

/**
 * Cells told in order, those of one period together: in Chinese a paragraph, 截至…，保障人数…，…；in English a list
 * under each period, which stays correct whatever the names are.
 */
export const tellCells = (keys: readonly string[], facts: Facts, language: Language): string[] => {
  const groups = byPeriod(keys, facts, language);
  if (language === "en")
    return groups.flatMap(([period, group]) => [
      `${escaped(capital(period))}:`,
      group.map((key) => `- ${tellMoved(facts, key, "en")}`).join("\n"),
    ]);
  const sentences = groups.map(
    ([period, group]) => `${escaped(period)}，${group.map((key) => tellMoved(facts, key, "zh")).join("，")}`,
  );
  return sentences.length > 0 ? [`${sentences.join("；")}。`] : [];
};

/** Cells as a list with one line each, for slides; the period stands where it changes. */
export const listCells = (keys: readonly string[], facts: Facts, language: Language): string[] =>
  byPeriod(keys, facts, language).flatMap(([period, group]) => [
    `${escaped(capital(period))}${language === "zh" ? "：" : ":"}`,
    group.map((key) => `- ${tellCell(facts, key, language)}`).join("\n"),
  ]);
