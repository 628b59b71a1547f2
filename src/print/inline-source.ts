import type { Inline } from "../words/block.ts";
import { splitDays } from "../words/day.ts";
import { oneLine, typstString } from "./literal.ts";

/**
 * Inline content as a Typst expression for the templates. Everything that was written is a string there,
 * never markup. A figure, an allowed literal and a day are one piece, so that no line ends inside 5213.7万元.
 */
export const inlineSource = (inlines: readonly Inline[]): string =>
  inlines.length === 0 ? "[]" : `{ ${inlines.map(pieceSource).join("; ")} }`;

const textSource = (text: string): string =>
  splitDays(oneLine(text))
    .map((piece) => (piece.day ? `whole(${typstString(piece.text)})` : typstString(piece.text)))
    .join("; ");

const pieceSource = (inline: Inline): string => {
  switch (inline.type) {
    case "text":
      return textSource(inline.text);
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
