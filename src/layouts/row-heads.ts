import { formatDimensions } from "../snapshot/cell.ts";
import { formatPeriod } from "../snapshot/period.ts";
import type { ExhibitRow } from "../words/exhibit.ts";

/** What the labels of rows name: days or months, places, or whatever else is counted. */
type Head = "period" | "place" | "item";

const differ = (values: readonly string[]): boolean => new Set(values).size > 1;

/** Rows of several indicators or programmes are told apart by these, whatever their periods and places. */
const headOf = (rows: readonly ExhibitRow[]): Head =>
  differ(rows.map(({ cell }) => `${cell.indicator}|${formatDimensions(cell.dimensions)}`))
    ? "item"
    : differ(rows.map((r) => formatPeriod(r.cell.period)))
      ? "period"
      : differ(rows.map((r) => r.cell.region))
        ? "place"
        : "item";

/** The heads of the columns that name the rows of an exhibit: of their labels within a group, and of their groups. */
export const rowHeads = (rows: readonly ExhibitRow[]): { label: Head; group: Head | "group" } => {
  const groups = [...Map.groupBy(rows, (r) => r.group).values()];
  const label = groups.map(headOf).find((head) => head !== "item") ?? "item";
  const firsts = groups.flatMap((own) => own.slice(0, 1));
  const group = differ(firsts.map((r) => r.cell.region)) ? "place" : label === "item" ? "group" : "item";
  return { label, group };
};
