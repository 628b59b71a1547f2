/**
 * One thing that a search finds. `kind` is the word for what it is. `address` is relative to the search page. `where`
 * says what it belongs to: a region's parents, a release's campaign. `text` is searched and quoted. `keys` are searched
 * and not shown, with a | between them: codes, the name in the other language, pinyin.
 */
export type SearchEntry = {
  kind: string;
  title: string;
  address: string;
  where: string;
  text: string;
  keys: string;
};

/** An entry as the index file holds it. */
export type PackedEntry = [string, string, string, string, string, string];

export const packed = ({ kind, title, address, where, text, keys }: SearchEntry): PackedEntry => [
  kind,
  title,
  address,
  where,
  text,
  keys,
];

export const unpacked = ([kind, title, address, where, text, keys]: PackedEntry): SearchEntry => ({
  kind,
  title,
  address,
  where,
  text,
  keys,
});
