import { expect, test } from "vitest";
import { cell, county, town, value, winter } from "../words/facts.example.ts";
import { ledgerOf } from "./ledger.ts";
import { recordAddress, recordsApart, regionIndicators } from "./records.ts";
import { exampleRelease } from "./release.example.ts";

/** Running totals of a winter on so many days. */
const totals = (days: number, region: string) =>
  Array.from({ length: days }, (_, i) => {
    const end = new Date(Date.UTC(2023, 10, 16 + i)).toISOString().slice(0, 10);
    return cell("relief.times", value(100 + i), { region, period: { ...winter, end } });
  });

test("all records of a region stand on its own page, in the language of the reader", () => {
  const [persons, ...others] = [cell("support.persons", value(1)), ...totals(119, county)];
  const ledger = ledgerOf([exampleRelease([persons, ...others])]);
  const address = "/regions/990101/index.html#support.persons_instant_2024-01-05";
  expect(recordAddress(ledger, "zh", persons)).toBe(address);
  expect(recordAddress(ledger, "en", persons)).toBe(`/en${address}`);
  expect(regionIndicators(ledger)).toEqual([]);
});

test("what a revision withdrew is never the newest of a series, and stands apart", () => {
  const persons = cell("support.persons", value(1));
  const all = totals(130, county);
  const [held, withdrawn] = all.slice(-2);
  if (!held || !withdrawn) throw new Error("there are some");
  const first = exampleRelease([persons, ...all]);
  const { release } = first.snapshot;
  const ledger = ledgerOf([
    first,
    exampleRelease([persons, ...all.slice(0, -1)], {
      release: { ...release, id: `${release.id}-r2` },
      revision: { number: 2, replaces: release.id, reason: { zh: "更正", en: "fixed" } },
    }),
  ]);
  expect(recordAddress(ledger, "zh", held)).toContain("/regions/990101/index.html#");
  expect(recordAddress(ledger, "zh", withdrawn)).toContain("/regions/990101/indicators/relief.times.html#");
});

test("of a region with very many figures the earlier ones of a series stand on the page of their indicator", () => {
  const persons = cell("support.persons", value(1));
  const [first, ...later] = totals(120, county);
  const last = later.at(-1);
  if (!first || !last) throw new Error("there are some");
  const ledger = ledgerOf([exampleRelease([persons, first, ...later, ...totals(120, town)])]);
  expect(recordAddress(ledger, "zh", first)).toBe(
    "/regions/990101/indicators/relief.times.html#relief.times_cumulative_2023-11-15_2023-11-16",
  );
  for (const newest of [persons, last])
    expect(recordAddress(ledger, "zh", newest)).toContain("/regions/990101/index.html#");
  expect(recordsApart(ledger).size).toBe(119);
  expect(regionIndicators(ledger)).toEqual([{ region: county, indicator: "relief.times" }]);
});
