import { element, escapeText } from "../charts/svg.ts";
import { formatDecimal } from "../snapshot/decimal.ts";
import type { Cell } from "../snapshot/cell.ts";
import { indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Figure, Inline } from "../words/block.ts";
import { splitDays } from "../words/day.ts";
import { phrases } from "../words/phrase.ts";

/*
 * The smallest parts of every page as strings: a page has hundreds of them, and a component for each costs a build
 * more than the charts do.
 */

/** Where a figure leads: the address of everything about its cell. */
export type Trace = (cell: Cell) => string;

/** A function of texts that is worked out once for each: pages say the same periods and names many thousands of times. */
const onceEach = (html: (text: string) => string): ((text: string) => string) => {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text) ?? html(text);
    made.set(text, known);
    return known;
  };
};

/** A text whose days and months stay whole at the end of a line. Its letters are those of the text, for search and copying. */
export const datedHtml = onceEach((text) => withDays(text, escapeText));

/** Where a line may end. It is hidden from screen readers, which would hear a space there. */
const lineEnd = '<wbr aria-hidden="true">';

/** The same of a heading or a name, whose lines may end between its phrases (base.css). */
export const phrasedHtml = onceEach((text) =>
  withDays(text, (between) => phrases(between).map(escapeText).join(lineEnd)),
);

const withDays = (text: string, between: (text: string) => string): string =>
  splitDays(text)
    .map((piece) =>
      piece.day ? element("span", { class: "day" }, escapeText(piece.text)) : between(piece.text),
    )
    .join("");

/** The words of a figure, with its cell for machines. `form` number leaves out the unit, where a header names it. */
export const figureDataHtml = (figure: Figure, facts: Facts, form?: "number"): string => {
  const cell = facts.cells.get(figure.key);
  const value =
    cell?.content.status === "value"
      ? formatDecimal(
          cell.content.value,
          unitOf(facts.vocabulary, indicatorOf(facts.vocabulary, cell.indicator).unit).decimals,
        )
      : "";
  return element(
    "data",
    {
      class: "figure",
      "data-key": figure.key,
      "data-unit": figure.unit,
      "data-status": figure.status,
      "data-flags": figure.flags.join(" ") || undefined,
      value,
    },
    escapeText(form === "number" ? figure.number : figure.text),
  );
};

/** The same as a link to everything about its cell, where it has one; a change leads to the cell that changed. */
export const figureHtml = (figure: Figure, facts: Facts, trace?: Trace, form?: "number"): string => {
  const words = figureDataHtml(figure, facts, form);
  if (!trace) return words;
  const cell = facts.cells.get(figure.key.replace(/#.*$/, ""));
  return cell ? element("a", { class: "trace", href: trace(cell) }, words) : words;
};

/** Words with their figures; without `trace` these are no links, as where the content itself is one. */
export const inlinesHtml = (
  inlines: readonly Inline[],
  facts: Facts,
  trace?: Trace,
  words = datedHtml,
): string =>
  inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return words(inline.text);
        case "figure":
          return figureHtml(inline, facts, trace);
        case "literal":
          return element("span", { "data-literal": "" }, words(inline.text));
        case "strong":
          return element("strong", {}, inlinesHtml(inline.children, facts, trace, words));
        case "emphasis":
          return element("em", {}, inlinesHtml(inline.children, facts, trace, words));
        case "link":
          return element("a", { href: inline.href }, inlinesHtml(inline.children, facts, undefined, words));
      }
    })
    .join("");
