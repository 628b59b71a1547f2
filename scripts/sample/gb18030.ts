/** Every character that has a code of two bytes, made by decoding all of them: Node decodes GB18030 and does not encode it. */
const codes: ReadonlyMap<string, number> = (() => {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD") found.set(character, lead * 256 + trail);
    }
  return found;
})();

/** Text in GB18030, as a Chinese Excel saves CSV. Throws on a character that has no code of one or two bytes. */
export const encodeGb18030 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = character < "\x80" ? character.charCodeAt(0) : codes.get(character);
    if (code === undefined) throw new Error(`invalid character for GB18030: ${character}`);
    if (code > 255) bytes[length++] = code >> 8;
    bytes[length++] = code & 255;
  }
  return bytes.subarray(0, length);
};
