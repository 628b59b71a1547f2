import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import type { Exhibit } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Inline } from "./block.ts";
import { exhibitRows, type ExhibitRow } from "./exhibit.ts";
import { referenceTo } from "./refer.ts";
import { escaped } from "./source-text.ts";
import { withheldWord } from "./status.ts";
import { capital } from "./telling.ts";

/** Rows up to this many are all told; of more only what stands out. */
const fewRows = 8;

const say = (text: string): Inline => ({ type: "text", text });

const nameOf = ({ group, label }: ExhibitRow, language: Language): string =>
  group === undefined ? label : language === "zh" ? `${group}（${label}）` : `${group} (${label})`;

const valueOf = ({ cell: { content } }: ExhibitRow): number =>
  content.status === "value" ? content.value : 0;

const inDoubt: Bilingual = { zh: "（存疑）", en: " (in doubt)" };

const isInDoubt = ({ figure }: ExhibitRow): boolean => figure.flags.includes("implausible");

/** How many are in doubt of rows that are told together without their names; nothing where none is. */
const tellDoubts = (rows: readonly ExhibitRow[], language: Language): Inline[] => {
  const doubts = rows.filter(isInDoubt).length;
  if (doubts === 0) return [];
  const [open, counted, close] =
    language === "zh" ? ["（", `${doubts}项`, "存疑）"] : [" (", `${doubts}`, " in doubt)"];
  return [say(open), { type: "literal", text: counted }, say(close)];
};

/**
 * A name and its figure, and whether it is in doubt. Chinese needs nothing between them but after a numeral and before
 * a minus, which would read as a hyphen; English does, or “In the station 480 people” reads as one.
 */
const tell = (row: ExhibitRow, name: string, language: Language, between = ", "): Inline[] => [
  say(language === "zh" ? `${name}${/\d$/.test(name) || valueOf(row) < 0 ? "：" : ""}` : `${name}${between}`),
  row.figure,
  ...(isInDoubt(row) ? [say(inDoubt[language])] : []),
];

/** The first words of a sentence begin with a capital letter. */
const opening = (inline: Inline, i: number): Inline =>
  i === 0 && inline.type === "text" ? say(capital(inline.text)) : inline;

/**
 * Several pieces with a separator between them and a full stop after them; nothing when there are none. In Chinese the
 * separator is stronger where a piece has a comma of its own.
 */
const sentence = (pieces: readonly Inline[][], language: Language, chinese: "，" | "；" = "，"): Inline[] => {
  if (pieces.length === 0) return [];
  const between = language === "zh" ? chinese : "; ";
  return [
    ...pieces.flatMap((piece, i) => (i === 0 ? piece.map(opening) : [say(between), ...piece])),
    say(language === "zh" ? "。" : ". "),
  ];
};

/** Rows that share a figure are all named up to this many, and counted beyond. */
const fewAlike = 3;

const words = {
  published: { zh: "已公布的数中，", en: "Of what is published " },
  highest: { zh: "最高", en: "the highest" },
  lowest: { zh: "最低", en: "the lowest" },
  alike: { zh: "已公布的数都是", en: "Every published figure is " },
  absent: { zh: "无数据：", en: "No figure: " },
} satisfies Record<string, Bilingual>;

/** Rows with one figure: the name of the one that has it, of all where they are two or three, and else how many. */
const tellAlike = (rows: readonly ExhibitRow[], what: Bilingual, language: Language): Inline[] => {
  const [first] = rows;
  if (!first) return [];
  const zh = language === "zh";
  const one = zh ? `${what.zh}的是` : `${what.en} is `;
  if (rows.length === 1) return [say(one), ...tell(first, nameOf(first, language), language)];
  if (rows.length > fewAlike)
    return [
      ...[say(one), first.figure, say(zh ? "，有" : ", the same for ")],
      { type: "literal", text: `${rows.length}${zh ? "项" : " items"}` },
      ...(zh ? [say("相同")] : []),
      ...tellDoubts(rows, language),
    ];
  const names = rows.map((row) => `${nameOf(row, language)}${isInDoubt(row) ? inDoubt[language] : ""}`);
  return zh
    ? [say(`${one}${names.join("、")}，都是`), first.figure]
    : [
        say(`${what.en} are ${names.slice(0, -1).join(", ")} and ${names.at(-1)}, `),
        first.figure,
        say(" each"),
      ];
};

/** The highest and the lowest published rows, all that share the figure; what all are where none differs. */
const extremes = (rows: readonly ExhibitRow[], language: Language): Inline[] => {
  const published = rows.filter((r) => r.figure.status === "value");
  const [first] = published.toSorted((a, b) => valueOf(b) - valueOf(a));
  const [last] = published.toSorted((a, b) => valueOf(a) - valueOf(b));
  if (!first || !last) return [];
  const like = (one: ExhibitRow) => published.filter((r) => r.figure.text === one.figure.text);
  const [high, low] = [like(first), like(last)];
  if (high.length === published.length)
    return sentence(
      [[say(words.alike[language]), first.figure, ...tellDoubts(published, language)]],
      language,
    );
  return sentence(
    [
      [say(words.published[language]), ...tellAlike(high, words.highest, language)],
      tellAlike(low, words.lowest, language),
    ],
    language,
    high.length + low.length > 2 ? "；" : "，",
  );
};

/** The names of rows without a value, once each; many are not all named. */
const without = (
  rows: readonly ExhibitRow[],
  status: "withheld" | "absent",
  language: Language,
): Inline[] => {
  const own = rows.filter((r) => r.figure.status === status);
  if (own.length === 0) return [];
  const zh = language === "zh";
  const names = own
    .slice(0, fewRows)
    .map((r) => nameOf(r, language))
    .join(zh ? "、" : "; ");
  const more = own.length > fewRows ? (zh ? "等" : " and others") : "";
  const lead = status === "absent" ? words.absent[language] : zh ? `${withheldWord.zh}：` : "Withheld: ";
  return [say(`${lead}${names}${more}${zh ? "。" : ". "}`)];
};

/** A sentence for each group, which is named once: of its published rows, those that `pick` takes. */
const byGroup = (
  rows: readonly ExhibitRow[],
  language: Language,
  pick: (own: readonly ExhibitRow[]) => readonly ExhibitRow[],
): Inline[] =>
  [...Map.groupBy(rows, (r) => r.group).entries()].flatMap(([group, all]) => {
    const own = pick(all.filter((r) => r.figure.status === "value"));
    const name = group === undefined ? [] : [say(language === "zh" ? `${group}：` : `${group}: `)];
    return sentence(
      own.map((row, i) => [...(i === 0 ? name : []), ...tell(row, row.label, language)]),
      language,
    );
  });

/** Where a line began and where it ended. */
const ends = (own: readonly ExhibitRow[]): readonly ExhibitRow[] =>
  own.length < 2 ? own : [...own.slice(0, 1), ...own.slice(-1)];

const overTime: readonly Exhibit["kind"][] = ["lines", "multiples", "slope"];

/**
 * What an exhibit shows, in words, for those who do not see it: all of few figures; of many the highest and the lowest
 * published, or where each line began and ended; and what has no value. Nothing is told of a withheld figure but that it is one.
 */
export const describeRows = (
  kind: Exhibit["kind"],
  rows: readonly ExhibitRow[],
  language: Language,
): Inline[] => {
  const published = rows.filter((r) => r.figure.status === "value");
  const groups = new Set(rows.map((r) => r.group)).size;
  const courses = overTime.includes(kind) && groups <= fewRows ? byGroup(rows, language, ends) : [];
  const told =
    published.length <= fewRows
      ? rows.some((r) => r.group !== undefined)
        ? byGroup(rows, language, (own) => own)
        : sentence(
            published.map((r) => tell(r, nameOf(r, language), language, ": ")),
            language,
          )
      : // The highest of one line and the lowest of another say nothing of either.
        [...courses, ...(courses.length > 0 && groups > 1 ? [] : extremes(rows, language))];
  return [...told, ...without(rows, "withheld", language), ...without(rows, "absent", language)];
};

/** The same as bound text, for an exhibit whose campaign does not describe it. */
export const describedText = (
  exhibit: Omit<Exhibit, "description">,
  facts: Facts,
  language: Language,
): string => {
  const rows = exhibitRows(exhibit, facts, language);
  return describeRows(exhibit.kind, rows, language)
    .map((i) => {
      if (i.type === "figure") return `{${referenceTo(facts, i.key, language)}}`;
      if (i.type === "literal") return `{=${i.text}}`;
      return i.type === "text" ? i.text.replace(/\S.*\S|\S/s, escaped) : "";
    })
    .join("")
    .trim();
};
