import type { Bilingual } from "../snapshot/bilingual.ts";
import type { Block } from "../words/block.ts";
import { dayParts, wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import { exhibitSource } from "./exhibit-source.ts";
import { inlineSource } from "./inline-source.ts";
import { typstArray, typstDictionary, typstString } from "./literal.ts";
import type { PrintoutInput } from "./printed.ts";

type Context = Pick<PrintoutInput, "language" | "exhibits">;

const asOfWords = (day: string): Bilingual => ({
  zh: `（数据截至${wordDay(day, "zh")}）`,
  en: `Figures as of ${wordDay(day, "en")}`,
});

/** One block as a Typst expression. Throws when an exhibit is named that was not handed over. */
const blockSource = (block: Block, context: Context): string => {
  switch (block.type) {
    case "heading":
      // The title of the printout is its level 1, so the parts of the text start below it.
      return `heading(level: ${Math.max(1, block.level - 1)}, ${inlineSource(block.children)})`;
    case "paragraph":
      return `par(${inlineSource(block.children)})`;
    case "list":
      return `${block.ordered ? "enum" : "list"}(${block.items.map((item) => blocksSource(item, context)).join(", ")})`;
    case "table":
      return `grid-table(${typstDictionary({
        align: typstArray(block.align),
        head: typstArray(block.head.map(inlineSource)),
        rows: typstArray(block.rows.map((row) => typstArray(row.map(inlineSource)))),
      })})`;
    case "quote":
      return `quote(block: true, ${blocksSource(block.children, context)})`;
    case "exhibit": {
      const printed = context.exhibits.find((e) => e.exhibit.id === block.id);
      if (!printed) throw new Error(`invalid exhibit: ${block.id}`);
      return exhibitSource(printed, context.language);
    }
    case "break":
      return "rule()";
  }
};

const blocksSource = (blocks: readonly Block[], context: Context): string =>
  blocks.length === 0 ? "[]" : `{ ${blocks.map((b) => blockSource(b, context)).join("; ")} }`;

/**
 * A printout as Typst source for the templates: calls with strings, no markup. Throws when the document has no
 * title or names an exhibit that was not handed over.
 */
export const printoutSource = (input: PrintoutInput): string => {
  const { language, document } = input;
  const title = document.front["title"];
  if (!title) throw new Error("invalid printout: no title");
  const subtitle = document.front["subtitle"];
  const said = inlineText(subtitle ?? []);
  const dated = input.signedOn ?? input.publishedAt.slice(0, 10);
  const { year, month, date } = dayParts(dated);
  const text = (value: string | null): string => (value === null ? "none" : typstString(value));
  const settings = typstDictionary({
    title: inlineSource(title),
    name: typstString(inlineText(title)),
    subtitle: subtitle ? inlineSource(subtitle) : "none",
    publisher: text(input.publisher),
    number: text(input.documentNumber),
    notice: text(input.notice),
    // A subtitle that says the day already is not said again.
    "as-of": text(said.includes(wordDay(input.asOf, language)) ? null : asOfWords(input.asOf)[language]),
    day: text(wordDay(dated, language)),
    date: `datetime(year: ${year}, month: ${month}, day: ${date})`,
  });
  const blocks = document.blocks.map((block) => `#${blockSource(block, input)}\n`);
  return `#import "/gongwen.typ": *\n#import "/drawings.typ": *\n#show: printout.with(${settings})\n${blocks.join("")}`;
};
