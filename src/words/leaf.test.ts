import fc from "fast-check";
import { expect, test } from "vitest";
import { alignedLeaf, plainLeaf, positionIn } from "./leaf.ts";

test("positionIn(source) gives line and column from 1", () => {
  const position = positionIn("一\n二三\n\n四");
  expect([0, 1, 2, 3, 4, 5, 6].map(position)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

test("a leaf whose source has escapes, entities or prefixes still knows where its characters stand", () => {
  const source = "> a\\*b\n> c &amp; 3";
  const leaf = alignedLeaf("a*b\nc & 3", source, 2, source.length);
  expect([..."a*b\nc"].map((_, i) => source[leaf.offsets[i] ?? -1])).toEqual(["a", "*", "b", "\n", "c"]);
  expect(source[leaf.offsets.at(-1) ?? -1]).toBe("3");
});

test("offsets never fall and stay inside the piece of source", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, source) => {
      const { offsets } = alignedLeaf(text, source, 0, source.length);
      expect(offsets).toHaveLength(text.length);
      expect(offsets.every((o, i) => o >= (offsets[i - 1] ?? 0) && o <= source.length)).toBe(true);
    }),
  );
});

test("plainLeaf counts on from its start", () => {
  expect(plainLeaf("ab", 7).offsets).toEqual([7, 8]);
});
