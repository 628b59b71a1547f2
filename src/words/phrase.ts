const words = new Intl.Segmenter("zh", { granularity: "word" });

/** What a word is of: several characters, one alone, or none. */
type Sort = "several" | "one" | "none";

/** The words of a text. Single characters that follow each other are one: a name, or a word that no dictionary has. */
const tokens = (text: string): { text: string; sort: Sort }[] => {
  const all: { text: string; sort: Sort }[] = [];
  let before = false;
  for (const { segment, isWordLike = false } of words.segment(text)) {
    const single = isWordLike && [...segment].length === 1;
    const last = before && single ? all.pop() : undefined;
    const sort = !isWordLike ? "none" : single && !last ? "one" : "several";
    all.push({ text: (last?.text ?? "") + segment, sort });
    before = single;
  }
  return all;
};

/**
 * A Chinese text in phrases between which a line of a heading may end: between two words of several characters each, so
 * that neither a word nor what a single character belongs to (救助金) is divided. Put together again they are the text.
 */
export const phrases = (text: string): string[] => {
  const all: string[] = [];
  let before: Sort = "none";
  for (const { text: word, sort } of tokens(text)) {
    const last = before === "several" && sort === "several" ? "" : (all.pop() ?? "");
    all.push(last + word);
    before = sort;
  }
  return all;
};
