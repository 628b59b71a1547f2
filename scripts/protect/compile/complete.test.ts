import fc from "fast-check";
import { expect, it } from "vitest";
import type { Coordinates } from "../../../src/snapshot/cell.ts";
import type { Period } from "../../../src/snapshot/period.ts";
import { compiled, county, east, observed, since, west, within } from "./releases.example.ts";

/** The rank of a matrix of small whole numbers, by elimination. */
const rank = (given: readonly (readonly number[])[]): number => {
  const rows = given.map((r) => [...r]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((r, i) => i >= found && Math.abs(r[column] ?? 0) > 1e-9);
    const [row] = pivot < 0 ? [] : rows.splice(pivot, 1);
    if (!row) continue;
    rows.splice(found, 0, row);
    for (const other of rows.slice(found + 1)) {
      const factor = (other[column] ?? 0) / (row[column] ?? 1);
      if (factor !== 0) row.forEach((x, i) => (other[i] = (other[i] ?? 0) - factor * x));
    }
    found++;
  }
  return found;
};

// The smallest pieces of the county's winter: two places, two residences, three months.
const regions = [east, west];
const residences = ["urban", "rural"];
const months: readonly [string, string][] = [
  ["2024-11-01", "2024-11-30"],
  ["2024-12-01", "2024-12-31"],
  ["2025-01-01", "2025-01-31"],
];
const pieces = regions.flatMap((region) =>
  residences.flatMap((residence) => months.map((_, month) => ({ region, residence, month }))),
);

/** A figure that adds up over some pieces: where it stands, and 1 for each piece within it. */
type Adding = { at: Partial<Coordinates>; inside: readonly number[] };

/** Every figure that adds up over some of the pieces: by region, residence and period. */
const figures = [county, ...regions].flatMap((region) =>
  [undefined, ...residences].flatMap((residence) =>
    (
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const
    ).map(([first, last]) => {
      const [start = "", end = ""] = [months[first]?.[0], months[last]?.[1]];
      const period: Period = first === last ? within(start, end) : since(end, start);
      const inside = pieces.map((p) =>
        (region === county || region === p.region) &&
        (residence === undefined || residence === p.residence) &&
        first <= p.month &&
        p.month <= last
          ? 1
          : 0,
      );
      return { at: { region, period, dimensions: residence ? { residence } : {} }, inside };
    }),
  ),
);

/** How many of some figures could still be chosen freely when all relations are known. */
const freedom = (some: readonly Adding[], indicator = "times"): number => {
  const { table, cells } = compiled(
    some.map(({ at, inside }) =>
      observed(
        indicator,
        inside.reduce<number>((sum, x, i) => sum + x * (i * i + 20), 0),
        at,
      ),
    ),
  );
  const stated = new Set(cells.values());
  const rows = table.relations
    .filter((r) => r.least === r.most)
    .map(({ terms }) => {
      const row = table.cells.map(() => 0);
      for (const [cell, c] of terms) row[cell] = c;
      return row;
    });
  const implied = rows.map((row) => row.filter((_, cell) => !stated.has(cell)));
  return stated.size - (rank(rows) - rank(implied));
};

const isAt = (region: string, residence?: string) => (f: (typeof figures)[number]) =>
  f.at.region === region && f.at.dimensions.residence === residence;

/** Figures of one period that add up, though no release states what they add up to. */
const withoutWholes = [
  // The county and the smallest pieces; neither a township nor a residence as a whole.
  [isAt(county), ...regions.flatMap((region) => residences.map((r) => isAt(region, r)))],
  // The townships and the residences, not the county.
  [...regions.map((region) => isAt(region)), ...residences.map((r) => isAt(county, r))],
].map((some) => figures.filter((f, i) => i % 6 === 0 && some.some((is) => is(f))));

it("knows every addition that leads from one figure to another at one place or in one period", () => {
  const oneOf = fc.constantFrom(
    ...[county, ...regions].map((region) =>
      figures.filter((f) => f.at.region === region && !f.at.dimensions.residence),
    ),
    ...[0, 3, 4].map((p) => figures.filter((_, i) => i % 6 === p)),
  );
  fc.assert(
    fc.property(
      oneOf.chain((all) => fc.subarray(all)),
      (some) => {
        expect(freedom(some)).toBe(rank(some.map((f) => f.inside)));
      },
    ),
    { examples: withoutWholes.map((some) => [some]) },
  );
});

it("knows every addition across places and periods of figures that are all reported", () => {
  fc.assert(
    fc.property(fc.subarray([...months]), (some) => {
      const reported = figures.filter(({ at }) =>
        some.some(([start, end]) => at.period.start === start && at.period.end === end),
      );
      expect(freedom(reported)).toBe(rank(reported.map((f) => f.inside)));
    }),
  );
  expect(freedom(figures)).toBe(pieces.length);
});

it("knows every addition among figures of any place, residence and period, but for a few in ten thousand mixes", () => {
  // Two figures that overlap in every respect may add up with others by way of a sum that is no figure of its own.
  const mixes = { numRuns: 500, seed: 20241101 };
  fc.assert(
    fc.property(fc.subarray(figures), (some) => {
      expect(freedom(some)).toBe(rank(some.map((f) => f.inside)));
    }),
    mixes,
  );
});

it("adds up nothing that does not add up", () => {
  fc.assert(
    fc.property(fc.subarray(figures, { maxLength: 14 }), (some) => {
      expect(freedom(some)).toBeGreaterThanOrEqual(rank(some.map((f) => f.inside)));
    }),
  );
});

// Two programmes, one of which has a single part, and that one again: all that is paid to orphans is paid to their kin.
const parts = regions.flatMap((region) =>
  residences.flatMap((residence) =>
    ["dibao", "orphan-kin"].map((programme) => ({ region, residence, programme })),
  ),
);

const paid: readonly Adding[] = [county, ...regions].flatMap((region) =>
  [undefined, ...residences].flatMap((residence) =>
    [undefined, "dibao", "orphan", "orphan-home", "orphan-kin"].map((programme) => ({
      at: {
        region,
        dimensions: { ...(residence ? { residence } : {}), ...(programme ? { programme } : {}) },
      },
      inside: parts.map((p) =>
        (region === county || region === p.region) &&
        (residence === undefined || residence === p.residence) &&
        (programme === undefined || p.programme.slice(0, 6) === programme.slice(0, 6))
          ? 1
          : 0,
      ),
    })),
  ),
);

it("knows of a whole with a single part that they are the same", () => {
  const whole = (region: string, programme: string, residence?: string) =>
    paid.filter(
      ({ at }) =>
        at.region === region &&
        at.dimensions?.["programme"] === programme &&
        at.dimensions["residence"] === residence,
    );
  const mixed = [
    ...whole(county, "orphan-home", "urban"),
    ...residences.flatMap((r) => whole(east, "orphan", r)),
    ...whole(west, "orphan-home"),
    ...whole(west, "orphan", "rural"),
  ];
  expect(mixed).toHaveLength(5);
  expect(freedom(mixed, "paid")).toBe(4);
  fc.assert(
    fc.property(fc.subarray([...paid]), (some) => {
      expect(freedom(some, "paid")).toBe(rank(some.map((f) => f.inside)));
    }),
    { numRuns: 500, seed: 20241101 },
  );
});
