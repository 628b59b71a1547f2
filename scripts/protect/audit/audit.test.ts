import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { enumerate } from "../enumerate.example.ts";
import type { Table } from "../table.ts";
import { smallTables } from "../tables.example.ts";
import { audit, type AuditResult } from "./audit.ts";
import { cell, small, squareRows, tableOf } from "./table.example.ts";

const alone = { insiders: "none", everyInterval: false } as const;

/** A table with a pattern: what is sensitive or must be, and some cells besides. */
const patterns = fc
  .tuple(smallTables, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }))
  .map(([table, also]) => {
    const withheld = [...table.cells.entries()].flatMap(([index, { status, value }]) =>
      status === "withheld" || (status === "open" && value > 0 && also[index]) ? [index] : [],
    );
    return { table, withheld: new Set(withheld) };
  });

/** The primary cells about which a reader knows too much, sorted. */
const unsafe = ({ exact, interval, whole }: AuditResult): number[] =>
  [...exact.primary, ...[...interval, ...whole].map(({ cell: index }) => index)].sort((a, b) => a - b);

/** Cells that are counted several times in published sums, so that whole numbers leave less than fractions do. */
const uneven = fc
  .array(
    fc.record({
      terms: fc.dictionary(fc.integer({ min: 0, max: 4 }).map(String), fc.integer({ min: 1, max: 4 }), {
        minKeys: 2,
        maxKeys: 3,
      }),
      below: fc.constantFrom(0, 0, 1, Infinity),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((rows) =>
    fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }).map((values) => ({
      table: tableOf(
        values.map((value) => small(value, { lower: Math.min(1, value), upper: 1 })),
        rows.map(({ terms, below }) => {
          const sum = Object.entries(terms).reduce(
            (all, [at, by]) => all + by * (values[Number(at)] ?? 0),
            0,
          );
          return { terms, least: sum - below, most: sum };
        }),
      ),
      withheld: new Set(values.keys()),
    })),
  );

it("finds exactly the cells that trying all whole-number tables finds, and no narrower interval", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(patterns, uneven), async ({ table, withheld }) => {
      const seen = enumerate(table, withheld).intervals;
      const result = await audit(table, withheld, { insiders: "none", everyInterval: true });
      const wanted = [...withheld].filter((index) => {
        const { primary, value = 0 } = table.cells[index] ?? {};
        const { least = 0, most = 0 } = seen.get(index) ?? {};
        return primary && (value - least < primary.lower || most - value < primary.upper);
      });
      expect(unsafe(result)).toEqual(wanted.sort((a, b) => a - b));
      for (const index of [...result.exact.primary, ...result.exact.secondary]) {
        const value = table.cells[index]?.value;
        expect(seen.get(index)).toMatchObject({ least: value, most: value });
      }
      for (const { cell: index, least, most } of result.intervals ?? []) {
        expect(least).toBeLessThanOrEqual((seen.get(index)?.least ?? -1) + 1e-6);
        expect(most).toBeGreaterThanOrEqual((seen.get(index)?.most ?? Infinity) - 1e-6);
      }
      expect(result.intervals).toHaveLength(withheld.size);
    }),
    { numRuns: 100 },
  );
});

it("finds for every holder what any reader would find if that holder's figures were published", async () => {
  await fc.assert(
    fc.asyncProperty(patterns, async ({ table, withheld }) => {
      const result = await audit(table, withheld, { insiders: "interval", everyInterval: false });
      // What is asked against a holder: the upper distance, where there is one.
      const asked = {
        ...table,
        cells: table.cells.map((one) =>
          one.primary && one.primary.upper > 0
            ? { ...one, primary: { lower: 0, upper: one.primary.upper } }
            : one,
        ),
      };
      const anyway = new Set([...result.exact.primary, ...result.interval.map(({ cell: index }) => index)]);
      const found = (holder: string, by?: string): number[] =>
        result.insider
          .filter((one) => one.holder === holder && (by === undefined || one.by === by))
          .map(({ cell: index }) => index)
          .filter((index) => !anyway.has(index))
          .sort((a, b) => a - b);
      for (const holder of new Set(table.cells.flatMap((one) => one.holder ?? []))) {
        const without = new Set([...withheld].filter((index) => table.cells[index]?.holder !== holder));
        const told = await audit(asked, without, alone);
        const foreign = (cells: readonly number[]): number[] =>
          cells.filter((index) => without.has(index) && !anyway.has(index)).sort((a, b) => a - b);
        expect(found(holder, "exact")).toEqual(foreign(told.exact.primary));
        expect(found(holder)).toEqual(
          foreign([...told.exact.primary, ...told.interval.map(({ cell: index }) => index)]),
        );
      }
    }),
    { numRuns: 40 },
  );
});

it("finds nothing new when more is withheld", async () => {
  await fc.assert(
    fc.asyncProperty(patterns, fc.nat(40), async ({ table, withheld }, more) => {
      const wider = new Set(withheld);
      if (table.cells[more]?.status === "open") wider.add(more);
      const [before, after] = [await audit(table, withheld, alone), await audit(table, wider, alone)];
      for (const index of unsafe(after)) expect(unsafe(before)).toContain(index);
    }),
    { numRuns: 40 },
  );
});

const square = tableOf(
  [small(1, { lower: 1, upper: 3 }), ...[4, 5, 3, 2, 5, 4, 6, 10].map((value) => cell(value))],
  squareRows,
);

it("counts what it looked at", async () => {
  expect(await audit(square, new Set([0, 1, 3, 4]), alone)).toMatchObject({
    withheld: 4,
    primary: 1,
    relations: 4,
    variables: 4,
    components: 1,
    largest: 4,
    exact: { primary: [], secondary: [] },
    interval: [],
    whole: [],
    wholeSearched: 1,
    insider: [],
    intervals: null,
  } satisfies Partial<AuditResult>);
});

it("lists a sensitive cell that is not withheld, and secondary cells apart that follow from the others", async () => {
  const open = await audit(square, new Set(), alone);
  expect(open.exact).toEqual({ primary: [0], secondary: [] });
  const three = await audit(square, new Set([0, 1, 3]), alone);
  expect(three.exact).toEqual({ primary: [0], secondary: [1, 3] });
  const [first, ...others] = square.cells;
  const early: Table = { ...square, cells: first ? [{ ...first, status: "published" }, ...others] : [] };
  expect((await audit(early, new Set([0, 1, 3, 4]), alone)).exact.primary).toEqual([0]);
});

it("shares nothing with the search for a pattern but the type of its input", () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file));
  expect(files).toContain("audit.ts");
  for (const file of files)
    for (const line of readFileSync(join(folder, file), "utf8").split("\n"))
      if (/from "/.test(line))
        expect(line).toMatch(/from "(\.\/|highs")|^import type .* from "\.\.\/table\.ts"/);
});
