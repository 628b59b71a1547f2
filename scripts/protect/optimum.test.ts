import fc from "fast-check";
import { expect, it } from "vitest";
import { enumerate } from "./enumerate.example.ts";
import { optimumOf } from "./optimum.example.ts";
import { failuresOf } from "./proof.ts";
import type { Table } from "./table.ts";
import { cubes, smallTables } from "./tables.example.ts";

/** Whether every sensitive cell reaches its distances, for readers and for each holder of others, by a search through all tables. */
const isSafe = (table: Table, withheld: ReadonlySet<number>, insiders: boolean): boolean => {
  const holders = new Set(insiders ? table.cells.flatMap(({ holder }) => holder ?? []) : []);
  return [null, ...holders].every((holder) => {
    const own = table.cells.flatMap((c, i) => (holder !== null && c.holder === holder ? [i] : []));
    const { intervals } = enumerate(table, withheld, new Set(own));
    return table.cells.every(({ primary, value, holder: his }, i) => {
      if (!primary || (holder !== null && his === holder)) return true;
      const { least = 0, most = 0 } = intervals.get(i) ?? {};
      return least <= value - primary.lower && most >= value + primary.upper;
    });
  });
};

/** The least price of any safe pattern, by trying every one; null when none is. */
const leastOf = (table: Table, insiders: boolean, priceOf: (cell: number) => number): number | null => {
  const open = table.cells.flatMap(({ status }, i) => (status === "open" ? [i] : []));
  const always = table.cells.flatMap(({ status }, i) => (status === "withheld" ? [i] : []));
  let best: number | null = null;
  for (let choice = 0; choice < 2 ** open.length; choice++) {
    const chosen = open.filter((_, k) => choice & (1 << k));
    const price = chosen.reduce((sum, cell) => sum + priceOf(cell), 0);
    if (best !== null && price >= best) continue;
    if (isSafe(table, new Set([...always, ...chosen]), insiders)) best = price;
  }
  return best;
};

it("is as cheap as the best of all patterns of a table with nine figures, and null where none is safe", async () => {
  const tiny = cubes.filter(({ cells }) => cells.length === 9);
  await fc.assert(
    fc.asyncProperty(
      tiny,
      fc.boolean(),
      fc.constantFrom("cells" as const, "cost" as const),
      async (table, insiders, least) => {
        const priceOf = (cell: number): number => (least === "cells" ? 1 : (table.cells[cell]?.cost ?? 0));
        const found = await optimumOf(table, { insiders, least });
        const best = leastOf(table, insiders, priceOf);
        expect(found === null).toBe(best === null);
        if (!found || best === null) return;
        const secondary = [...found.withheld].filter((cell) => table.cells[cell]?.status === "open");
        expect(secondary.reduce((sum, cell) => sum + priceOf(cell), 0)).toBeCloseTo(best, 6);
      },
    ),
    { numRuns: 25 },
  );
});

it("proves its own pattern, for tables of every kind", async () => {
  await fc.assert(
    fc.asyncProperty(smallTables, fc.boolean(), async (table, insiders) => {
      const found = await optimumOf(table, { insiders, least: "cells" });
      if (found) expect(failuresOf(table, found, insiders)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
