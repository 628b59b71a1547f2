import { expect, test } from "vitest";
import type { CheckResult } from "../snapshot/schema.ts";
import { cell, value } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { withEarlierCells } from "./earlier-facts.ts";
import { ledgerOf } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";

const own = cell("relief.times", value(20));
const before = cell("support.persons", value(120));
const revised = cell("support.persons", value(121));
const of = (id: string, stated: typeof own) =>
  exampleRelease([stated], { release: { ...exampleSnapshot([stated]).release, id } });
const ledger = ledgerOf([of("2024-01-05", before), of("2024-01-05-r2", revised), of("2024-02-05", own)]);
const facts = of("2024-02-05", own).facts;
const check = (said: number): CheckResult => ({
  ...{
    id: "rising",
    kind: "cumulative",
    title: { zh: "累计", en: "total" },
    outcome: "passed",
    cells: [own.key],
  },
  arithmetic: [{ type: "earlier", key: before.key, value: said, unit: "person" }],
  explanation: null,
});

test("a check has the cells of earlier releases that it names, as it read them, beside those of its own", () => {
  for (const stated of [before, revised]) {
    const { status, ...rest } = stated.content as { status: "value"; value: number };
    expect(status).toBe("value");
    const { cells } = withEarlierCells(facts, [check(rest.value)], ledger);
    expect([...cells.values()]).toEqual([stated, own]);
  }
});

test("facts stay what they are where no check looks back", () => {
  expect(withEarlierCells(facts, [{ ...check(1), arithmetic: [] }], ledger)).toBe(facts);
});
