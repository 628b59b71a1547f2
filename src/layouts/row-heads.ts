import { formatDimensions } from "../snapshot/cell.ts";
import { formatPeriod } from "../snapshot/period.ts";
import type { ExhibitRow } from "../words/exhibit.ts";

/** What the labels of rows name: days or months, places, programmes, or whatever else is counted. */
type Head = "period" | "place" | "programme" | "item";

const differ = (values: readonly (string | undefined)[]): boolean => new Set(values).size > 1;

/** What rows count, but for the programme. */
const counted = ({ cell: { indicator, dimensions } }: ExhibitRow): string => {
  const { programme: _, ...others } = dimensions;
  return `${indicator}|${formatDimensions(others)}`;
};

/** Rows of several indicators or programmes are told apart by these, whatever their periods and places. */
const headOf = (rows: readonly ExhibitRow[]): Head =>
  differ(rows.map(counted))
    ? "item"
    : differ(rows.map((r) => r.cell.dimensions["programme"]))
      ? "programme"
      : differ(rows.map((r) => formatPeriod(r.cell.period)))
        ? "period"
        : differ(rows.map((r) => r.cell.region))
          ? "place"
          : "item";

/** The heads of the columns that name the rows of an exhibit: of their labels within a group, and of their groups. */
export const rowHeads = (rows: readonly ExhibitRow[]): { label: Head; group: Head | "group" } => {
  const groups = [...Map.groupBy(rows, (r) => r.group).values()];
  // A row alone in its group is told apart from none.
  const heads = groups.filter((own) => own.length > 1).map(headOf);
  const course = heads.find((head) => head === "period" || head === "place");
  const [first = "item"] = heads;
  const label = course ?? (differ(heads) ? "item" : first);
  const firsts = groups.flatMap((own) => own.slice(0, 1));
  const ofGroups = headOf(firsts) === "programme" ? "programme" : "item";
  const group = differ(firsts.map((r) => r.cell.region)) ? "place" : course ? ofGroups : "group";
  return { label, group };
};
