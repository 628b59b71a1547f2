import { createHash } from "node:crypto";

/** What a key stands for: a person, a household, an institution. */
export type Holder = "P" | "H" | "O";

/**
 * The opaque key of an invented holder: its prefix and 16 hexadecimal digits, which begin with a letter because digits
 * alone could be taken for a card number. Nobody stands behind it, so a hash of the serial number is enough; a bureau
 * makes its keys with a secret (`npm run keys`).
 */
export const keyOf = (holder: Holder, serial: number): string => {
  const hash = createHash("sha256").update(`nuanhe-2024/${holder}/${serial}`).digest("hex");
  return holder + hash.slice(hash.search(/[a-f][0-9a-f]{15}/)).slice(0, 16);
};
