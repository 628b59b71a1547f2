import type { Vocabulary } from "../snapshot/schema.ts";
import { englishMonths } from "./day.ts";
import { counters, findNumerals, type Span } from "./numeral.ts";

const month = "(?:1[0-2]|[1-9])";
const date = "(?:[12]\\d|3[01]|[1-9])";
const year = "(?:19|20)\\d\\d";
const to = "\\s?(?:[—–~～至到-]|至次年|—次年)\\s?";
const named = `(?:${englishMonths.join("|")})`;

/** Dates, years and ranges of them; without leading zeros in words (GB/T 9704-2012), with them in ISO form. */
const dates: readonly string[] = [
  `(?<!\\d)${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  `(?<!\\d)${year}(?:${to}${year})?\\s?年(?:度|(?:\\s?${month}${to})?\\s?${month}\\s?月(?:份|\\s?${date}(?:\\s?日)?${to}${date}\\s?日|\\s?${date}\\s?日)?)?`,
  `(?<!\\d)(?:${month}${to})?${month}\\s?月(?:份|\\s?${date}(?:\\s?日)?${to}${date}\\s?日|\\s?${date}\\s?日)?(?!\\d)`,
  "[〇零一二三四五六七八九]{4}年",
  `(?<!\\d)${year}${to}(?:${year}|\\d\\d)(?![\\d%]|\\s?(?:${counters}|people|persons|households|yuan))`,
  `(?<!\\d)(?:${date}(?:${to}|\\sto\\s))?${date}\\s${named}(?:\\s${year})?(?!\\d)`,
  `\\b${named}\\s(?:${date},\\s)?${year}(?!\\d)`,
  `\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|of|[Ww]inter|spring|summer|autumn|year|early|late)\\s${year}(?=\\s*(?:$|[^\\s\\w]|(?:and|or|to|the|was|were|is|when|under|with|for|on|at|as|by|from|it|we)\\b))`,
];

/** Document and standard numbers: 国办发〔2017〕47号, GB/T 9704-2012, DB37/T 4560.3-2022. */
const documents: readonly string[] = [
  `[\\p{Script=Han}]{1,12}〔${year}〕\\d{1,5}号`,
  `\\b(?:GB|DB\\d\\d|MZ|WCAG|ISO)(?:/[TZ])?\\s?\\d+(?:\\.\\d+)*(?:[-—–]${year})?`,
];

const anywhere = [...dates, ...documents].map((pattern) => new RegExp(pattern, "gu"));

/** Marks that number a heading, paragraph or list item: 一、 （一） 1. (1) ① 一是 第一， */
const head =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、是]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、)）](?!\d)|[①-⑳⑴-⒇⒈-⒛]|第[一二三四五六七八九十]{1,3}[，、：,:])/u;

const holders = (v: Vocabulary): string[] =>
  [
    ...v.phrases,
    ...[...v.regions, ...v.indicators, ...v.dimensions, ...v.dimensions.flatMap((d) => d.codes)].flatMap(
      (item) => [item.name.zh, item.name.en],
    ),
    ...v.periods.flatMap((p) => [p.label.zh, p.label.en]),
  ].filter((name) => findNumerals(name).length > 0 || /[一二三四五六七八九十百千万两]/.test(name));

const known = new WeakMap<Vocabulary, readonly string[]>();

/** The names of a vocabulary that hold a numeral, and the fixed phrases: what may stand in a text unbound. */
export const allowedNames = (v: Vocabulary): readonly string[] => {
  const names = known.get(v) ?? holders(v);
  known.set(v, names);
  return names;
};

/** Where each occurrence of a name stands; English names regardless of case. */
const occurrences = (text: string, name: string): Span[] => {
  const spans: Span[] = [];
  if (name === "") return spans;
  const folds = text.toLowerCase().length === text.length;
  const [haystack, needle] = folds ? [text.toLowerCase(), name.toLowerCase()] : [text, name];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
    spans.push({ from: at, to: at + name.length });
  return spans;
};

/** A title without the mark that numbers it. */
export const withoutHead = (title: string): string => title.replace(head, "").trimStart();

/** Where numerals may stand although no reference binds them: dates, document numbers, names, marks at the head. */
export const allowedSpans = (text: string, names: readonly string[]): Span[] => {
  const start = head.exec(text);
  return [
    ...(start ? [{ from: 0, to: start[0].length }] : []),
    ...anywhere.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((m) => ({ from: m.index, to: m.index + m[0].length })),
    ),
    ...names.flatMap((name) => occurrences(text, name)),
  ];
};

/** The numerals of a text that nothing allows. `names` comes from `allowedNames`. */
export const unboundNumerals = (text: string, names: readonly string[]): Span[] => {
  const found = findNumerals(text);
  if (found.length === 0) return [];
  const allowed = allowedSpans(text, names);
  return found.filter((span) => !allowed.some((a) => a.from <= span.from && span.to <= a.to));
};
