import { describe, expect, it } from "vitest";
import { east, county, lookup, observed, rules } from "./compile/releases.example.ts";
import { rulesOf, isPublishedAt } from "./rules.ts";
import { distancesOf, floorOf, type Subject } from "./sensitivity.ts";
import type { Contributors, Observation } from "../observation.ts";

const subject = (o: Observation): Subject => ({
  ...o,
  value: o.content.status === "value" ? o.content.value : 0,
});
const distances = (o: Observation, count?: Observation) =>
  distancesOf(subject(o), () => count && subject(count), rules, lookup);
const orphan = { dimensions: { programme: "orphan" } };

describe("a count", () => {
  it("from 1 to below the threshold is kept so far off that nobody can tell that it is small, only that it is no 0", () => {
    expect(distances(observed("people", 4))).toEqual({ lower: 3, upper: 1 });
    expect(distances(observed("people", 1))).toEqual({ lower: 0, upper: 4 });
    expect(distances(observed("people", 5))).toBeNull();
    expect(distances(observed("people", 0))).toBeNull();
  });

  it("has a higher threshold below the county where a code is about vulnerable people", () => {
    expect(distances(observed("people", 9, { region: east, ...orphan }))).toEqual({ lower: 8, upper: 1 });
    expect(distances(observed("people", 9, { region: county, ...orphan }))).toBeNull();
    expect(distances(observed("people", 9, { region: east }))).toBeNull();
  });

  it("of what is not about people is never sensitive", () => {
    expect(distances(observed("patrols", 1))).toBeNull();
  });

  it("of 0 is sensitive where the codebook keeps zeros back", () => {
    expect(distances(observed("missing", 0))).toEqual({ lower: 0, upper: 5 });
    expect(distances(observed("missing", 4))).toEqual({ lower: 4, upper: 1 });
  });
});

describe("an amount", () => {
  const from = (count: number, ...amounts: number[]): { contributors: Contributors } => ({
    contributors: { count, largest: amounts.map((amount, i) => ({ holder: `P${i}`, amount })) },
  });

  it("of fewer than three people is kept off by p percent of the largest, or by what (2, k) asks", () => {
    expect(distances(observed("paid", 1000, from(1, 1000)))).toEqual({ lower: 177, upper: 177 });
    expect(distances(observed("paid", 1000, from(2, 900, 100)))).toEqual({ lower: 177, upper: 177 });
  });

  it("is sensitive when the second largest could learn the largest to within p percent", () => {
    expect(distances(observed("paid", 100_000, from(40, 84_000, 9_000)))).toEqual({
      lower: 9412,
      upper: 9412,
    });
    expect(distances(observed("paid", 100_000, from(40, 80_000, 4_000)))).toBeNull();
    expect(distances(observed("paid", 102_000, from(9, 80_000, 6_700)))).toBeNull();
  });

  it("has the pattern of its count, by the amount per head", () => {
    const paid = observed("paid", 840_000, { region: east, ...orphan });
    const people = observed("people", 6, { region: east, ...orphan });
    expect(distances(paid, people)).toEqual({ lower: 700_000, upper: 560_000 });
    expect(distances({ ...paid, content: { ...observed("paid", 0).content } }, people)).toEqual({
      lower: 0,
      upper: 100,
    });
  });

  it("without a count and without contributors is published at county level and above only", () => {
    expect(distances(observed("paid", 5000))).toBeNull();
    expect(distances(observed("paid", 5000, { region: east }))).toEqual({ lower: 500, upper: 500 });
  });
});

describe("a reader of a withheld figure", () => {
  const floor = (o: Observation, count?: Observation) =>
    floorOf(subject(o), () => count && subject(count), rules, lookup);

  it("knows that it is no 0 where a 0 would have been published", () => {
    expect(floor(observed("people", 3))).toBe(1);
    expect(floor(observed("people", 30))).toBe(1);
    expect(floor(observed("patrols", 3))).toBe(1);
    expect(floor(observed("paid", 5000), observed("people", 30))).toBe(1);
  });

  it("does not where a 0 would have been withheld too, or is", () => {
    expect(floor(observed("missing", 3))).toBe(0);
    expect(floor(observed("paid", 5000), observed("people", 3))).toBe(0);
    expect(floor(observed("people", 0))).toBe(0);
  });
});

it("lets a campaign be stricter than the codebook, never looser", () => {
  expect(rulesOf(rules, { threshold: 7, contributors: 4, percent: 20, dominance: 75 })).toEqual({
    thresholds: { people: { county: 7, below: 7 }, vulnerable: { county: 7, below: 10 } },
    ...{ contributors: 4, percent: 20, dominance: 75 },
  });
  expect(rulesOf(rules, { threshold: 3, contributors: 1, percent: 5, dominance: 95 })).toEqual(rules);
});

it("publishes an indicator only from the level that codebook and campaign allow", () => {
  const township = observed("county-only", 100, { region: east });
  expect(isPublishedAt(township, {}, lookup)).toBe(false);
  expect(isPublishedAt(observed("county-only", 100), {}, lookup)).toBe(true);
  expect(isPublishedAt(observed("people", 100, { region: east }), { people: "county" }, lookup)).toBe(false);
  expect(isPublishedAt(observed("people", 100, { region: east }), {}, lookup)).toBe(true);
});
