/** How a file's bytes were read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const boms: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a file that Excel or an editor saved: by its BOM, else strict UTF-8, else GB18030 (the label `gbk`
 * means another table in some Node versions). Null when none of them fits, because a wrong guess garbles names.
 */
export const decode = (bytes: Uint8Array): { text: string; encoding: Encoding } | null => {
  const bom = boms.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const tries: Encoding[] = bom ? [bom[0]] : ["utf-8", "gb18030"];
  for (const encoding of tries) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next encoding is tried.
    }
  }
  return null;
};
