import type { Inline } from "../words/block.ts";
import { typstString } from "./literal.ts";

/**
 * Inline content as a Typst expression for the templates. Everything that was written is a string there,
 * never markup. A figure and an allowed literal are one piece, so that no line ends inside 5213.7万元.
 */
export const inlineSource = (inlines: readonly Inline[]): string =>
  inlines.length === 0 ? "[]" : `{ ${inlines.map(pieceSource).join("; ")} }`;

const pieceSource = (inline: Inline): string => {
  switch (inline.type) {
    case "text":
      return typstString(inline.text);
    case "figure":
    case "literal":
      return `whole(${typstString(inline.text)})`;
    case "strong":
      return `strong(${inlineSource(inline.children)})`;
    case "emphasis":
      return `emph(${inlineSource(inline.children)})`;
    case "link":
      return `link(${typstString(inline.href)}, ${inlineSource(inline.children)})`;
  }
};
