/** The functions by which a style asks for a file; in front of them may stand a prefix such as -webkit-. */
const asks = String.raw`(?:url|src|image|image-set)\(`;

/**
 * What could make a browser ask for something, and the way out. It is sought in the text as it stands and not in what a
 * parser makes of it, because browsers may read it otherwise; so nothing may be spelt with escapes either.
 */
const rules: readonly { pattern: RegExp; wayOut: string }[] = [
  {
    pattern: new RegExp(String.raw`${asks}(?!(?<=url\()\s*["']?(?:data:image/|#portal-))`, "gi"),
    wayOut: "a style may ask for no file, use url(data:image/…)",
  },
  {
    pattern: new RegExp(
      String.raw`(?<!${asks}\s*["']?)(?:https?:(?!//www\.w3\.org/)|(?<=^|["'(\s,=])//)`,
      "gim",
    ),
    wayOut: "an address stands in the href of a link only",
  },
  { pattern: /\\/g, wayOut: "write the character itself, without a backslash" },
];

/** A place in a text that could make a browser ask for something: where it begins, and the way out. */
export type Asking = { index: number; wayOut: string };

/** Every place of a style or of an attribute's value that could make a browser ask for something, in order. */
export const askingPlaces = (text: string): Asking[] =>
  rules
    .flatMap(({ pattern, wayOut }) => [...text.matchAll(pattern)].map(({ index }) => ({ index, wayOut })))
    .toSorted((a, b) => a.index - b.index);
