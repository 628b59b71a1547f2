import type { Language } from "../snapshot/bilingual.ts";
import type { Content } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import { cellOf, indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Unit } from "../snapshot/unit.ts";
import type { Figure } from "./block.ts";
import { wordNumber, type Worded } from "./number.ts";
import { absenceWords, marks, withheldWord } from "./status.ts";
import { readUnit, type Scale } from "./unit.ts";

type Value = Extract<Content, { status: "value" }>;

/**
 * The scale of a figure for which no unit was asked: that of the indicator's `shownIn`, or 亿 where the source speaks
 * in 亿 (13亿元, not 130000万元), or none where the value is smaller than one of it (500余元). In English the number
 * decides.
 */
const usualScale = (indicator: Indicator, unit: Unit, content: Value, language: Language): Scale => {
  if (language === "en") return "auto";
  const scale = indicator.shownIn === undefined ? 0 : readUnit(indicator.shownIn, unit, language);
  if (scale === null) throw new Error(`invalid shownIn: ${indicator.shownIn}`);
  const reaches = (exponent: number) => Math.abs(content.value) >= 10 ** (unit.decimals + exponent);
  if (scale === 4 && reaches(8) && content.precision >= 10 ** (unit.decimals + 6)) return 8;
  return scale !== "auto" && reaches(scale) ? scale : 0;
};

const withoutValue = (
  key: string,
  content: Exclude<Content, { status: "value" }>,
  language: Language,
): Figure =>
  content.status === "withheld"
    ? {
        type: "figure",
        key,
        unit: "",
        text: withheldWord[language],
        number: `${withheldWord[language]} ${marks.withheld}`,
        status: "withheld",
        flags: [],
      }
    : {
        type: "figure",
        key,
        unit: "",
        text: absenceWords[content.reason][language],
        number: `— ${marks.absent}`,
        status: "absent",
        flags: [],
      };

/** A value of an indicator in words, as its cells say it where no unit is asked for. */
export const wordValue = (indicator: Indicator, unit: Unit, content: Value, language: Language): Worded =>
  wordNumber(content, unit, language, usualScale(indicator, unit, content, language));

/**
 * One cell in words. `unit` is the unit asked for, e.g. 万元; without it the indicator's own wording holds. In
 * English numbers scale by themselves, and `unit` may be the base unit, "million …" or "billion …".
 * Throws when the key names no cell or the unit is not the indicator's.
 */
export const wordCell = (
  facts: Facts,
  key: string,
  language: Language,
  options: { unit?: string | undefined } = {},
): Figure => {
  const cell = cellOf(facts, key);
  const indicator = indicatorOf(facts.vocabulary, cell.indicator);
  const unit = unitOf(facts.vocabulary, indicator.unit);
  const asked = options.unit === undefined ? undefined : readUnit(options.unit, unit, language);
  if (asked === null) throw new Error(`invalid unit: ${options.unit}`);
  const { content } = cell;
  if (content.status !== "value") return withoutValue(key, content, language);
  return {
    type: "figure",
    key,
    ...(asked === undefined
      ? wordValue(indicator, unit, content, language)
      : wordNumber(content, unit, language, asked)),
    status: "value",
    flags: content.flags,
  };
};
