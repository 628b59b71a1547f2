import { expect, test } from "vitest";
import { alphabetical } from "./site-map.ts";

const entry = (en: string) => ({ code: en, name: { zh: en, en }, address: "/" });

test("the index runs from A to Z whatever the case, with other beginnings last", () => {
  const index = alphabetical([entry("12 towns"), entry("beds"), entry("Beiliu Town"), entry("adaptation")]);
  expect(index.map((l) => [l.letter, l.entries.map((e) => e.name.en)])).toEqual([
    ["A", ["adaptation"]],
    ["B", ["beds", "Beiliu Town"]],
    ["#", ["12 towns"]],
  ]);
});
