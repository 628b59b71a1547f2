import { expect, it } from "vitest";
import type { Region } from "../../../src/snapshot/region.ts";
import type { Observation } from "../../observation.ts";
import { audit } from "../audit/audit.ts";
import { before, county, east, observed, vocabulary, west } from "../compile/releases.example.ts";
import { mergedInput } from "./merge.ts";
import { reasonsOf } from "./reasons.ts";
import { officerFiles, reportFile } from "./report.ts";
import { shieldedOf } from "./shielded.example.ts";
import type { Shielded } from "./shielded.ts";
import { suggestionsOf } from "./suggestions.ts";

const people = (value: number, region: string): Observation => observed("people", value, { region });
const [north, south] = ["990101102000", "990101103000"];
const town = (code: string, zh: string): Region => ({
  ...{ code, name: { zh, en: zh }, level: "township", parent: county },
});
const regions = [...vocabulary.regions, town(north, "北"), town(south, "南")];

/** Four townships, two of which have few people. */
const four = shieldedOf(
  [people(60, county), people(3, east), people(4, west), people(30, north), people(23, south)],
  [],
  [],
  { regions },
);
const kindsOf = (shielded: Shielded): string[] =>
  [...reasonsOf(shielded)].map(
    ([key, { reasons }]) => `${key.split("|")[1] ?? ""} ${reasons.map((r) => r.kind).join()}`,
  );

it("says of every withheld figure whether it is small itself, or for whose sake it is withheld", () => {
  const shielded = shieldedOf([people(60, county), people(3, east), people(57, west)]);
  expect(kindsOf(shielded)).toEqual([`${east} small`, `${west} sake`]);
  const sake = [...reasonsOf(shielded).values()].flatMap(({ reasons }) =>
    reasons.flatMap((r) => ("of" in r ? r.of : [])),
  );
  expect(sake.map((cell) => shielded.compiled.table.cells[cell]?.id)).toEqual([people(3, east).key]);
});

it("says what the campaign asked for, what was withheld before, and what has one pattern or is worked out", () => {
  const asked = shieldedOf(
    [people(60, county), people(30, east), people(30, west)],
    [],
    [people(30, east).key],
  );
  expect(kindsOf(asked)).toEqual([`${east} asked`, `${west} sake`]);
  const [one, two] = [people(30, east), people(30, west)];
  const since = shieldedOf([people(60, county), one, two], [before("1", [one, two], [one.key, two.key])]);
  expect(kindsOf(since)).toEqual([`${east} before`, `${west} before`]);
  const share = shieldedOf([observed("escorted", 3), observed("times", 12), observed("share", 2500)]);
  expect([...reasonsOf(share).values()].map(({ reasons }) => reasons[0]?.kind)).toEqual(["small", "rate"]);
});

it("merges two siblings into one figure that is their sum, and the table holds", async () => {
  const input = mergedInput(
    four.compiling,
    { dimension: "region", codes: [east, west], parent: county },
    four.vocabulary,
  );
  const values = input.now.observations.map((o) => [
    o.region,
    o.content.status === "value" ? o.content.value : null,
  ]);
  expect(values).toEqual([
    [county, 60],
    [north, 30],
    [south, 23],
    [`${east}+${west}`, 7],
  ]);
  const { table } = shieldedOf(input.now.observations, [], [], {
    regions: [
      ...regions.map((r) => (r.code === east || r.code === west ? { ...r, parent: `${east}+${west}` } : r)),
      { ...town(`${east}+${west}`, "东西"), parent: county },
    ],
  }).compiled;
  expect((await audit(table, new Set(), { insiders: "none", everyInterval: false })).exact.primary).toEqual(
    [],
  );
});

it("finds the merger that publishes more, and counts it on both sides", () => {
  const shielded = shieldedOf(
    [people(60, county), people(3, east), people(4, west), people(30, north), people(23, south)]
      .flatMap((o) => [
        o,
        observed("households", o.region === east || o.region === west ? 3 : 20, { region: o.region }),
      ])
      .filter((o) => o.indicator !== "households" || o.region !== county),
    [],
    [],
    { regions },
  );
  const [best] = suggestionsOf(shielded) ?? [];
  expect(best?.merged.zh).toBe("east、west");
  expect(best?.after.published).toBeGreaterThan(best?.before.published ?? Infinity);
  expect(suggestionsOf(shielded)).toEqual(suggestionsOf(shielded));
});

it("writes a report in words with the truth, the reason and what a reader is left with", async () => {
  const files = await officerFiles(four);
  expect(Object.keys(files)).toEqual([reportFile, "withheld.csv", "intervals.csv"]);
  const report = files[reportFile] ?? "";
  expect(report).toContain("不得外传");
  expect(report).toMatch(/\| eastpeople（.*） \| 3person \| 本身过小 \| 1至6 \|/);
  expect(files["withheld.csv"]?.startsWith("\uFEFF数,单元格,实际,单位")).toBe(true);
  expect(await officerFiles(four)).toEqual(files);
});

it("says that nothing is withheld where that is so", async () => {
  const files = await officerFiles(shieldedOf([people(60, county), people(30, east), people(30, west)]));
  expect(files[reportFile]).toContain("## 不予公布的数\n\n没有。");
});
