import { inflateSync } from "node:zlib";

/** The size of a PNG and how many different bytes its pixels have; throws when it is none. */
export const pixelsOf = (bytes: Uint8Array): { width: number; height: number; shades: number } => {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("invalid PNG");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.subarray(at + 4, at + 8).toString("latin1") === "IDAT")
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    shades: new Set(inflateSync(Buffer.concat(parts))).size,
  };
};
