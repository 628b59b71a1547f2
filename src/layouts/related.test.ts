import { expect, test } from "vitest";
import type { Cell } from "../snapshot/cell.ts";
import { cell, town, value, vocabulary, withheld } from "../words/facts.example.ts";
import { ledgerOf } from "./ledger.ts";
import { relatedCells } from "./related.ts";
import { exampleRelease } from "./release.example.ts";

const part = { name: { zh: "部分", en: "part" }, sensitivity: "none" } as const;
const dimensions = [
  {
    id: "programme",
    name: { zh: "项目", en: "programme" },
    codes: [
      { ...part, code: "assistance", parent: null },
      { ...part, code: "dibao", parent: "assistance" },
      { ...part, code: "aid", parent: "assistance" },
      { ...part, code: "visits", parent: null },
    ],
  },
  ...vocabulary.dimensions.slice(1),
];

const of = (programme: string): Cell => cell("support.persons", value(7), { dimensions: { programme } });
const patrols = cell("patrol.runs", value(40));
const aided = cell("relief.times", withheld);
const rural = cell("relief.times", value(9), { dimensions: { residence: "rural" } });
const inTown = cell("patrol.runs", value(3), { region: town });

/** A ledger of one release whose lines of work tell these figures; `more` are told in none. */
const ledgerWith = (lines: readonly (readonly Cell[])[], more: readonly Cell[] = []) =>
  ledgerOf([
    exampleRelease([...lines.flat(), ...more], {
      dimensions,
      lines: lines.map((cells) => ({ title: { zh: "工作", en: "work" }, cells: cells.map((c) => c.key) })),
    }),
  ]);

test("what a line of work tells without a programme is related to the one programme that it names", () => {
  const ledger = ledgerWith([[patrols, aided, rural, of("aid")]], [inTown]);
  expect(relatedCells(ledger, "aid")).toEqual([patrols, aided, rural]);
  expect(relatedCells(ledger, "dibao")).toEqual([]);
});

test("a line of several programmes is that of the nearest programme that contains them", () => {
  const ledger = ledgerWith([[patrols, of("dibao"), of("aid")]]);
  expect(relatedCells(ledger, "assistance")).toEqual([patrols]);
  expect(relatedCells(ledger, "aid")).toEqual([]);
});

test("a line of programmes that nothing contains, or of none, relates nothing", () => {
  const ledger = ledgerWith([[patrols, of("dibao"), of("visits")], [aided]]);
  for (const { code } of dimensions[0]?.codes ?? []) expect(relatedCells(ledger, code)).toEqual([]);
});

test("a related indicator is told wherever a line of work tells it", () => {
  const ledger = ledgerWith([
    [patrols, of("aid")],
    [inTown, aided],
  ]);
  expect(relatedCells(ledger, "aid")).toEqual([patrols, inTown]);
});
