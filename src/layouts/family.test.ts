import { expect, test } from "vitest";
import type { Region } from "../snapshot/region.ts";
import { facts } from "../words/facts.example.ts";
import { familyOf, nearSiblings } from "./family.ts";

const region = (code: string, parent: string | null): Region => ({
  ...{ code, parent, level: "township" },
  name: { zh: code, en: code },
});
const towns = Array.from({ length: 50 }, (_, i) => region(`9902011${String(i).padStart(5, "0")}`, "990201"));
const regions = [region("990000", null), region("990201", "990000"), ...towns];
const { vocabulary, cells } = facts();
const ledger = {
  facts: { cells, vocabulary: { ...vocabulary, regions } },
  within: Map.groupBy(regions, (r) => r.parent ?? ""),
};

test("a region knows what contains it, widest first, what lies within it, and its neighbours by code", () => {
  const family = familyOf(ledger, towns[1]?.code ?? "");
  expect(family.ancestors.map((r) => r.code)).toEqual(["990000", "990201"]);
  expect([family.previous, family.next]).toEqual([towns[0], towns[2]]);
  expect(familyOf(ledger, "990201").children).toEqual(towns);
});

test("a page names at most so many siblings, those nearest by code, so that pages do not grow with the family", () => {
  for (const at of [0, 25, 49]) {
    const town = towns[at];
    if (!town) throw new Error("no town");
    const near = nearSiblings({ region: town, siblings: towns }, 10);
    expect(near).toHaveLength(10);
    expect(near).toContain(town);
  }
});
