import { expect, test } from "vitest";
import { hostile, runs } from "./hostile.example.ts";
import { inert } from "./inert.ts";

test("no text begins like a formula, in either width", () => {
  for (const text of hostile) expect([text, runs(inert(text))]).toEqual([text, false]);
  expect(inert("=1+1")).toBe("'=1+1");
});

test("any other text stays as it is", () => {
  for (const text of ["", "低保", "1-2", "a=b", "[c]", "—", "'=1"]) expect(inert(text)).toBe(text);
});
