import fc from "fast-check";
import { expect, it } from "vitest";
import type { Table } from "./table.ts";
import { cubes, distinctCounts, flatRates, releases } from "./tables.example.ts";

/** What `Table` says of itself, tested word for word. */
const expectSound = ({ cells, relations, together }: Table): void => {
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  for (const { value, primary, status, cost } of cells) {
    expect(Number.isSafeInteger(value) && value >= 0 && cost > 0).toBe(true);
    if (!primary) continue;
    expect(status).toBe("withheld");
    expect(primary.lower).toBeLessThanOrEqual(value);
    expect(primary.lower + primary.upper).toBeGreaterThan(0);
  }
  for (const { terms, least, most, name } of relations) {
    const sum = terms.reduce((all, [cell, by]) => all + by * (cells[cell]?.value ?? NaN), 0);
    expect([name, least <= sum && sum <= most]).toEqual([name, true]);
    expect(new Set(terms.map(([cell]) => cell)).size).toBe(terms.length);
  }
  const grouped = together.flat();
  expect(new Set(grouped).size).toBe(grouped.length);
  for (const group of together)
    expect(new Set(group.map((cell) => cells[cell]?.status)).size).toBeLessThanOrEqual(1);
};

it.each([
  ["cubes", cubes, 27],
  ["flat rates", flatRates, 24],
  ["distinct counts", distinctCounts, 12],
  ["releases", releases, 36],
] as const)("draws sound tables of %s, none larger than it says", (_, tables, most) => {
  fc.assert(
    fc.property(tables, (table) => {
      expectSound(table);
      expect(table.cells.length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ["a sensitive cell", cubes, ({ cells }: Table) => cells.some(({ primary }) => primary)],
  [
    "a person with two figures",
    cubes,
    ({ cells }: Table) =>
      new Set(cells.flatMap((c) => c.holder ?? [])).size < cells.filter((c) => c.holder).length,
  ],
  [
    "a figure already public that is not 0",
    releases,
    ({ cells }: Table) => cells.some((c) => c.status === "published" && c.value > 0),
  ],
  [
    "an inequality that is tight",
    distinctCounts,
    ({ cells, relations }: Table) =>
      relations.some(
        (r) =>
          r.most === Infinity && r.terms.reduce((all, [c, by]) => all + by * (cells[c]?.value ?? 0), 0) === 0,
      ),
  ],
  ["figures with one pattern", flatRates, ({ together }: Table) => together.length > 0],
] as const)("draws tables with %s", (_, tables, has) => {
  expect(fc.sample(tables, { numRuns: 50, seed: 1 }).filter(has).length).toBeGreaterThan(5);
});
