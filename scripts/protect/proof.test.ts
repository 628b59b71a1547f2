import fc from "fast-check";
import { expect, it } from "vitest";
import { enumerate } from "./enumerate.example.ts";
import type { Witness } from "./pattern.ts";
import { failuresOf } from "./proof.ts";
import type { Distances, Table, TableCell } from "./table.ts";
import { smallTables } from "./tables.example.ts";

/** a + b = r, c + d = s, a + c = k, b + d = l, with a = 1 and sensitive, held by one person; c is of another. */
const cells: TableCell[] = [
  cell("a", 1, { lower: 1, upper: 4 }, "ann"),
  cell("b", 4),
  cell("r", 5),
  cell("c", 8, null, "bob"),
  cell("d", 9),
  cell("s", 17),
  cell("k", 9),
  cell("l", 13),
];
const square: Table = {
  cells,
  relations: [sum(0, 1, 2), sum(3, 4, 5), sum(0, 3, 6), sum(1, 4, 7)],
  together: [],
};
function cell(
  id: string,
  value: number,
  primary: Distances | null = null,
  holder: string | null = null,
): TableCell {
  const status = primary ? "withheld" : "open";
  return { id, measure: "persons", value, floor: 0, status, primary, cost: 1, holder };
}
function sum(a: number, b: number, total: number): Table["relations"][number] {
  return {
    name: "sum",
    terms: [
      [a, 1],
      [b, 1],
      [total, -1],
    ],
    least: 0,
    most: 0,
  };
}

const corner = new Set([0, 1, 3, 4]);
const moved = (by: number): Witness => ({
  moves: [
    [0, by],
    [1, -by],
    [3, -by],
    [4, by],
  ],
});
const whole = { withheld: corner, witnesses: [moved(4), moved(-1)] };

it("passes witnesses that reach both distances", () => {
  expect(failuresOf(square, whole, false)).toEqual([]);
});

it("fails a distance that no witness reaches, by a single step", () => {
  const short = { withheld: corner, witnesses: [moved(3), moved(-1)] };
  expect(failuresOf(square, short, false)).toEqual([{ kind: "distance", cell: 0, direction: "upper" }]);
});

it("fails the witnesses that each holder knows to be wrong, but for the holder of the cell itself", () => {
  const insider = { kind: "insider", cell: 0, holder: "bob" };
  // Below the truth nothing has to be shown to him: that it is not small is what he must not rule out.
  expect(failuresOf(square, whole, true)).toEqual([{ ...insider, direction: "upper" }]);
  const both = {
    withheld: new Set([0, 1, 2, 3, 4, 6]),
    witnesses: [...whole.witnesses, aside(4), aside(-1)],
  };
  expect(failuresOf(square, both, true)).toEqual([]);
});
/** Moves a with its two totals, and none of bob's figures. */
const aside = (by: number): Witness => ({
  moves: [
    [0, by],
    [2, by],
    [6, by],
  ],
});

it("fails a witness that moves what is published, goes below 0, breaks an addition, moves twice or by a fraction", () => {
  const wrong = (moves: Witness["moves"]) =>
    failuresOf(square, { withheld: corner, witnesses: [...whole.witnesses, { moves }] }, false);
  expect(wrong(aside(1).moves)).toEqual([
    { kind: "moves-published", witness: 2, cell: 2 },
    { kind: "moves-published", witness: 2, cell: 6 },
  ]);
  expect(wrong(moved(5).moves)).toEqual([{ kind: "below-floor", witness: 2, cell: 1 }]);
  expect(
    wrong([
      [0, 1],
      [1, -1],
    ]),
  ).toEqual([
    { kind: "relation", witness: 2, relation: 2 },
    { kind: "relation", witness: 2, relation: 3 },
  ]);
  expect(wrong([...moved(1).moves, [0, 0]])).toEqual([{ kind: "moves-twice", witness: 2, cell: 0 }]);
  expect(wrong([[0, 0.5]])).toEqual([{ kind: "not-whole", witness: 2, cell: 0 }]);
  expect(wrong([[99, 1]])).toEqual([{ kind: "moves-published", witness: 2, cell: 99 }]);
});

it("counts no distance that only a wrong witness reaches", () => {
  const broken: Witness = {
    moves: [
      [0, 4],
      [1, -4],
    ],
  };
  expect(failuresOf(square, { withheld: corner, witnesses: [broken, moved(-1)] }, false)).toContainEqual({
    ...{ kind: "distance", cell: 0, direction: "upper" },
  });
});

it("keeps within an inequality to the last step, and is exact where floats are not", () => {
  const big = 2 ** 52;
  const bounded: Table = {
    cells: [cell("a", big, { lower: 0, upper: 1 }), cell("b", big)],
    relations: [
      {
        name: "a ≤ 3 b",
        terms: [
          [0, 3],
          [1, -3],
        ],
        least: -Infinity,
        most: 2,
      },
    ],
    together: [],
  };
  const up = { withheld: new Set([0]), witnesses: [{ moves: [[0, 1]] }] } as const;
  expect(failuresOf(bounded, up, false)).toEqual([
    { kind: "relation", witness: 0, relation: 0 },
    { kind: "distance", cell: 0, direction: "upper" },
  ]);
  const [only] = bounded.relations;
  const wider = { ...bounded, relations: only ? [{ ...only, most: 3 }] : [] };
  expect(failuresOf(wider, up, false)).toEqual([]);
});

it("fails a pattern that withholds what is public, publishes what is not to be, or parts what has one pattern", () => {
  const table: Table = {
    cells: [{ ...cell("a", 1), status: "published" }, { ...cell("b", 2), status: "withheld" }, cell("c", 3)],
    ...{ relations: [], together: [[0, 2]] },
  };
  expect(failuresOf(table, { withheld: new Set([0]), witnesses: [] }, false)).toEqual([
    { kind: "published", cell: 0 },
    { kind: "not-withheld", cell: 1 },
    { kind: "parted", group: 0 },
  ]);
});

it("fails exactly what a search through all tables does not find, for readers and for insiders", () => {
  fc.assert(
    fc.property(smallTables, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (table, also) => {
      const withheld = new Set(
        table.cells.flatMap(({ status }, i) =>
          status === "withheld" || (status === "open" && also[i]) ? [i] : [],
        ),
      );
      const holders = new Set(table.cells.flatMap(({ holder }) => holder ?? []));
      const witnesses: Witness[] = [];
      const missed: Record<string, unknown>[] = [];
      const distance = { upper: new Set<number>(), lower: new Set<number>() };
      for (const holder of [null, ...holders]) {
        const own = table.cells.flatMap((c, i) => (holder !== null && c.holder === holder ? [i] : []));
        const { intervals, find } = enumerate(table, withheld, new Set(own));
        table.cells.forEach(({ primary, value, holder: his }, cell) => {
          if (!primary || (holder !== null && his === holder)) return;
          for (const direction of ["upper", "lower"] as const) {
            if (primary[direction] === 0) continue;
            if (holder !== null && direction === "lower" && primary.upper > 0) continue;
            const { least = 0, most = 0 } = intervals.get(cell) ?? {};
            const reached =
              direction === "upper" ? most >= value + primary.upper : least <= value - primary.lower;
            const other = reached ? find(cell, direction === "upper" ? most : least) : null;
            if (other) witnesses.push({ moves: movesTo(other, table) });
            else if (holder === null) {
              distance[direction].add(cell);
              missed.push({ kind: "distance", cell, direction });
            } else if (!distance[direction].has(cell))
              missed.push({ kind: "insider", cell, direction, holder });
          }
        });
      }
      const failures = failuresOf(table, { withheld, witnesses }, true).filter(
        ({ kind }) => kind !== "parted",
      );
      expect(failures).toHaveLength(missed.length);
      expect(failures).toEqual(expect.arrayContaining(missed));
    }),
    { numRuns: 60 },
  );
});
const movesTo = (other: readonly number[], { cells: truth }: Table): Witness["moves"] =>
  other.flatMap((value, i) => {
    const by = value - (truth[i]?.value ?? 0);
    return by === 0 ? [] : [[i, by] as const];
  });
