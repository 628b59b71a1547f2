import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { withoutHead } from "./allowed.ts";

/** Text of the snapshot as Markdown source: signs that Markdown would read are escaped, references stay references. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, "\\$&")
    .replace(/(https?:|www\.)/g, (m) => m.replace(/[:.]/, "\\$&"));

/** A quotation of another's words, numerals included, as a literal of the reference grammar. */
export const quotation = (text: string): string => `{=${escaped(text.replace(/\{=?|[}｛｝]/g, ""))}}`;

/** A title as a heading says it: without a mark of its own, because the text numbers its headings. */
export const headingText = (title: string): string => escaped(withoutHead(title));

/** The front matter of a generated text. */
export const frontMatter = (snapshot: Snapshot, language: Language): string => {
  const title = snapshot.release.title[language];
  const subtitle = snapshot.campaign.title[language];
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    ...(subtitle === title ? [] : [`subtitle: ${JSON.stringify(subtitle)}`]),
    "---",
  ].join("\n");
};

/** `![alt](exhibit:id)` of one exhibit, its description for those who do not see it. */
export const exhibitSource = (exhibit: Snapshot["exhibits"][number], language: Language): string =>
  `![${escaped(exhibit.description[language])}](exhibit:${exhibit.id})`;

/** Blocks of Markdown with an empty line between. */
export const joined = (blocks: readonly string[]): string => `${blocks.filter(Boolean).join("\n\n")}\n`;
