import { JSDOM } from "jsdom";
import type { Language } from "../src/snapshot/bilingual.ts";
import { formatDecimal } from "../src/snapshot/decimal.ts";
import type { Release } from "../src/snapshot/open.ts";
import { indicatorOf, unitOf } from "../src/snapshot/select.ts";
import { allowedNames, unboundNumerals } from "../src/words/allowed.ts";
import { inlineFigures } from "../src/words/block.ts";
import { wordCell } from "../src/words/cell.ts";
import { wordChange } from "../src/words/change.ts";
import { resolveReference } from "../src/words/resolve.ts";

/** A figure as an output says it: which cell, in which unit, in which words. */
export type Said = { key: string; unit: string; text: string };

/** One piece of a text as its writer wrote it, in order: a figure, or an exhibit by its id. */
export type Written = Said | { exhibit: string; alt: Said[] };

const reference = /\{(?!=)([^{}]+)\}/g;

/** The figures that a text of the snapshot names, found in its Markdown by their braces, without the binder. */
export const writtenIn = (markdown: string, release: Release, language: Language): Written[] => {
  const pieces: Written[] = [];
  for (const match of markdown.matchAll(
    /!\[((?:[^\]{}]|\{[^}]*\})*)\]\(exhibit:([a-z0-9-]+)\)|\{(?!=)[^{}]+\}/g,
  )) {
    const [whole, alt, exhibit] = match;
    if (exhibit !== undefined) pieces.push({ exhibit, alt: figuresIn(alt ?? "", release, language) });
    else pieces.push(...figuresIn(whole, release, language));
  }
  return pieces;
};

/** The figures that a line of bound text names. */
export const figuresIn = (text: string, release: Release, language: Language): Said[] =>
  [...text.matchAll(reference)].flatMap(([, source = ""]) => {
    const found = resolveReference(source, release.facts, language);
    if (!("key" in found)) throw new Error(`invalid reference: ${source}`);
    if (found.change) {
      const compared = wordChange(release.facts, found.key, found.change, language);
      return inlineFigures(compared).map(({ key, unit, text: words }) => ({ key, unit, text: words }));
    }
    const {
      key,
      unit,
      text: words,
    } = wordCell(release.facts, found.key, language, { unit: found.unit ?? undefined });
    return [{ key, unit, text: words }];
  });

/** The figures that an exhibit shows, in the order of its items. */
export const itemsOf = (release: Release, id: string): string[] =>
  release.snapshot.exhibits.find((e) => e.id === id)?.items.map((i) => i.cell) ?? [];

/** A page as a reader gets it. */
export const pageOf = (html: string): Document => new JSDOM(html).window.document;

/** The figures of a part of a page, in reading order. */
export const saidIn = (part: ParentNode, within = "data.figure, svg [data-key]"): Said[] =>
  [...part.querySelectorAll(within)].map((e) => ({
    key: e.getAttribute("data-key") ?? "",
    unit: e.getAttribute("data-unit") ?? "",
    text: e.textContent.trim(),
  }));

/** The decimal that the `value` of a cell's figures must carry. */
export const decimalOf = (release: Release, key: string): string => {
  const cell = release.facts.cells.get(key);
  if (cell?.content.status !== "value") return "";
  const { decimals } = unitOf(release.snapshot, indicatorOf(release.snapshot, cell.indicator).unit);
  return formatDecimal(cell.content.value, decimals);
};

const silent =
  "data.figure, svg [data-key], svg > title, svg > desc, [data-literal], .metadata, time, style, script";

/** Every numeral of a page that is neither in a figure, a literal, a date or the record, nor on the list of allowed words. */
export const looseNumerals = (page: Document, release: Release | null): string[] => {
  const body = page.body.cloneNode(true) as HTMLElement;
  for (const e of body.querySelectorAll(silent)) e.replaceWith(" ");
  // A place where a line may end divides no word.
  for (const e of body.querySelectorAll("wbr")) e.remove();
  // The days of a range are parts of one wording.
  for (const e of body.querySelectorAll(".day")) e.replaceWith(e.textContent);
  body.normalize();
  const names = release ? allowedNames(release.facts.vocabulary) : [];
  const texts = [...body.querySelectorAll("*")].flatMap((e) => [
    ...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent ?? ""),
  ]);
  return texts.flatMap((text) =>
    unboundNumerals(text, names).map(({ from, to }) => `${text.slice(from, to)} in “${text.trim()}”`),
  );
};

/**
 * Walks a plain text through the figures that it must say, in order; each may be said in one of several ways. Gives the
 * first that is missing, and the lines that are left when all are taken out.
 */
export const walk = (
  text: string,
  figures: readonly string[][],
): { missing: string | null; rest: string[] } => {
  // A PDF may break a line anywhere, so spaces do not count; `places` leads from what is left back to the text.
  const places = Array.from(text, (c, i) => (/\s/.test(c) ? -1 : i)).filter((i) => i >= 0);
  const plain = places.map((i) => text[i]).join("");
  const between = (from: number, to: number): string => text.slice(places[from], places[to] ?? text.length);
  let rest = "";
  let at = 0;
  for (const ways of figures) {
    const found = ways
      .map((way) => way.replace(/\s+/g, ""))
      .map((way) => ({ from: plain.indexOf(way, at), length: way.length }))
      .filter(({ from }) => from >= 0)
      .sort((a, b) => a.from - b.from || b.length - a.length)[0];
    if (!found)
      return { missing: `${ways.join(" / ")} after “${plain.slice(Math.max(0, at - 60), at)}”`, rest: [] };
    rest += `${between(at, found.from)}\n`;
    at = found.from + found.length;
  }
  return { missing: null, rest: (rest + between(at, places.length)).split("\n") };
};

/** The text of a PDF with its page numbers taken out, its broken lines joined, so that a date stands whole again, and plain hyphens. */
export const unbrokenLines = (pdf: string, language: Language): string => {
  const lines = pdf.split("\n").filter((line) => !/^\s*— \d+ —\s*$/.test(line));
  const text = lines.join("\n").replace(/[\u2010\u2011]/g, "-");
  return language === "zh"
    ? text.replace(/([^。；：\n])\n(?![一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/g, "$1")
    : text.replace(/([^.:\n])\n(?!\d+\. )/g, "$1 ");
};
