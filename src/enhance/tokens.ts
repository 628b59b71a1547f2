/** Hanzi that stand together, or a word or number of any other script. */
const runs = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu;

/** Text as it is compared: one width, one case, without the tone marks of pinyin, in which ü is typed v. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "");

const pairs = (run: readonly string[]): string[] => run.slice(1).map((c, i) => `${run[i] ?? ""}${c}`);

const isHan = (run: string): boolean => /^\p{sc=Han}/u.test(run);

const tokens = (text: string, ofHan: (run: string[]) => string[]): string[] =>
  (folded(text).match(runs) ?? []).flatMap((run) => (isHan(run) ? ofHan([...run]) : [run]));

/**
 * The terms under which a text is found: its words; of Chinese, which has no spaces, each hanzi and each two that stand
 * together, so that 低保 is found, and 保 too.
 */
export const indexTokens = (text: string): string[] => tokens(text, (run) => [...run, ...pairs(run)]);

/** The terms that a reader asks for: a single hanzi as it is, more by twos, so that 低保金 is not every text with 金. */
export const queryTokens = (text: string): string[] =>
  tokens(text, (run) => (run.length === 1 ? run : pairs(run)));
