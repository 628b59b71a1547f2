import { expect, test } from "vitest";
import { kept } from "./kept.ts";
import { ledgerOf, type Ledger } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";

const [ledger, other] = [ledgerOf([exampleRelease([])]), ledgerOf([exampleRelease([])])];

/** What is made, in order, where these keys are asked for one after another. */
const madeFor = (asked: readonly [Ledger, string][], most?: number): string[] => {
  const made: string[] = [];
  const ask = kept<string>(most);
  for (const [of, key] of asked) expect(ask(of, key, () => made[made.push(key) - 1] ?? "")).toBe(key);
  return made;
};

test("what a key stands for is made once for each ledger", () => {
  expect(
    madeFor([
      [ledger, "a"],
      [ledger, "b"],
      [ledger, "a"],
      [other, "a"],
    ]),
  ).toEqual(["a", "b", "a"]);
});

test("of more keys than are kept, those that came first are made again", () => {
  const asked = ["a", "b", "a", "c", "b", "c", "a"].map((key): [Ledger, string] => [ledger, key]);
  expect(madeFor(asked, 2)).toEqual(["a", "b", "c", "a"]);
});
