import fc from "fast-check";
import { expect, test } from "vitest";
import { typstArray, typstDictionary, typstNumber, typstString } from "./literal.ts";

test("a text of one line is between quotes with only quotes and backslashes escaped, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(!text.includes("\n"));
      const source = typstString(text);
      expect(source).toMatch(/^"(?:[^"\\]|\\["\\])*"$/s);
      expect(source.slice(1, -1).replace(/\\(.)/gs, "$1")).toBe(text);
    }),
  );
});

test("a line end is a space between words and nothing beside hanzi", () => {
  expect(typstString("one\ntwo")).toBe('"one two"');
  expect(typstString("(one),\n(two)")).toBe('"(one), (two)"');
  expect(typstString("救助\n困难群众，\n2025年共计")).toBe('"救助困难群众，2025年共计"');
});

test("an array of one stays an array, and an empty one is empty", () => {
  expect(typstArray(['"a"'])).toBe('("a",)');
  expect(typstArray([])).toBe("()");
});

test("a dictionary names its entries, and a number has no exponent", () => {
  expect(typstDictionary({ share: typstNumber(1e-9), hollow: "false" })).toBe(
    "(share: 0.000000, hollow: false)",
  );
});
