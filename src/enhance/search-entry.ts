/** What a search finds, in the order in which equals are shown. */
export const entryKinds = [
  "programme",
  "indicator",
  "region",
  "release",
  "page",
  "definition",
  "method",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * One thing that a search finds. `address` is relative to the search page. `where` says what it belongs to: a region's
 * parents, a release's campaign. `text` is searched and quoted. `keys` are searched and not shown: codes, the name in
 * the other language, pinyin.
 */
export type SearchEntry = {
  kind: EntryKind;
  title: string;
  address: string;
  where: string;
  text: string;
  keys: string;
};

/** An entry as the index file holds it: the number of its kind, then the rest in order. */
export type PackedEntry = [number, string, string, string, string, string];

export const packed = ({ kind, title, address, where, text, keys }: SearchEntry): PackedEntry => [
  entryKinds.indexOf(kind),
  title,
  address,
  where,
  text,
  keys,
];

export const unpacked = ([kind, title, address, where, text, keys]: PackedEntry): SearchEntry => ({
  kind: entryKinds[kind] ?? "page",
  title,
  address,
  where,
  text,
  keys,
});
