/** A piece of text of a source file: offsets[i] is where text[i] stands in the file. */
export type Leaf = { text: string; offsets: readonly number[] };

/** A leaf of a text that is not escaped: offsets run on from `start`. */
export const plainLeaf = (text: string, start: number): Leaf => ({
  text,
  offsets: Array.from({ length: text.length }, (_, i) => start + i),
});

/**
 * A leaf of a text that its source writes with escapes, entities or line prefixes: each character is sought from the
 * last one onward; one that the source spells otherwise keeps the place of the last.
 */
export const alignedLeaf = (text: string, source: string, start: number, end: number): Leaf => {
  if (source.slice(start, start + text.length) === text) return plainLeaf(text, start);
  const offsets: number[] = [];
  let at = start;
  for (const char of text.split("")) {
    const found = source.indexOf(char, at);
    const near = found >= 0 && found < end && found - at < 40;
    offsets.push(near ? found : at);
    if (near) at = found + 1;
  }
  return { text, offsets };
};

/** A leaf of a YAML value, with the line ends that YAML folded into spaces. */
export const yamlLeaf = (value: string, source: string, start: number, end: number): Leaf => {
  const { text, offsets } = alignedLeaf(value, source, start, end);
  return {
    text: text.replace(/ /g, (space, i: number) =>
      source.slice(offsets[i - 1], offsets[i]).includes("\n") ? "\n" : space,
    ),
    offsets,
  };
};

/** Where an offset stands in a file, line and column counted from 1. */
export const positionIn = (source: string): ((offset: number) => { line: number; column: number }) => {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};
