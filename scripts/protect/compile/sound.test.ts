import fc from "fast-check";
import { expect, it } from "vitest";
import type { Observation } from "../../observation.ts";
import { before, compiled, county, east, observed, since, west, within } from "./releases.example.ts";

/** One act of help: who got it, on which of the winter's days, under which programme, and how much. */
type Act = { person: number; day: number; programme: "dibao" | "orphan"; escorted: boolean; paid: number };

// Two people make a household, which lives in one place; the first ones are in town.
const householdOf = (person: number): number => Math.floor(person / 2);
const regionOf = (person: number): string => (householdOf(person) % 2 === 0 ? east : west);
const residenceOf = (person: number): string => (householdOf(person) < 2 ? "urban" : "rural");

const months = [
  { from: 0, to: 29, start: "2024-11-01", end: "2024-11-30" },
  { from: 30, to: 60, start: "2024-12-01", end: "2024-12-31" },
  { from: 61, to: 91, start: "2025-01-01", end: "2025-01-31" },
] as const;
const last = months[2];
const periods = [
  ...months.map(({ from, to, start, end }) => ({ from, to, period: within(start, end) })),
  ...months.map(({ to, end }) => ({ from: 0, to, period: since(end) })),
  { from: 0, to: 44, period: since("2024-12-15") },
  { from: 45, to: last.to, period: since(last.end, "2024-12-16") },
];

const measures: Readonly<Record<string, (acts: readonly Act[]) => number>> = {
  people: (acts) => new Set(acts.map((a) => a.person)).size,
  households: (acts) => new Set(acts.map((a) => householdOf(a.person))).size,
  times: (acts) => acts.length,
  escorted: (acts) => acts.filter((a) => a.escorted).length,
  paid: (acts) => acts.reduce((sum, a) => sum + a.paid, 0),
};

const places = [county, east, west].flatMap((region) =>
  [undefined, "urban", "rural"].flatMap((residence) =>
    [undefined, "dibao", "orphan"].map((programme) => ({ region, residence, programme })),
  ),
);

/** Everything that can be counted of some acts, place by place and period by period. */
const everything = (acts: readonly Act[]): Observation[] =>
  periods.flatMap(({ from, to, period }) =>
    places.flatMap(({ region, residence, programme }) => {
      const some = acts.filter(
        (a) =>
          from <= a.day &&
          a.day <= to &&
          (region === county || region === regionOf(a.person)) &&
          (residence === undefined || residence === residenceOf(a.person)) &&
          (programme === undefined || programme === a.programme),
      );
      const dimensions = { ...(residence ? { residence } : {}), ...(programme ? { programme } : {}) };
      return Object.entries(measures).map(([id, measure]) =>
        observed(id, measure(some), { region, period, dimensions }),
      );
    }),
  );

const act: fc.Arbitrary<Act> = fc.record({
  person: fc.nat(9),
  day: fc.nat(last.to),
  programme: fc.constantFrom("dibao", "orphan"),
  escorted: fc.boolean(),
  paid: fc.integer({ min: 1, max: 100_000 }),
});

it("states nothing of counted figures but what holds of them", () => {
  let relations = 0;
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 40 }),
      fc.array(fc.nat(9), { minLength: 97, maxLength: 97 }),
      (acts, draws) => {
        // Some figures stand in this release, some in the one before, some in neither.
        const drawn = everything(acts).map((o, i) => ({ o, draw: draws[i % draws.length] ?? 0 }));
        const release = (is: (draw: number) => boolean): Observation[] =>
          drawn.flatMap(({ o, draw }) => (is(draw) ? [o] : []));
        const { table } = compiled(
          release((draw) => draw < 4),
          [
            before(
              "2025-01-01",
              release((draw) => draw === 3 || draw === 4),
            ),
          ],
        );
        relations += table.relations.length;
        for (const { name, least, most } of table.relations)
          if (name !== "flat rate")
            expect([name, least, most]).toEqual([name, least === most ? 0 : -Infinity, 0]);
      },
    ),
    { numRuns: 15 },
  );
  expect(relations).toBeGreaterThan(5_000);
});
