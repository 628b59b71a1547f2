import { formatPeriod } from "../../src/snapshot/period.ts";
import type { Cell } from "../../src/snapshot/cell.ts";
import type { Language } from "../../src/snapshot/bilingual.ts";
import type { Vocabulary } from "../../src/snapshot/schema.ts";
import { factsOf, type Facts } from "../../src/snapshot/select.ts";
import { resolveReference } from "../../src/words/resolve.ts";
import type { Examined } from "../examine.ts";
import type { Problem } from "../problem.ts";
import { codebookOrders, isInOrder } from "../write/quiet-order.ts";
import { writtenTexts, type Written } from "../write/texts.ts";

/** Words that put one figure above another. */
const ranking: Readonly<Record<Language, RegExp>> = {
  zh: /最多|最少|最高|最低|最大|最小|居首|首位|末位|位居|位列|名列|排名|领先/,
  en: /\b(?:most(?! of)|fewest|highest|lowest|largest|smallest|biggest|rank(?:s|ed|ing)?|leads|leading)\b/i,
};

/** Words that say how a figure compares with something, or how it moved. */
const comparing: Readonly<Record<Language, RegExp>> = {
  zh: /超过|不足|多于|少于|高于|低于|大于|小于|过半|半数|大头|大部分|为主|增长|增加|增多|减少|下降|上升|持平|翻番/,
  en: /\b(?:most of|more than|fewer than|less than|exceed(?:s|ed)?|half|majority|bulk|rose|fell|grew|(?:in|de)creased?)\b/i,
};

const limited: Readonly<Record<Language, RegExp>> = { zh: /(?<!不予)公布的/, en: /\bpublished/i };

/** The ends of sentences; a reference holds none of them. */
const sentenceEnd: Readonly<Record<Language, RegExp>> = {
  zh: /(?<=[。；！？])|\n/,
  en: /(?<=[.;!?])\s|\n/,
};

/**
 * What the campaign's own texts would tell of withheld figures although they do not say them: a sentence that ranks or
 * compares one, one that ranks figures of which others are withheld without saying that only published ones are meant,
 * and a list in the order of its values with a withheld one at its place.
 */
export const tellingProblems = (
  { inputs, facts: { vocabulary }, fileOf }: Examined,
  cells: readonly Cell[],
): Problem[] => {
  if (!cells.some(isWithheld)) return [];
  const facts = factsOf(vocabulary, cells);
  return writtenTexts(inputs, fileOf).flatMap((written) => [
    ...pieces(written, sentenceEnd[written.language]).flatMap((piece) => ranked(piece, written, facts)),
    ...pieces(written, /\n{2,}/).flatMap((piece) => inOrder(piece, written, facts)),
  ]);
};

const isWithheld = (cell: Cell): boolean => cell.content.status === "withheld";

/** A piece of a text and the line on which it begins. */
type Piece = { text: string; line: number };

const pieces = ({ text }: Written, ends: RegExp): Piece[] => {
  let at = 0;
  return text.split(ends).map((part) => {
    const from = text.indexOf(part, at);
    at = from + part.length;
    return { text: part, line: text.slice(0, from).split("\n").length };
  });
};

/** The cells that a piece names, in order. */
const cellsIn = (text: string, facts: Facts, language: Language): Cell[] =>
  [...text.matchAll(/\{(?!=)([^{}]+)\}/g)].flatMap(([, source = ""]) => {
    const found = resolveReference(source, facts, language);
    return "key" in found ? (facts.cells.get(found.key) ?? []) : [];
  });

const problemAt = (rule: Problem["rule"], value: string, line: number, { file, at }: Written): Problem => ({
  ...{ rule, file, line: at?.line ?? line, column: at?.column ?? "" },
  value,
});

const ranked = ({ text, line }: Piece, written: Written, facts: Facts): Problem[] => {
  const { language } = written;
  const cells = cellsIn(text, facts, language);
  if (cells.length === 0) return [];
  const words = withoutNames(text, facts.vocabulary, language);
  const rank = ranking[language].exec(words)?.[0];
  const word = rank ?? comparing[language].exec(words)?.[0];
  if (word !== undefined && cells.some(isWithheld)) return [problemAt("tells-by-words", word, line, written)];
  const others = [...facts.cells.values()].filter(isWithheld);
  return rank !== undefined &&
    !limited[language].test(words) &&
    cells.some((cell) => others.some((other) => isBeside(cell, other)))
    ? [problemAt("tells-by-words", rank, line, written)]
    : [];
};

/** A text without its references and the names of what is counted, in which 最低 of 最低生活保障 ranks nothing. */
const withoutNames = (text: string, vocabulary: Vocabulary, language: Language): string =>
  [
    ...vocabulary.indicators.map((i) => i.name[language]),
    ...vocabulary.dimensions.flatMap((d) => d.codes.map((c) => c.name[language])),
    "最低生活保障",
  ].reduce((rest, name) => rest.replaceAll(name, ""), text.replace(/\{[^{}]*\}/g, ""));

/** Whether two cells differ in nothing but their place, or but one code: then readers compare them. */
const isBeside = (a: Cell, b: Cell): boolean => {
  if (a.indicator !== b.indicator || formatPeriod(a.period) !== formatPeriod(b.period)) return false;
  const ids = Object.keys(a.dimensions);
  if (ids.length !== Object.keys(b.dimensions).length || ids.some((id) => !(id in b.dimensions)))
    return false;
  const apart = ids.filter((id) => a.dimensions[id] !== b.dimensions[id]).length;
  return apart + (a.region.length === b.region.length && a.region !== b.region ? 1 : 0) === 1;
};

/** The least number of shown figures whose order looks like one of values. */
const leastShown = 2;

const inOrder = ({ text, line }: Piece, written: Written, facts: Facts): Problem[] => {
  const cells = cellsIn(text, facts, written.language);
  const hidden = cells.find(isWithheld);
  if (!hidden) return [];
  const list = cells.filter((c) => c === hidden || isBeside(c, hidden));
  const values = list.flatMap(({ content }) => (content.status === "value" ? [content.value] : []));
  const after = list.slice(list.indexOf(hidden)).some((c) => !isWithheld(c));
  const rises = values.every((v, i) => i === 0 || v >= (values[i - 1] ?? v));
  const falls = values.every((v, i) => i === 0 || v <= (values[i - 1] ?? v));
  const byCode = isInOrder(list, codebookOrders(facts.vocabulary));
  return values.length >= leastShown && after && (rises || falls) && !byCode
    ? [problemAt("tells-by-order", "", line, written)]
    : [];
};
