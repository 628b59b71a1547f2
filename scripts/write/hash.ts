import { createHash, createHmac } from "node:crypto";

/** SHA-256 of published bytes. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** HMAC-SHA-256 of confidential bytes: a plain hash of a small file would let a reader try values until one fits. */
export const keyedHash = (key: Uint8Array, bytes: Uint8Array | string): string =>
  createHmac("sha256", key).update(bytes).digest("hex");

/** The key of demonstrations: public, so that everyone builds the same bytes. It protects nothing and is refused for a bureau's own figures. */
export const demonstrationKey: Uint8Array = new TextEncoder().encode(
  "nuanbao demonstration, protects nothing",
);
