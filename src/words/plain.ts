import type { Language } from "../snapshot/bilingual.ts";
import type { Block, Document, Inline } from "./block.ts";
import type { ExhibitRow, WordedExhibit } from "./exhibit.ts";

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

/** An exhibit as a list: its title, what it shows, one line per row, and what must be known of them. */
const exhibitLines = ({ title, subtitle, rows, caveat }: WordedExhibit, language: Language): string[] => [
  language === "zh" ? `【${inlineText(title)}】` : `[${inlineText(title)}]`,
  inlineText(subtitle),
  ...rows.map((row) => rowLine(row, language)),
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
