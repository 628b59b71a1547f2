import { drawnKinds, type Exhibit } from "../snapshot/schema.ts";

const tabular = ["csv", "xlsx", "json"] as const;
const pictures = ["svg", "png"] as const;

/** The forms in which an exhibit can be downloaded. */
export type ExhibitFormat = (typeof tabular)[number] | (typeof pictures)[number];

/** The forms of a chart. */
export const chartFormats: readonly ExhibitFormat[] = [...tabular, ...pictures];

/** The forms of one exhibit: a strip or a table has no picture. */
export const formatsOf = ({ kind }: Pick<Exhibit, "kind">): readonly ExhibitFormat[] =>
  drawnKinds.some((k) => k === kind) ? chartFormats : tabular;

/** The content types of the forms. */
export const contentTypes: Readonly<Record<ExhibitFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};
