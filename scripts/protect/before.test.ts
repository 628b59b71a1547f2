import { expect, it } from "vitest";
import type { Snapshot } from "../../src/snapshot/schema.ts";
import { asCell, type Observation } from "../observation.ts";
import type { Earlier } from "../read/earlier.ts";
import { formatObservations, parseObservations } from "../read/kept.ts";
import { earlierFigures, forgotten } from "./before.ts";
import { observed } from "./compile/releases.example.ts";

const [shown, hidden] = [observed("times", 40), observed("people", 3)];

/** A release that published one figure and withheld another; `kept` is the private state that it left. */
const earlier = (kept: Observation[] | null, kind: "ordinary" | "demonstration" = "ordinary"): Earlier => ({
  id: "2025-01-31",
  snapshot: {
    campaign: { id: "winter", kind, region: "990101" },
    ...{ indicators: [], units: [], regions: [], dimensions: [], periods: [], phrases: [] },
  } as unknown as Snapshot,
  cells: [asCell(shown), { ...asCell(hidden), content: { status: "withheld" } }],
  observations: kept,
});
const noChecks = { checks: [], explanations: [] };

it("refuses to go on after a release whose withheld figures nobody kept", () => {
  expect(forgotten([earlier([shown, hidden])])).toEqual([]);
  expect(forgotten([earlier(null)])).toMatchObject([
    { rule: "no-private-state", file: "data/private/winter/2025-01-31/observations.jsonl" },
  ]);
});

it("goes on for a demonstration, which is rebuilt from scratch, with what it published", () => {
  const demonstration = earlier(null, "demonstration");
  expect(forgotten([demonstration])).toEqual([]);
  expect(earlierFigures([demonstration], noChecks)[0]?.observations.map((o) => o.key)).toEqual([shown.key]);
});

it("takes a published value for the truth where the kept one differs", () => {
  const [release] = earlierFigures([earlier([observed("times", 41), hidden])], noChecks);
  expect(release?.observations.map((o) => o.content)).toEqual([shown.content, hidden.content]);
});

it("reads back the observations that a release kept", () => {
  const contributors = { count: 2, largest: [{ holder: "P1", amount: 2 }] };
  const kept = [
    shown,
    { ...hidden, contributors },
    { ...hidden, content: { status: "absent", reason: "not-yet" } },
  ];
  const text = formatObservations(kept as Observation[]);
  expect(parseObservations(Buffer.from(text))).toEqual(kept);
});
