import { expect, it } from "vitest";
import type { Relation, Table } from "../protect/table.ts";
import { completed } from "./completion.ts";

const tableOf = (values: readonly number[], relations: readonly Omit<Relation, "name">[]): Table => ({
  cells: values.map((value, i) => ({
    ...{
      id: String(i),
      measure: "person",
      value,
      floor: 0,
      status: "open",
      primary: null,
      cost: 1,
      holder: null,
    },
  })),
  relations: relations.map((r) => ({ name: "", ...r })),
  together: [],
});
const sum = {
  terms: [
    [0, 1],
    [1, -1],
    [2, -1],
  ] as const,
  least: 0,
  most: 0,
};

it("puts whole numbers of 0 or more for what is not known", async () => {
  const { cells } = await completed(tableOf([10, NaN, NaN], [sum]));
  const [, a = NaN, b = NaN] = cells.map((c) => c.value);
  expect([a + b, a >= 0, b >= 0, Number.isInteger(a)]).toEqual([10, true, true, true]);
});

it("leaves a table alone of which everything is known", async () => {
  const table = tableOf([10, 4, 6], [sum]);
  expect(await completed(table)).toBe(table);
});

it("lets a relation go that no numbers fulfil, and keeps the others", async () => {
  const { cells, relations } = await completed(
    tableOf(
      [10, 14, NaN, NaN],
      [
        sum,
        {
          terms: [[3, 1]],
          least: 5,
          most: Infinity,
        },
      ],
    ),
  );
  expect(cells[3]?.value).toBeGreaterThanOrEqual(5);
  for (const { terms, least, most } of relations) {
    const total = terms.reduce((t, [cell, c]) => t + c * (cells[cell]?.value ?? 0), 0);
    expect([total >= least, total <= most]).toEqual([true, true]);
  }
});
