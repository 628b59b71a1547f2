/** Signatures, and where the time stands, of the headers of a zip archive (PKWARE APPNOTE 4.3.7 and 4.3.12). */
const local = { signature: 0x04034b50, time: 10 };
const central = { signature: 0x02014b50, time: 12, lengths: [28, 30, 32], size: 46, local: 42 };
const end = { signature: 0x06054b50, count: 10, start: 16, size: 22 };

/** 1 January 1980, the earliest day that an archive can hold, as DOS writes time and day. */
const earliest = 0x00210000;

/**
 * A zip archive without the times of its files, in place: archives of the same files are then the same bytes. Throws
 * `invalid archive` for what is no archive, or one with a comment, which ours have not.
 */
export const undated = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const expect = (at: number, signature: number): void => {
    if (at < 0 || at + 4 > bytes.length || view.getUint32(at, true) !== signature)
      throw new Error(`invalid archive: no header at ${at}`);
  };
  const last = bytes.length - end.size;
  expect(last, end.signature);
  let at = view.getUint32(last + end.start, true);
  for (let file = view.getUint16(last + end.count, true); file > 0; file -= 1) {
    expect(at, central.signature);
    view.setUint32(at + central.time, earliest, true);
    const own = view.getUint32(at + central.local, true);
    expect(own, local.signature);
    view.setUint32(own + local.time, earliest, true);
    at += central.size + central.lengths.reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
  }
  return bytes;
};
