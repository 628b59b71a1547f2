import fc from "fast-check";
import { expect, it } from "vitest";
import type { Table } from "../table.ts";
import { createBasis } from "./basis.ts";
import { compileSystem, type System } from "./system.ts";

const some = fc.record({
  cells: fc.integer({ min: 8, max: 120 }),
  relations: fc.array(
    fc.array(fc.tuple(fc.nat(119), fc.constantFrom(-1, 1, 1, 2)), { minLength: 2, maxLength: 8 }),
    {
      minLength: 4,
      maxLength: 90,
    },
  ),
  exchanges: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 200, maxLength: 400 }),
});

const systemOf = (size: number, relations: readonly (readonly [number, number])[][]): System => {
  const cell: Omit<Table["cells"][number], "id"> = {
    ...{ measure: "persons", value: 1, floor: 0, status: "open", primary: null, cost: 1, holder: null },
  };
  return compileSystem({
    cells: Array.from({ length: size }, (_, i) => ({ ...cell, id: String(i) })),
    relations: relations.map((terms) => ({
      ...{ name: "", least: 0, most: 0 },
      terms: [...new Map(terms.map(([i, c]) => [i % size, c]))],
    })),
    together: [],
  });
};

/** Σ of a vector over the rows times a column. */
const product = (system: System, vector: Float64Array, column: number): number => {
  let sum = 0;
  for (let e = system.columnStart[column] ?? 0; e < (system.columnStart[column + 1] ?? 0); e += 1)
    sum += (vector[system.columnRow[e] ?? 0] ?? 0) * (system.columnCoefficient[e] ?? 0);
  return sum;
};

it("solves with its rows and columns after any exchanges, and knows the norms of its rows", () => {
  let done = 0;
  fc.assert(
    fc.property(some, ({ cells, relations, exchanges }) => {
      const system = systemOf(cells, relations);
      const basis = createBasis(system);
      for (const [a, b] of exchanges) {
        const row = a % system.rows;
        basis.row(row);
        const { value } = basis.rho;
        for (let r = 0; r < system.rows; r += 1) {
          const own = basis.basic[r] ?? -1;
          // Where no column is basic, the row itself is.
          const at = own < 0 ? (value[r] ?? 0) : product(system, value, own);
          expect(at).toBeCloseTo(r === row ? 1 : 0, 6);
        }
        const norm = value.reduce((sum, x) => sum + x * x, 0);
        if ((basis.basic[row] ?? -1) >= 0) expect(basis.steepness(row) / norm).toBeCloseTo(1, 3);
        const able = [...basis.rowOf.keys()].filter(
          (j) => (basis.rowOf[j] ?? -1) < 0 && Math.abs(product(system, value, j)) > 0.2,
        );
        const column = able[b % able.length];
        if (column === undefined) continue;
        const pivot = basis.column(column, row);
        expect(pivot).toBeCloseTo(product(system, value, column), 6);
        basis.replace(row, column, pivot);
        done += 1;
      }
      basis.reset();
      expect(basis.size()).toBe(0);
      expect(basis.rowOf.every((r) => r === -1)).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
  // Factors are made anew several times within so many exchanges.
  expect(done).toBeGreaterThan(10_000);
});
