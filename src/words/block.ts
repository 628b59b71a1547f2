import type { Flag } from "../snapshot/cell.ts";

/**
 * The one model of a text, which the page, the plain text, the slides, the PDF and the Word file all render.
 * A figure is worded when the block is made, so it is worded once.
 */
export type Figure = {
  type: "figure";
  /** The cell's key; for a number that a check computed, `check:<id>#<n>`. */
  key: string;
  /** The unit in which it is worded, in the text's language, e.g. 万元; empty where there is no value. */
  unit: string;
  /** The whole wording, unit included: 200余次, 5213.7万元, 不予公布. */
  text: string;
  /** The wording without its unit, for table cells under a header that names the unit. */
  number: string;
  status: "value" | "withheld" | "absent";
  flags: readonly Flag[];
};

export type Inline =
  | { type: "text"; text: string }
  | Figure
  /** A policy parameter or other allowed literal, written `{=24小时}`. */
  | { type: "literal"; text: string }
  | { type: "strong" | "emphasis"; children: Inline[] }
  | { type: "link"; href: string; children: Inline[] };

export type Block =
  | { type: "heading"; level: 1 | 2 | 3 | 4; children: Inline[] }
  | { type: "paragraph"; children: Inline[] }
  | { type: "list"; ordered: boolean; items: Block[][] }
  | { type: "table"; head: Inline[][]; rows: Inline[][][]; align: ("left" | "right" | "center")[] }
  | { type: "quote"; children: Block[] }
  | { type: "exhibit"; id: string; alt: Inline[] }
  | { type: "break" };

/** A text with its front matter: `title` and the like are bound as the body is. */
export type Document = { front: Readonly<Record<string, Inline[]>>; blocks: Block[] };

/** Every figure of some inline content, in reading order. */
export const inlineFigures = (inlines: readonly Inline[]): Figure[] =>
  inlines.flatMap((i) => (i.type === "figure" ? [i] : "children" in i ? inlineFigures(i.children) : []));

/** Every figure of some blocks, in reading order; figures of exhibits stand in the exhibits. */
export const blockFigures = (blocks: readonly Block[]): Figure[] =>
  blocks.flatMap((b) => {
    switch (b.type) {
      case "heading":
      case "paragraph":
        return inlineFigures(b.children);
      case "list":
        return b.items.flatMap(blockFigures);
      case "table":
        return [...b.head, ...b.rows.flat()].flatMap(inlineFigures);
      case "quote":
        return blockFigures(b.children);
      case "exhibit":
        return inlineFigures(b.alt);
      case "break":
        return [];
    }
  });
