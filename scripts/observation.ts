import type { Cell, Content, Coordinates } from "../src/snapshot/cell.ts";

/** Where an observation was read: confidential, for messages to staff only. */
export type Provenance = { file: string; line: number; column: string; written: string };

/** Who an observation was counted from: how many people, households or institutions, and the two with the largest parts. */
export type Contributors = { count: number; largest: { holder: string; amount: number }[] };

/** One indicator for one region, period and category: confidential until it has been protected. */
export type Observation = Coordinates & {
  key: string;
  content: Exclude<Content, { status: "withheld" }>;
  source: string;
  /** Null for a return, and for rows that nobody holds, such as patrols. */
  contributors: Contributors | null;
  provenance: Provenance;
};

/** The observation as a cell, for stages inside the pipeline that read only keys and contents. */
export const asCell = (o: Observation): Cell => ({
  indicator: o.indicator,
  region: o.region,
  period: o.period,
  dimensions: o.dimensions,
  key: o.key,
  content: o.content,
});
