import type { Language } from "../snapshot/bilingual.ts";
import { cellOf, indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import { wordChange } from "./change.ts";
import { cellName as plainName } from "./name.ts";
import { wordPeriod } from "./period.ts";
import { referenceTo } from "./refer.ts";
import { escaped } from "./source-text.ts";

/** What a cell counts (name.ts), as Markdown source. */
export const cellName = (facts: Facts, key: string, language: Language): string =>
  escaped(plainName(facts, key, language));

/**
 * A text with a capital letter, to begin a line: for texts that also stand in files. Names that a page sets alone keep
 * their letters and get the capital by its style (base.css).
 */
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

/** A noun before its figure: the unit is not said twice, 受助人次1471人次 → 受助1471人次. */
const nounOf = (facts: Facts, key: string): string => {
  const name = cellName(facts, key, "zh");
  const { content, indicator } = cellOf(facts, key);
  const unit = unitOf(facts.vocabulary, indicatorOf(facts.vocabulary, indicator).unit).name.zh;
  return content.status === "value" && unit.length > 1 && name.endsWith(unit)
    ? name.slice(0, -unit.length)
    : name;
};

/** One cell as a noun and its figure, which holds for a value, 不予公布 and 未采集 alike. */
const tellCell = (facts: Facts, key: string, language: Language): string => {
  const figure = `{${referenceTo(facts, key, language)}}${note(facts, key, language)}`;
  return language === "zh" ? `${nounOf(facts, key)}${figure}` : `${cellName(facts, key, "en")}: ${figure}`;
};

/** A cell with its year-on-year change, where there is one to tell; a figure in doubt is compared with nothing. */
const tellMoved = (facts: Facts, key: string, language: Language): string => {
  const told = tellCell(facts, key, language);
  if (!wordChange(facts, key, "year", language).some((i) => i.type === "figure")) return told;
  const reference = referenceTo(facts, key, language);
  return language === "zh"
    ? `${told}，{${reference} 比较=同比}`
    : `${told}; the figure {${reference} change=year}`;
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

/** Cells as one paragraph to be read out: 截至…，保障人数…，…；2023年12月，…。 */
export const speakCells = (keys: readonly string[], facts: Facts, language: Language): string => {
  const zh = language === "zh";
  const told = byPeriod(keys, facts, language).map(([period, group]) => {
    const cells = group.map((key) => tellMoved(facts, key, language));
    return zh
      ? `${escaped(period)}，${cells.join("，")}`
      : `${escaped(capital(period))}: ${cells.join("; ")}.`;
  });
  if (told.length === 0) return "";
  return zh ? `${told.join("；")}。` : told.join(" ");
};

/**
 * Cells told in order, those of one period together: in Chinese a paragraph; in English a list under each period,
 * which stays correct whatever the names are.
 */
export const tellCells = (keys: readonly string[], facts: Facts, language: Language): string[] => {
  if (language === "zh") return [speakCells(keys, facts, "zh")].filter(Boolean);
  return byPeriod(keys, facts, "en").flatMap(([period, group]) => [
    `${escaped(capital(period))}:`,
    group.map((key) => `- ${capital(tellMoved(facts, key, "en"))}`).join("\n"),
  ]);
};

/** Cells as a list with one line each, for slides; the period stands where it changes. */
export const listCells = (keys: readonly string[], facts: Facts, language: Language): string[] =>
  byPeriod(keys, facts, language).flatMap(([period, group]) => [
    `${escaped(capital(period))}${language === "zh" ? "：" : ":"}`,
    group.map((key) => `- ${capital(tellCell(facts, key, language))}`).join("\n"),
  ]);
