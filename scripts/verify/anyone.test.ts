import { expect, it } from "vitest";
import type { Release } from "../../src/snapshot/open.ts";
import { asCell, type Observation } from "../observation.ts";
import { county, east, lookup, observed, rules, since, west } from "../protect/compile/releases.example.ts";
import { attackPublished } from "./anyone.ts";

/** A release that publishes some figures and withholds others, as its readers know it. */
const released = (id: string, shown: readonly Observation[], hidden: readonly Observation[] = []): Release =>
  ({
    path: `winter/${id}`,
    snapshot: { release: { id }, disclosure: { threshold: 5 } },
    cells: [
      ...shown.map(asCell),
      ...hidden.map((o) => ({ ...asCell(o), content: { status: "withheld" as const } })),
    ],
  }) as unknown as Release;

const attack = async (...releases: Release[]): Promise<string[]> =>
  (await attackPublished(releases, lookup, rules)).found.map(({ figure, kind }) => `${kind} ${figure}`);

const people = (value: number, region: string, residence?: string): Observation =>
  observed("people", value, { region, dimensions: residence ? { residence } : {} });
const [whole, one, other] = [people(40, county), people(3, east), people(37, west)];
const times = (value: number, end: string, region = county): Observation =>
  observed("times", value, { region, period: since(end) });

it("finds the withheld part of a published total and its other parts", async () => {
  expect(await attack(released("1", [whole, other], [one]))).toEqual([`determined ${one.key}`]);
  expect(await attack(released("1", [whole], [one, other]))).toEqual([]);
});

it("finds parts of which nothing is left over", async () => {
  const [all, none] = [people(0, county), people(0, east)];
  expect(await attack(released("1", [all], [none, people(0, west)]))).toHaveLength(2);
});

it("finds nothing in a square of withheld figures with published margins, and all of it once one is published", async () => {
  const square = ["urban", "rural"].flatMap((r) => [people(6, east, r), people(14, west, r)]);
  const margins = [
    ...[people(40, county), people(20, county, "urban"), people(20, county, "rural")],
    ...[people(12, east), people(28, west)],
  ];
  expect(await attack(released("1", margins, square))).toEqual([]);
  expect(await attack(released("1", [...margins, ...square.slice(3)], square.slice(0, 3)))).toHaveLength(3);
});

it("finds what a release gives away together with the one before it", async () => {
  const [december, january] = [times(100, "2024-12-31"), times(103, "2025-01-31")];
  const first = released("1", [december]);
  expect(await attack(first, released("2", [january]))).toEqual([
    expect.stringMatching(/^small implied\|piece/),
  ]);
  expect(await attack(first, released("2", [], [january]))).toEqual([]);
  expect(await attack(released("2", [january]))).toEqual([]);
});

it("takes a figure that both releases withhold to be the same", async () => {
  const first = released("1", [whole], [one, other]);
  const found = await attack(first, released("2", [other], [one]));
  expect(found).toEqual([`determined ${one.key}`, `determined ${other.key}@1`]);
});

it("finds a withheld rate whose operands are published, and an operand that a published rate gives away", async () => {
  const [part, all, share] = [observed("escorted", 30), observed("times", 120), observed("share", 2500)];
  expect(await attack(released("1", [part, all], [share]))).toEqual([`determined ${share.key}`]);
  expect(await attack(released("1", [all, share], [part]))).toEqual([`determined ${part.key}`]);
  expect(await attack(released("1", [all], [part, share]))).toEqual([]);
});

it("finds a count behind an amount at a rate that everyone gets", async () => {
  const paid = (value: number, region: string): Observation => observed("paid", value, { region });
  const shown = [paid(400_000, county), paid(30_000, east), paid(370_000, west), whole, other];
  expect(await attack(released("1", shown, [one]))).toEqual([`determined ${one.key}`]);
});

it("finds small counts that are published, unless they were before", async () => {
  expect(await attack(released("1", [one]))).toEqual([`small ${one.key}`]);
  expect(await attack(released("1", [one]), released("2", [one]))).toEqual([]);
});

it("goes on where published figures contradict each other", async () => {
  const parts = [people(30, east), people(20, west)];
  const hidden = [people(3, east, "urban"), people(27, east, "rural")];
  expect(await attack(released("1", [whole, ...parts], hidden))).toEqual([]);
});
