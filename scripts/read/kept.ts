import { z } from "zod";
import { content, coordinates } from "../../src/snapshot/cell.ts";
import type { Observation } from "../observation.ts";

const [value, , absent] = content.options;

/** One line of observations.jsonl, as a release left it in its private state. */
const line: z.ZodType<Observation> = coordinates.extend({
  key: z.string(),
  content: z.discriminatedUnion("status", [value, absent]),
  source: z.string(),
  contributors: z
    .strictObject({
      count: z.int().min(0),
      largest: z.array(z.strictObject({ holder: z.string(), amount: z.number() })),
    })
    .nullable(),
  provenance: z.strictObject({ file: z.string(), line: z.int(), column: z.string(), written: z.string() }),
});

/** observations.jsonl: what a release was made of, one observation a line. */
export const observationsFile = "observations.jsonl";

export const formatObservations = (observations: readonly Observation[]): string =>
  observations.map((o) => `${JSON.stringify(o)}\n`).join("");

/** Reads observations.jsonl. Throws on a line that is no observation: nothing but a release writes the file. */
export const parseObservations = (bytes: Uint8Array): Observation[] =>
  Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((text) => line.parse(JSON.parse(text)));
