import { expect, it } from "vitest";
import { cellKey } from "../../src/snapshot/cell.ts";
import { factsOf, indicatorOf, unitOf } from "../../src/snapshot/select.ts";
import { realEffects } from "../effects.ts";
import { asCell, type Observation } from "../observation.ts";
import { codebookRoot } from "../project.ts";
import { readCodebook } from "../read/codebook.ts";
import { automaticChecks, type Published } from "./automatic.ts";
import type { Verdict } from "./verdict.ts";

const { value: codebook } = await readCodebook(codebookRoot, "data/codebook", realEffects);
if (!codebook) throw new Error("invalid codebook");
const vocabulary = { ...codebook, periods: [], campaign: { region: "140522" } };

/** A cumulative figure of a county since the beginning of a November. */
const since = (indicator: string, end: string, value: number): Observation => {
  const coordinates = {
    indicator,
    region: "140522",
    period: { kind: "cumulative" as const, start: "2024-11-01", end },
    dimensions: {},
  };
  return {
    ...coordinates,
    key: cellKey(coordinates),
    content: { status: "value", value, qualifier: "exact", precision: 1, flags: [] },
    source: "",
    contributors: null,
    provenance: { file: "", line: 0, column: "", written: "" },
  };
};

/** What the checks found that a cumulative figure never falls; earlier releases published some. */
const rising = (observations: readonly Observation[], earlier: readonly Published[] = []): Verdict[] => {
  const facts = factsOf(vocabulary, observations.map(asCell));
  return automaticChecks({
    facts,
    observations,
    operand: (o) => ({
      key: o.key,
      unit: unitOf(vocabulary, indicatorOf(vocabulary, o.indicator).unit),
      value: o.content.status === "value" ? o.content.value : 0,
      precision: 1,
      qualifier: "exact" as const,
    }),
    earlier,
    returned: [],
  })
    .filter((check) => check.kind === "cumulative")
    .map((check) => check.verdict);
};

it("finds a cumulative count that falls", () => {
  const before = since("patrol.runs", "2024-12-31", 20);
  for (const [runs, holds] of [
    [19, false],
    [20, true],
  ] as const)
    expect(rising([before, since("patrol.runs", "2025-01-31", runs)])).toMatchObject([{ holds }]);
});

it("names the cell of an earlier release beside which a count has fallen", () => {
  const { key, indicator, region, period } = since("patrol.runs", "2024-12-31", 20);
  const before = { key, indicator, region, start: "2024-11-01", end: period.end, dimensions: "", value: 20 };
  const now = since("patrol.runs", "2025-01-31", 19);
  expect(rising([now], [before])).toMatchObject([
    {
      holds: false,
      arithmetic: [
        { type: "earlier", key, value: 20 },
        { type: "sign", text: ">" },
        { type: "cell", key: now.key },
      ],
    },
  ]);
});

it("lets a rate of cumulative counts fall", () => {
  const rate = "inspection.rectified-rate";
  expect(rising([since(rate, "2024-12-31", 9000), since(rate, "2025-01-31", 8000)])).toEqual([]);
});
