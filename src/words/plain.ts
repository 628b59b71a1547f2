import type { Language } from "../snapshot/bilingual.ts";
import type { Block, Document, Inline } from "./block.ts";
import { addDays } from "./calendar.ts";
import type { ExhibitRow, WordedExhibit } from "./exhibit.ts";
import { wordInterval } from "./period.ts";

/** Inline content as characters; a figure is its whole wording, unit included. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((i) => ("children" in i ? inlineText(i.children) : i.text)).join("");

/** The columns that a character fills in a fixed grid: two for Chinese, one for Latin. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

/** A table as lines whose columns stand under each other in a fixed grid. */
const tableLines = (table: Extract<Block, { type: "table" }>): string[] => {
  const rows = [table.head, ...table.rows].map((row) => row.map(inlineText));
  const widths = table.head.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) =>
    widths
      .map((wide, column) => {
        const text = row[column] ?? "";
        const gap = " ".repeat(wide - width(text));
        return table.align[column] === "right" ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd(),
  );
};

const rowLine = (row: ExhibitRow, language: Language): string =>
  `${row.group ? `${row.group}${language === "zh" ? "，" : ", "}` : ""}${row.label}${language === "zh" ? "：" : ": "}${row.figure.text}`;

/** Rows of days that follow one another, in the months that they belong to; null for any other rows. */
const monthsOf = (rows: readonly ExhibitRow[]): ExhibitRow[][] | null => {
  const follows = ({ cell: { period: p } }: ExhibitRow, i: number): boolean => {
    const before = rows[i - 1]?.cell.period.end;
    return p.start === p.end && (before === undefined || p.end === addDays(before, 1));
  };
  return rows.length > 1 && rows.every(follows)
    ? [...Map.groupBy(rows, (r) => r.cell.period.end.slice(0, 7)).values()]
    : null;
};

/** The days of a month on one line: 2024年11月：14次，14次，15次. */
const monthLine = (rows: readonly ExhibitRow[], language: Language): string => {
  const [start = "", end = ""] = [rows[0], rows.at(-1)].map((r) => r?.cell.period.end);
  const figures = rows.map((r) => r.figure.text);
  const days = wordInterval(start, end, language);
  return language === "zh" ? `${days}：${figures.join("，")}` : `${days}: ${figures.join(", ")}`;
};

/** An exhibit as a list: its title, what it shows, one line per row or month of days, and what must be known of them. */
const exhibitLines = ({ title, subtitle, rows, caveat }: WordedExhibit, language: Language): string[] => [
  language === "zh" ? `【${inlineText(title)}】` : `[${inlineText(title)}]`,
  inlineText(subtitle),
  ...(monthsOf(rows)?.map((month) => monthLine(month, language)) ??
    rows.map((row) => rowLine(row, language))),
  ...(caveat === null ? [] : [caveat]),
];

/** A block as lines; `mark` stands before its first line (a list's bullet or number). */
const blockLines = (block: Block, language: Language, exhibits: readonly WordedExhibit[]): string[] => {
  const inner = (blocks: readonly Block[]) => blocks.flatMap((b) => blockLines(b, language, exhibits));
  switch (block.type) {
    case "heading":
      return [inlineText(block.children)];
    case "paragraph":
      return [`${language === "zh" ? "　　" : ""}${inlineText(block.children)}`];
    case "list":
      return block.items.flatMap((item, i) =>
        inner(item).map((line, j) =>
          j > 0 ? line : `${block.ordered ? `${i + 1}. ` : "· "}${line.trimStart()}`,
        ),
      );
    case "table":
      return tableLines(block);
    case "quote":
      return inner(block.children);
    case "exhibit": {
      const worded = exhibits.find((e) => e.exhibit.id === block.id);
      return worded ? exhibitLines(worded, language) : [];
    }
    case "break":
      return ["＊　＊　＊"];
  }
};

/**
 * The text as plain characters, for the press: title, metadata lines, then the blocks with an empty line between,
 * Chinese paragraphs indented by two full-width spaces, no line broken by width. Figures come in the order of the
 * blocks; those of an exhibit stand at its place. An exhibit that is not given is left out.
 */
export const plainText = (
  document: Document,
  language: Language,
  exhibits: readonly WordedExhibit[],
  metadata: readonly string[],
): string => {
  const front = ["title", "subtitle"].flatMap((name) => document.front[name] ?? []).length;
  const titles = ["title", "subtitle"].map((name) => inlineText(document.front[name] ?? [])).filter(Boolean);
  const parts = [
    ...(front > 0 ? [titles.join("\n")] : []),
    ...(metadata.length > 0 ? [metadata.join("\n")] : []),
    ...document.blocks.map((block) => blockLines(block, language, exhibits).join("\n")),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
};
