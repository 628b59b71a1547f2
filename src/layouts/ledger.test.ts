import { expect, test } from "vitest";
import { cell, county, town, value, withheld } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { checksOn, ledgerOf, releasesOf, statingRelease } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";

const persons = cell("support.persons", value(120));
const inTown = cell("support.persons", value(30), { region: town });
const orphans = cell("support.persons", withheld, { dimensions: { programme: "orphan" } });

const dated = (
  id: string,
  publishedAt: string,
  cells: Parameters<typeof exampleRelease>[0],
  replaces: string | null = null,
) => {
  const { release, metadata } = exampleSnapshot(cells);
  return exampleRelease(cells, {
    release: { ...release, id },
    metadata: { ...metadata, publishedAt },
    revision: {
      number: replaces === null ? 1 : 2,
      replaces,
      reason: replaces === null ? null : { zh: "更正", en: "fixed" },
    },
  });
};

test("a cell is what the newest release states, and every statement is kept, the newest first", () => {
  const older = dated("2024-01-05", "2024-01-05", [persons]);
  const newer = dated("2024-02-05", "2024-02-06 09:00", [cell("support.persons", value(121))]);
  const ledger = ledgerOf([older, newer]);
  expect(ledger.facts.cells.get(persons.key)?.content).toMatchObject({ value: 121 });
  expect(ledger.statements.get(persons.key)?.map((s) => s.release.path)).toEqual([newer.path, older.path]);
  expect(ledger.newest.get("nuanshui-2023")).toBe(newer);
});

test("a cell that a revision leaves out is withdrawn, and no list of what holds has it", () => {
  const first = dated("2024-01-05", "2024-01-05", [persons, inTown]);
  const revised = dated("2024-01-05-r2", "2024-01-20", [persons], "2024-01-05");
  const ledger = ledgerOf([first, revised]);
  expect([...ledger.withdrawn]).toEqual([inTown.key]);
  expect(ledger.byRegion.get(town)).toBeUndefined();
  expect(ledger.withdrawnIn.get(town)).toEqual([inTown]);
});

test("a cell that the revised release withholds is withheld, whatever the first one said", () => {
  const said = cell("support.persons", value(4), { dimensions: { programme: "orphan" } });
  const ledger = ledgerOf([
    dated("2024-01-05", "2024-01-05", [said]),
    dated("2024-01-05-r2", "2024-01-20", [orphans], "2024-01-05"),
  ]);
  expect(ledger.facts.cells.get(said.key)?.content).toEqual({ status: "withheld" });
});

test("cells are found by region, indicator and programme, and regions by what contains them", () => {
  const ledger = ledgerOf([dated("2024-01-05", "2024-01-05", [persons, inTown, orphans])]);
  expect(ledger.byRegion.get(county)).toEqual([persons, orphans]);
  expect(ledger.byIndicator.get("support.persons")).toHaveLength(3);
  expect(ledger.byProgramme.get("orphan")).toEqual([orphans]);
  expect(ledger.within.get(county)?.map((r) => r.code)).toEqual([town]);
});

test("the release behind a cell is the newest that holds, not a newer one that a revision replaced", () => {
  const again = { ...inTown };
  const older = dated("2024-01-05", "2024-01-05", [inTown]);
  const first = dated("2024-02-05", "2024-02-06", [persons, again]);
  const revised = dated("2024-02-05-r2", "2024-02-20", [{ ...persons }], "2024-02-05");
  const ledger = ledgerOf([older, first, revised]);
  expect(ledger.facts.cells.get(inTown.key)).toBe(inTown);
  expect(statingRelease(ledger, inTown)).toBe(older);
  expect(statingRelease(ledger, again)).toBe(first);
  expect(() => statingRelease(ledger, orphans)).toThrow(`invalid cell: ${orphans.key}`);
});

test("the files that hold some cells are those of releases that no revision replaces, the newest first", () => {
  const older = dated("2024-01-05", "2024-01-05", [persons, inTown]);
  const first = dated("2024-02-05", "2024-02-06 09:00", [persons]);
  const revised = dated("2024-02-05-r2", "2024-02-20", [persons], "2024-02-05");
  const ledger = ledgerOf([older, first, revised]);
  expect(releasesOf(ledger, [persons]).map((r) => r.path)).toEqual([revised.path, older.path]);
  expect(releasesOf(ledger, [inTown])).toEqual([older]);
  expect(releasesOf(ledger, [])).toEqual([]);
});

test("two releases that disagree about the steps of a unit are refused", () => {
  const release = dated("2024-01-05", "2024-01-05", [persons]);
  const units = release.snapshot.units.map((u) => (u.id === "person" ? { ...u, decimals: 1 } : u));
  const other = { ...release, snapshot: { ...release.snapshot, units } };
  expect(() => ledgerOf([release, other])).toThrow("invalid unit with two steps: person");
});

test("the checks on a cell are those of its release that name it, once each", () => {
  const { checks: _, ...snapshot } = exampleSnapshot([persons]);
  const check = {
    ...{ id: "sum", kind: "parts-total", title: { zh: "和", en: "sum" }, outcome: "passed" as const },
    ...{ arithmetic: [], cells: [persons.key, persons.key], explanation: null },
  };
  const release = exampleRelease([persons], { ...snapshot, checks: [check] });
  expect(checksOn(release, persons.key)).toEqual([check]);
  expect(checksOn(release, inTown.key)).toEqual([]);
});
