import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "../audit/audit.ts";
import { enumerate } from "../enumerate.example.ts";
import { optimumOf } from "../optimum.example.ts";
import type { Pattern } from "../pattern.ts";
import { failuresOf } from "../proof.ts";
import type { Table } from "../table.ts";
import { cubes, smallTables } from "../tables.example.ts";
import { withhold } from "./withhold.ts";

/** The sensitive cells that somebody can say too much of, by a search through all whole-number tables: readers and holders. */
const seenThrough = (table: Table, withheld: ReadonlySet<number>, insiders: boolean): number[] => {
  const holders = new Set(insiders ? table.cells.flatMap(({ holder }) => holder ?? []) : []);
  return [null, ...holders].flatMap((holder) => {
    const own = table.cells.flatMap((c, i) => (holder !== null && c.holder === holder ? [i] : []));
    const { intervals } = enumerate(table, withheld, new Set(own));
    return table.cells.flatMap(({ primary, value, holder: his }, i) => {
      if (!primary || (holder !== null && his === holder)) return [];
      const { least = value, most = value } = intervals.get(i) ?? {};
      const below = least <= value - primary.lower || (holder !== null && primary.upper > 0);
      return below && most >= value + primary.upper ? [] : [i];
    });
  });
};

const protectedBy = (table: Table, insiders: boolean): Pattern | null => {
  const result = withhold(table, { insiders });
  return "withheld" in result ? result : null;
};

it("leaves nothing to find for whoever tries every table, whatever he holds", () => {
  let done = 0;
  fc.assert(
    fc.property(smallTables, fc.boolean(), (table, insiders) => {
      const pattern = protectedBy(table, insiders);
      if (!pattern) return;
      done += 1;
      expect(failuresOf(table, pattern, insiders)).toEqual([]);
      expect(seenThrough(table, pattern.withheld, insiders)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(done).toBeGreaterThan(1000);
}, 300_000);

it("withholds no cell for others' sake that could be published alone", () => {
  fc.assert(
    fc.property(smallTables, fc.boolean(), (table, insiders) => {
      const pattern = protectedBy(table, insiders);
      if (!pattern) return;
      const mates = (cell: number): readonly number[] =>
        table.together.find((group) => group.includes(cell)) ?? [cell];
      for (const cell of pattern.withheld) {
        const group = mates(cell);
        if (group.some((mate) => table.cells[mate]?.status !== "open")) continue;
        const without = new Set([...pattern.withheld].filter((other) => !group.includes(other)));
        expect(seenThrough(table, without, insiders)).not.toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
}, 300_000);

it("withholds hardly more cells than the optimum of an integer program", async () => {
  // Larger ones take the integer program seconds each.
  const tiny = cubes.filter(({ cells }) => cells.length <= 16);
  const ratios: number[] = [];
  await fc.assert(
    fc.asyncProperty(tiny, async (table) => {
      const light = {
        ...table,
        cells: table.cells.map((cell) => ({
          ...cell,
          cost: 1,
          primary: cell.primary && { lower: Math.min(1, cell.value - cell.floor), upper: 1 },
        })),
      };
      const pattern = protectedBy(light, false);
      const optimum = await optimumOf(light, { insiders: false, least: "cells" });
      expect(pattern === null).toBe(optimum === null);
      if (pattern && optimum) ratios.push(pattern.withheld.size / Math.max(1, optimum.withheld.size));
    }),
    { numRuns: 500 },
  );
  const sorted = ratios.sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(1.05);
}, 300_000);

it("gives the same pattern for the same table", () => {
  fc.assert(
    fc.property(smallTables, (table) => {
      expect(withhold(table, { insiders: true })).toEqual(withhold(table, { insiders: true }));
    }),
    { numRuns: 50 },
  );
});

it("holds against the independent audit", async () => {
  await fc.assert(
    fc.asyncProperty(smallTables, async (table) => {
      const pattern = protectedBy(table, true);
      if (!pattern) return;
      const found = await audit(table, pattern.withheld, { insiders: "interval", everyInterval: false });
      expect([...found.exact.primary, ...found.interval, ...found.whole, ...found.insider]).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 120_000);

describe("where there is no way out", () => {
  const cell = (id: string, value: number, status: Table["cells"][number]["status"]) => ({
    ...{ id, measure: "persons", value, floor: 0, status, cost: 1, holder: null },
    primary: value < 5 ? { lower: value, upper: 5 - value } : null,
  });
  const sum = { name: "region", least: 0, most: 0 };

  it("names the sensitive cell and the published ones that give it away", () => {
    const table: Table = {
      cells: [cell("a", 3, "withheld"), cell("b", 9, "published"), cell("all", 12, "published")],
      relations: [
        {
          ...sum,
          terms: [
            [0, 1],
            [1, 1],
            [2, -1],
          ],
        },
      ],
      together: [],
    };
    expect(withhold(table, { insiders: true })).toMatchObject({ unprotected: [0] });
    const conflict = withhold(table, { insiders: true });
    expect("published" in conflict && conflict.published.length > 0).toBe(true);
  });
});
