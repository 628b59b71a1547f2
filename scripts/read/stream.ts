import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import type { Encoding } from "./encoding.ts";

const chunk = 1 << 20;

/** What a pass over a file's bytes says of it. `encoding` is null when none fits all of them; `workbook`: the bytes of a zip archive or of an old workbook. */
export type Examined = {
  hash: string;
  encoding: Encoding | null;
  container: "zip" | "ole" | null;
  size: number;
};

/** Reads a file once, from end to end: its SHA-256, and the encoding in which every byte of it makes sense. */
export const examine = async (path: string): Promise<Examined> => {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(chunk);
    let [size, held, utf8, zeros] = [0, 0, true, false];
    let start = Buffer.alloc(0);
    for (;;) {
      const { bytesRead } = await file.read(buffer, held, chunk - held, null);
      if (bytesRead === 0) break;
      const filled = buffer.subarray(0, held + bytesRead);
      hash.update(filled.subarray(held));
      if (size === 0) start = Buffer.from(filled.subarray(0, 8));
      size += bytesRead;
      zeros ||= filled.includes(0);
      if (!utf8) continue;
      const cut = completeLength(filled);
      utf8 = isUtf8(filled.subarray(0, cut));
      held = utf8 ? filled.length - cut : 0;
      if (held > 0) buffer.copyWithin(0, cut, cut + held);
    }
    if (held > 0) utf8 = false;
    return {
      hash: hash.digest("hex"),
      size,
      container: containerOf(start),
      encoding: encodingOf(start, utf8, zeros),
    };
  } finally {
    await file.close();
  }
};

const encodingOf = (start: Buffer, utf8: boolean, zeros: boolean): Encoding | null => {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return zeros ? null : utf8 ? "utf-8" : "gb18030";
};

const containerOf = (start: Buffer): Examined["container"] =>
  start.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))
    ? "zip"
    : start.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
      ? "ole"
      : null;

/** The length of the bytes up to the last character that is whole: at most three bytes of the last may be missing. */
const completeLength = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
};

/** The text of a file in pieces. Throws a TypeError at bytes that the encoding does not have. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of createReadStream(path, { highWaterMark: chunk }))
    yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
}
