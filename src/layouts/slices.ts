import { formatDimensions, type Cell } from "../snapshot/cell.ts";
import { formatPeriod } from "../snapshot/period.ts";

/** Figures of one period that differ in region or in programme only. */
export type Slice = { id: string; cells: readonly [Cell, ...Cell[]] };

/** What the cells of a slice differ in. */
type Along = "region" | "programme";

/** The least cells that are worth setting side by side. */
const leastCells = 2;

const commonTo = (c: Cell, along: Along): string => {
  const { programme: _, ...others } = c.dimensions;
  return along === "region"
    ? `${c.indicator}|${formatDimensions(c.dimensions)}`
    : `${c.indicator}|${c.region}|${formatDimensions(others)}`;
};

/** Of the periods of some cells the latest, and of those that end on one day the one of which most is known. */
const latestPeriod = (cells: readonly Cell[]): readonly Cell[] => {
  const [latest] = [...Map.groupBy(cells, (c) => formatPeriod(c.period)).values()].toSorted((a, b) => {
    const [x, y] = [a[0]?.period.end ?? "", b[0]?.period.end ?? ""];
    return x === y ? b.length - a.length : x < y ? 1 : -1;
  });
  return latest ?? [];
};

/** The slices of some cells along regions or programmes, each of its latest period, in the order of the cells. */
export const slicesOf = (cells: readonly Cell[], along: Along): Slice[] =>
  [
    ...Map.groupBy(
      cells.filter((c) => along === "region" || c.dimensions["programme"] !== undefined),
      (c) => commonTo(c, along),
    ),
  ].flatMap(([id, own]) => {
    const [first, ...rest] = latestPeriod(
      own.filter((c) => own.some((o) => o !== c && o.period.end === c.period.end)),
    );
    return first && rest.length + 1 >= leastCells ? [{ id, cells: [first, ...rest] as const }] : [];
  });
