import { comma, pageLanguage, type PageLanguage } from "./language.ts";
import { sentencesOf, speakable } from "./speakable.ts";

/** One sentence to be said, with the block of the page that it stands in. */
export type Spoken = { block: HTMLElement; text: string; language: PageLanguage };

const blocks = "h1,h2,h3,h4,p,li,dt,dd,tr,blockquote";

/**
 * What an article is not: navigation, drawings, tables but those in its text, files, records, forms, and what is closed
 * or meant for machines. A chart says in words what its table holds.
 */
const skipped =
  "nav,svg,form,code:not(.byline *),.frame:not(.prose>*),.rail,.legend,.links,.letters,.a-z,.cells,.search-results," +
  ".record,.exhibit-source,.exhibit-files,.formats,.embed-code,details:not([open]),.visually-hidden";

const isShown = (block: HTMLElement): boolean => block.getClientRects().length > 0;

/** What a part of a page says. Parts that only their places hold apart, such as cells of a row, are joined as a list is. */
const textOf = (part: Node, pause: string): string => {
  if (!(part instanceof Element)) return part.textContent ?? "";
  if (part.matches(skipped)) return "";
  const text = [...part.childNodes].map((child) => textOf(child, pause)).join("");
  // A date stays within its sentence, also in a link that is laid out as a row.
  const inline = part.matches(".day") || getComputedStyle(part).display.startsWith("inline");
  return inline ? text : pause + text + pause;
};

/** The article of a page as sentences in the order in which they stand. */
export const spokenBlocks = (main: HTMLElement): Spoken[] =>
  [...main.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => !block.closest(skipped) && !block.querySelector(blocks) && isShown(block))
    .flatMap((block) => {
      const language = pageLanguage(block);
      return sentencesOf(speakable(textOf(block, comma(language)), language), language).map((text) => ({
        block,
        text,
        language,
      }));
    });
