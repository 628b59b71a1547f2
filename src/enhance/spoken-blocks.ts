import { pageLanguage, type PageLanguage } from "./language.ts";
import { sentencesOf, speakable } from "./speakable.ts";

/** One sentence to be said, with the block of the page that it stands in. */
export type Spoken = { block: HTMLElement; text: string; language: PageLanguage };

const blocks = "h1,h2,h3,h4,p,li,dt,dd,blockquote,figcaption";

/** What an article is not: navigation, tables and drawings, records, forms, and what is meant for machines. */
const skipped =
  "nav,table,svg,form,code,.frame,.rail,.legend,.links,.letters,.a-z,.cells,.search-results," +
  ".record,.exhibit-source,.visually-hidden,[hidden],button,[role=status]";

const isShown = (block: HTMLElement): boolean => block.getClientRects().length > 0;

const textOf = (block: HTMLElement): string => {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(skipped)) part.remove();
  return copy.textContent;
};

/** The article of a page as sentences in the order in which they stand. */
export const spokenBlocks = (main: HTMLElement): Spoken[] =>
  [...main.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => !block.closest(skipped) && !block.querySelector(blocks) && isShown(block))
    .flatMap((block) => {
      const lang = block.closest<HTMLElement>("[lang]")?.lang ?? "";
      const language = lang === "" ? pageLanguage() : lang.startsWith("zh") ? "zh" : "en";
      return sentencesOf(speakable(textOf(block), language), language).map((text) => ({
        block,
        text,
        language,
      }));
    });
