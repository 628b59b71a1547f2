import fc from "fast-check";
import { expect, it } from "vitest";
import { absences, cellKey, flags, qualifiers, type Cell, type Content } from "./cell.ts";
import { cellColumns, formatCells, parseCells } from "./csv.ts";

const name = { zh: "名", en: "name" };
const indicator = (id: string, unit: string) => ({
  id,
  name,
  unit,
  kind: "stock" as const,
  addsOver: [],
  dimensions: ["programme", "residence"],
  definition: name,
  basis: name,
  sensitivity: "people" as const,
});
const unit = (id: string, decimals: number) => ({
  id,
  name,
  plural: id,
  decimals,
  scaled: false,
  quantity: "things" as const,
});
const code = (c: string) => ({ code: c, name, parent: null, sensitivity: "none" as const });
const vocabulary = {
  indicators: [indicator("allowance.persons", "person"), indicator("allowance.paid", "yuan")],
  units: [unit("person", 0), unit("yuan", 2)],
  dimensions: [
    { id: "programme", name, codes: [code("dibao"), code("tekun")] },
    { id: "residence", name, codes: [code("rural")] },
  ],
};

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant({ status: "withheld" as const }),
  fc.constantFrom(...absences).map((reason) => ({ status: "absent" as const, reason })),
  fc.record({
    status: fc.constant("value" as const),
    value: fc.integer({ min: 0 }),
    qualifier: fc.constantFrom(...qualifiers),
    precision: fc.integer({ min: 1, max: 10 ** 6 }),
    flags: fc.uniqueArray(fc.constantFrom(...flags)),
  }),
);
const cell: fc.Arbitrary<Cell> = fc
  .record({
    indicator: fc.constantFrom("allowance.persons", "allowance.paid"),
    region: fc.constantFrom("140522", "140522100000"),
    period: fc.constantFrom(
      { kind: "instant" as const, start: "2024-01-05", end: "2024-01-05" },
      { kind: "flow" as const, start: "2023-12-01", end: "2023-12-31" },
      { kind: "cumulative" as const, start: null, end: "2024-01-05" },
    ),
    dimensions: fc.constantFrom<Record<string, string>[]>({}, { programme: "dibao", residence: "rural" }),
    content,
  })
  .map((c) => ({ ...c, key: cellKey(c) }));
const cells = fc.uniqueArray(cell, { selector: (c) => c.key });

it("reads back every cell that it writes: values, withheld, and each reason of absence", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const sorted = [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
      expect(parseCells(formatCells(list, vocabulary), vocabulary)).toEqual(sorted);
    }),
  );
});

it("gives the same bytes for the same cells in any order", () => {
  fc.assert(
    fc.property(cells, (list) => {
      expect(formatCells(list.toReversed(), vocabulary)).toBe(formatCells(list, vocabulary));
    }),
  );
});

it("has fixed columns, and writes neither value nor precision for a withheld cell", () => {
  const withheld = {
    indicator: "allowance.persons",
    region: "140522100000",
    period: { kind: "instant" as const, start: "2024-01-05", end: "2024-01-05" },
    dimensions: { programme: "dibao" },
  };
  const text = formatCells(
    [{ ...withheld, key: cellKey(withheld), content: { status: "withheld" } }],
    vocabulary,
  );
  expect(cellColumns(vocabulary).join()).toBe(
    "indicator,region,start,end,kind,programme,residence,unit,value,status,qualifier,precision,flags",
  );
  expect(text.split("\n")[1]).toBe(
    "allowance.persons,140522100000,2024-01-05,2024-01-05,instant,dibao,,person,,withheld,,,",
  );
});

it("refuses a status, a value or an indicator that it does not know", () => {
  const header = cellColumns(vocabulary).join();
  const row = (indicatorId: string, value: string, status: string) =>
    `${header}\n${indicatorId},140522,2024-01-05,2024-01-05,instant,,,person,${value},${status},exact,1,\n`;
  expect(() => parseCells(row("allowance.persons", "3", "suppressed"), vocabulary)).toThrow();
  expect(() => parseCells(row("allowance.persons", "-99999.5", "value"), vocabulary)).toThrow();
  expect(() => parseCells(row("nothing.known", "3", "value"), vocabulary)).toThrow(
    "invalid indicator: nothing.known",
  );
});

it.each(["", "\n", "indicator\n", "indicator,region\na\n"])(
  "refuses a file without whole rows: %j",
  (text) => {
    expect(() => parseCells(text, vocabulary)).toThrow("invalid cells.csv");
  },
);
