/** One attribute of a reference, as written; `at` and `valueAt` are offsets in the reference. */
export type Attribute = { name: string; value: string; at: number; valueAt: number };

/** A reference as written, without its braces: which indicator, and what narrows it down. */
export type Reference = { indicator: string; attributes: readonly Attribute[] };

/** Why a text is no reference; `at` is the offset at which it stops being one. */
export type Malformed = { at: number; value: string };

/** A word of a reference; `equals` is where in its text an attribute's name ends, null for a word of a name or value. */
type Word = { text: string; at: number; equals: number | null };

const quotes: Readonly<Record<string, string>> = { '"': '"', "“": "”", "「": "」" };

/** Splits at spaces that stand neither in quotation marks nor beside `=`: `单位 = 万元` is one word. */
const split = (source: string): Word[] | Malformed => {
  const words: Word[] = [];
  let word: Word | null = null;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? "";
    if (/\s/.test(char)) {
      const valueComes = word !== null && word.equals === word.text.length;
      if (!valueComes && !/^\s*[=＝]/.test(source.slice(i))) word = null;
      continue;
    }
    if (!word) words.push((word = { text: "", at: i, equals: null }));
    const close = quotes[char];
    if (close !== undefined) {
      const end = source.indexOf(close, i + 1);
      if (end < 0) return { at: i, value: source.slice(i) };
      word.text += source.slice(i + 1, end);
      i = end;
    } else if (/[=＝]/.test(char) && word.equals === null) word.equals = word.text.length;
    else word.text += char;
  }
  return words;
};

/**
 * Reads a reference `indicator attribute=value attribute=value`. A name or value may contain spaces, between quotation
 * marks or bare: a value runs until the next attribute. An attribute's name with spaces needs quotation marks.
 */
export const parseReference = (source: string): Reference | Malformed => {
  const words = split(source);
  if (!Array.isArray(words)) return words;
  const indicator: string[] = [];
  const attributes: Attribute[] = [];
  for (const { text, at, equals } of words) {
    const last = attributes.at(-1);
    if (equals !== null)
      attributes.push({
        name: text.slice(0, equals),
        value: text.slice(equals),
        at,
        valueAt: at + equals + 1,
      });
    else if (last) last.value += `${last.value ? " " : ""}${text}`;
    else indicator.push(text);
  }
  const wrong = attributes.find(
    (a, i) => a.name === "" || a.value === "" || attributes.findIndex((b) => b.name === a.name) < i,
  );
  if (wrong) return { at: wrong.at, value: source.slice(wrong.at) };
  return indicator.length === 0 ? { at: 0, value: source } : { indicator: indicator.join(" "), attributes };
};
