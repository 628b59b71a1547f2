import { expect, test } from "vitest";
import { alphabetical } from "./site-map.ts";

const entry = (en: string, zh = en) => ({ code: en, name: { zh, en }, address: "/" });

test("the index runs from A to Z whatever the case, with other beginnings last", () => {
  const entries = [entry("12 towns"), entry("beds"), entry("Beiliu Town"), entry("adaptation")];
  const index = alphabetical(entries, (name) => name.en);
  expect(index.map((l) => [l.letter, l.entries.map((e) => e.name.en)])).toEqual([
    ["A", ["adaptation"]],
    ["B", ["beds", "Beiliu Town"]],
    ["#", ["12 towns"]],
  ]);
});

test("a name stands before those that go on from it, whatever its code", () => {
  const entries = [
    { ...entry("care visits made"), code: "a" },
    { ...entry("care visits"), code: "z" },
  ];
  const [letter] = alphabetical(entries, (name) => name.en);
  expect(letter?.entries.map((e) => e.name.en)).toEqual(["care visits", "care visits made"]);
});

test("entries stand under the letter of the spelling that is asked for", () => {
  const index = alphabetical([entry("relief", "救助")], () => "jiuzhu");
  expect(index.map((l) => l.letter)).toEqual(["J"]);
});
