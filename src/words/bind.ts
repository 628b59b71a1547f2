import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Document, Inline } from "./block.ts";
import type { Finding } from "./finding.ts";
import { bindFront } from "./front.ts";
import { plainLeaf, positionIn } from "./leaf.ts";
import { documentBlocks, parseMarkdown } from "./markdown.ts";
import { runBinder, type Placed } from "./run.ts";

/** Findings with line and column in place of the offset, in the order of the source. */
const located = (source: string, findings: readonly Placed[]): Finding[] => {
  const position = positionIn(source);
  return [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...finding }) => ({ ...finding, ...position(offset) }));
};

/**
 * Binds a text: Markdown in, the block model out, with every reference worded from the facts. All that is wrong is
 * found at once: references that name nothing, numerals bound to nothing, markup that the block model does not hold.
 * A document with findings must not be published. Never throws for what an author writes.
 */
export const bindDocument = (
  markdown: string,
  facts: Facts,
  language: Language,
  exhibitIds: readonly string[],
): { document: Document; findings: Finding[] } => {
  const bindRun = runBinder(facts, language);
  const root = parseMarkdown(markdown);
  const { front, findings } = bindFront(root, markdown, bindRun);
  const blocks = documentBlocks(root, { source: markdown, exhibitIds, bindRun, findings });
  return { document: { front, blocks }, findings: located(markdown, findings) };
};

/**
 * Binds one line of text without Markdown: a title, caption, description or explanation. Lines and columns of the
 * findings are in this text. Never throws for what an author writes.
 */
export const bindInline = (
  text: string,
  facts: Facts,
  language: Language,
): { inlines: Inline[]; findings: Finding[] } => {
  const { inlines, findings } = runBinder(facts, language)([plainLeaf(text, 0)]);
  return { inlines: inlines.flat(), findings: located(text, findings) };
};
