import { queryTokens } from "./tokens.ts";

/** A piece of a text, and whether it is what was asked for. */
export type Piece = { text: string; hit: boolean };

/** Where the terms of a query stand in a text, as pairs of a beginning and an end that do not overlap. */
const placesOf = (text: string, query: string): [number, number][] => {
  const low = text.toLowerCase();
  const all = queryTokens(query)
    .flatMap((term) => {
      const at: [number, number][] = [];
      for (let i = low.indexOf(term); i >= 0; i = low.indexOf(term, i + 1)) at.push([i, i + term.length]);
      return at;
    })
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of all) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
};

/** A text in pieces, with what a query asked for marked. */
export const marked = (text: string, query: string): Piece[] => {
  const places = placesOf(text, query);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of places) {
    if (from > end) pieces.push({ text: text.slice(end, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    end = to;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), hit: false }] : pieces;
};

/** The part of a text around the first thing that a query asks for, of at most `most` characters, else its beginning. */
export const excerptOf = (text: string, query: string, most: number): string => {
  if (text.length <= most) return text;
  const [[first] = [0]] = placesOf(text, query);
  const from = first < most * 0.8 ? 0 : first - Math.floor(most / 4);
  const to = Math.min(text.length, from + most);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
};
