import fc from "fast-check";
import { expect, it } from "vitest";
import type { Observation } from "../../observation.ts";
import type { Table } from "../table.ts";
import { before, compiled, county, east, observed, on, since, west, within } from "./releases.example.ts";

const periods = [
  ...[since("2024-12-15"), since("2025-01-31"), since("2025-03-31"), since("2025-01-31", "2024-12-01")],
  ...[within("2024-11-01", "2024-11-30"), within("2024-12-01", "2024-12-31")],
  ...[within("2025-01-01", "2025-01-31"), { kind: "cumulative", start: null, end: "2025-03-31" } as const],
  ...[on("2024-12-31"), on("2025-01-31")],
];
const dimensions = [
  ...[{}, { residence: "urban" }, { residence: "rural" }, { programme: "dibao" }],
  ...[{ programme: "orphan" }, { programme: "orphan", residence: "rural" }, { programme: "orphan-home" }],
];
const stocks = ["on-register"];
const flows = [
  ...["people", "households", "times", "escorted", "paid", "share", "mean"],
  ...["joined", "left", "missing", "patrols"],
];

const observation = fc
  .record({
    indicator: fc.constantFrom(...stocks, ...flows),
    region: fc.constantFrom(county, east, west),
    period: fc.constantFrom(...periods),
    dimensions: fc.constantFrom(...dimensions),
    value: fc.oneof(fc.nat(6), fc.nat(200)),
    alone: fc.boolean(),
  })
  .map(({ indicator, value, alone, period, ...at }): Observation => {
    const when = stocks.includes(indicator)
      ? on("2024-12-31")
      : period.kind === "instant"
        ? since("2025-03-31")
        : period;
    const contributors = { count: 1, largest: [{ holder: `P${value}`, amount: value }] };
    return observed(indicator, value, {
      ...at,
      period: when,
      ...(alone && value > 0 ? { contributors } : {}),
    });
  });

/** Up to three releases whose figures need not fit together at all, and which withheld and revised some. */
const releases = fc.array(
  fc.record({
    figures: fc.uniqueArray(observation, { maxLength: 30, selector: (o) => o.key }),
    withheld: fc.nat(),
  }),
  { minLength: 1, maxLength: 3 },
);

const compileAll = (given: readonly { figures: Observation[]; withheld: number }[]): Table => {
  const earlier = given.slice(0, -1).map(({ figures, withheld }, i) =>
    before(
      `2025-0${i + 1}-01`,
      figures,
      figures.filter((_, j) => withheld % (j + 2) === 0).map((o) => o.key),
    ),
  );
  return compiled(given.at(-1)?.figures ?? [], earlier).table;
};

it("fulfils every relation of a table by the truth, whatever the releases say", () => {
  fc.assert(
    fc.property(releases, (given) => {
      const { cells, relations } = compileAll(given);
      for (const { terms, least, most } of relations) {
        const sum = terms.reduce((s, [cell, c]) => s + c * (cells[cell]?.value ?? NaN), 0);
        expect(sum >= least && sum <= most).toBe(true);
        expect(terms.every(([, c]) => Number.isInteger(c) && c !== 0)).toBe(true);
        expect(new Set(terms.map(([cell]) => cell)).size).toBe(terms.length);
      }
    }),
  );
});

it("makes cells that keep what a table promises", () => {
  fc.assert(
    fc.property(releases, (given) => {
      const { cells, together } = compileAll(given);
      expect(new Set(cells.map((c) => c.id)).size).toBe(cells.length);
      for (const { value, cost, primary, status } of cells) {
        expect(Number.isInteger(value) && value >= 0 && cost > 0).toBe(true);
        if (!primary) continue;
        expect(status).not.toBe("published");
        expect(primary.lower <= value && primary.lower + primary.upper > 0).toBe(true);
        expect(Number.isInteger(primary.lower) && Number.isInteger(primary.upper)).toBe(true);
      }
      const grouped = together.flat();
      expect(new Set(grouped).size).toBe(grouped.length);
      expect(grouped.every((cell) => cells[cell]?.status !== "published")).toBe(true);
    }),
  );
});

it("gives the same table for the same releases", () => {
  fc.assert(
    fc.property(releases, (given) => {
      expect(compileAll(given)).toEqual(compileAll(given));
    }),
  );
});
