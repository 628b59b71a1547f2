import { expect, it } from "vitest";
import { audit } from "./audit.ts";
import { cell, small, squareRows, tableOf } from "./table.example.ts";

const far = { lower: 1, upper: 1 };
const insight = async (
  table: ReturnType<typeof tableOf>,
  withheld: readonly number[],
  insiders: "exact" | "interval" = "exact",
) => (await audit(table, new Set(withheld), { insiders, everyInterval: false })).insider;

it("lists the cell that somebody works out from his own figure, and not his own", async () => {
  const square = tableOf(
    [
      small(1, far, { holder: "A" }),
      cell(4),
      cell(5),
      small(3, far),
      small(2, far),
      ...[5, 4, 6, 10].map((value) => cell(value)),
    ],
    squareRows,
  );
  // He is one of the two cells of his row and of his column, and through them knows the fourth.
  expect(await insight(square, [0, 1, 3, 4])).toEqual([
    { holder: "A", cell: 3, by: "exact" },
    { holder: "A", cell: 4, by: "exact" },
  ]);
});

it("lets two holders of one row see each other, and nobody where a third cell stands between them", async () => {
  const row = tableOf(
    [small(1, far, { holder: "A" }), small(1, far, { holder: "B" }), cell(7), cell(9)],
    [{ terms: { 0: 1, 1: 1, 2: 1, 3: -1 } }],
  );
  expect(await insight(row, [0, 1])).toEqual([
    { holder: "A", cell: 1, by: "exact" },
    { holder: "B", cell: 0, by: "exact" },
  ]);
  expect(await insight(row, [0, 1, 2], "interval")).toEqual([]);
});

it("puts all figures of one holder together: each alone says nothing, both say all", async () => {
  const table = (second: string) =>
    tableOf(
      [cell(2, { holder: "A" }), cell(3, { holder: second }), small(4, far), cell(9)],
      [{ terms: { 0: 1, 1: 1, 2: 1, 3: -1 } }],
    );
  expect(await insight(table("A"), [0, 1, 2])).toEqual([{ holder: "A", cell: 2, by: "exact" }]);
  expect(await insight(table("B"), [0, 1, 2])).toEqual([]);
});

it("finds with linear programs the cell that a holder cannot work out but can bound", async () => {
  // 4 + 1 of the others, of whom the published sum is 6 with his 1: nobody can be above 5.
  const table = tableOf(
    [cell(1, { holder: "A" }), small(4, { lower: 1, upper: 2 }), cell(1), cell(6)],
    [{ terms: { 0: 1, 1: 1, 2: 1, 3: -1 } }],
  );
  expect(await insight(table, [0, 1, 2])).toEqual([]);
  expect(await insight(table, [0, 1, 2], "interval")).toEqual([{ holder: "A", cell: 1, by: "interval" }]);
});

it("finds what a holder can say of the lower end only where nothing is asked of the upper", async () => {
  // The third cell is at most 4, so without his own 1 the second gives up no more than 1.
  const table = (upper: number) =>
    tableOf(
      [cell(1, { holder: "A" }), small(4, { lower: 2, upper }), cell(3), cell(8), cell(4)],
      [{ terms: { 0: 1, 1: 1, 2: 1, 3: -1 } }, { terms: { 2: 1, 4: -1 }, least: -Infinity }],
    );
  expect(await insight(table(1), [0, 1, 2], "interval")).toEqual([]);
  expect(await insight(table(0), [0, 1, 2], "interval")).toEqual([{ holder: "A", cell: 1, by: "interval" }]);
});
