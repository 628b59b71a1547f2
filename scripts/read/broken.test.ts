import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describe as say } from "../describe.ts";
import { problemsCsv } from "../problems-csv.ts";
import { brokenRegisters, codebook, readFolder } from "./broken.example.ts";
import { refusesFile } from "./register.ts";

const cases = await readdir(brokenRegisters);
const book = await codebook();

// What stands in the cases and must never be repeated: a name, and the ends and middles of the numbers of GB 11643's
// specimen, of a phone and of a card.
const planted = [
  "王小明",
  "Xiaomi",
  "八号",
  "重病",
  "10105194912",
  "10105491231",
  "0013-8000",
  "00138000",
  "0013800",
  "２０００",
  "02000000",
  "0200 0000",
  "19491231",
  "1949-12",
];

it("has cases enough", () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

// Expected messages that are missing are written outside CI and must be read before they are committed.
it.each(cases)(
  "the broken register %s gives the messages beside it, and repeats nothing personal",
  async (name) => {
    const folder = join(brokenRegisters, name);
    const { rows, problems, refusals, passed } = await readFolder(folder, book);
    const lines = [...problems.map((p) => say(p, "zh")), `rows ${rows.length}, passed ${passed}`];
    const text = `${lines.join("\n")}\n`;
    const file = join(folder, "expected.txt");
    const expected = await readFile(file, "utf8").catch(() => null);
    if (expected === null && !process.env["CI"]) await writeFile(file, text);
    expect(text).toBe(expected ?? text);
    expect(problems.length).toBeGreaterThan(0);
    expect(refusals.filter(({ rule }) => !refusesFile(rule))).toEqual([]);
    const everything = text + problemsCsv(problems, "en") + JSON.stringify([rows, problems]);
    for (const word of planted) expect(everything).not.toContain(word);
  },
);
