/** Punctuation that may not begin a line of Chinese text, and that which may not end one (GB/T 15834-2011). */
const closing = /^[，。、；：！？）》」』】〕％%,.;:!?)\]”’…—·]/u;
const opening = /[（《「『【〔(“‘[]$/u;

const measured = (character: string): number => {
  if (/[\u0300-\u036f]/u.test(character)) return 0;
  if (/[A-Zmw@%—…]/u.test(character)) return 0.95;
  if (/[fijlrt .,:;'|()[\]]/u.test(character)) return 0.4;
  if (character === "−") return 0.7;
  return character < "\u2000" ? 0.6 : 1;
};

/** Characters that were measured before: charts say the same few thousands of times. */
const advances = new Map<string, number>();

const advance = (character: string): number => {
  const known = advances.get(character) ?? measured(character);
  advances.set(character, known);
  return known;
};

/**
 * The width of a text in em, never less than any of the fonts in use would take: a Chinese character is 1 em, a
 * Latin one 0.6 em, or 0.4 em where it is narrow and 0.95 em where it is wide, a minus 0.7 em.
 */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += advance(character);
  return width;
};

/** The pieces between which a line may break: single Chinese characters, and Latin words and numbers with their space. */
const pieces = (text: string): string[] => {
  const all: string[] = [];
  for (const piece of text.match(/[\u0021-\u1fff−]+\s*|\s+|[^\s\u0021-\u1fff−]\s*/gu) ?? []) {
    const last = all.at(-1);
    if (last !== undefined && (closing.test(piece) || opening.test(last))) all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
};

/** Pieces put together in lines of at most `width` em, each as full as it can be. */
const filled = (all: Iterable<string>, width: number): string[] => {
  const lines = [""];
  for (const piece of all) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && textWidth((last + piece).trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
};

/** Pieces in lines of at most `width` em, as few as possible and then as equal; the last leaves `tail` em free. */
const evenly = (all: readonly string[], width: number, tail: number): string[] => {
  const within = (room: number): string[] => {
    const lines = filled(all, room).map((line) => line.trim());
    return tail > 0 && textWidth(lines.at(-1) ?? "") + tail > width ? [...lines, ""] : lines;
  };
  const fewest = within(width);
  const least = Math.max(1, ...all.map((piece) => textWidth(piece.trimEnd())));
  for (let room = Math.max(least, textWidth(all.join("")) / fewest.length); room < width; room += 0.5) {
    const lines = within(room);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
};

/**
 * A text in lines of at most `width` em, as few as possible and then as equal as possible, so that no line holds a
 * single character. The last line leaves `tail` em free for what follows the text, and is empty where it must.
 * Throws when not even one character fits.
 */
export const wrap = (text: string, width: number, tail = 0): string[] => {
  if (!(width >= 1)) throw new Error(`invalid width: ${width}`);
  const all = pieces(text.trim()).flatMap((piece) =>
    // A piece that is wider than a line is cut, because nothing may leave the drawing.
    textWidth(piece.trimEnd()) > width ? filled(piece, width) : [piece],
  );
  return evenly(all, width, tail);
};

/** What ends a clause: a pause in Chinese, or one in English and its space. */
const pause = /(?:[，；：。！？]\s*|[,;:]\s+)$/u;

/** The pieces of a text put together up to each pause, so that a clause begins where a line may. */
const clausesOf = (text: string): string[] => {
  const all: string[] = [];
  for (const piece of pieces(text)) {
    const last = all.at(-1);
    if (last === undefined || pause.test(last)) all.push(piece);
    else all[all.length - 1] = last + piece;
  }
  return all;
};

/** The same, broken after commas and the like alone where that takes no more lines. */
export const wrapAtPauses = (text: string, width: number): string[] => {
  const lines = wrap(text, width);
  const clauses = clausesOf(text.trim());
  if (clauses.some((clause) => textWidth(clause.trimEnd()) > width)) return lines;
  const paused = evenly(clauses, width, 0);
  return paused.length > lines.length ? lines : paused;
};
