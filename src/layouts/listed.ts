import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { newest, seriesOf, type Series } from "./series.ts";

/** With more figures than these, a table holds those of the campaign's own region. */
const mostRows = 1000;

/** A series of more figures than these, such as one by day, is no reading for a table of all. */
const mostOfSeries = 31;

/** The figures of a release that one table lists, and what it leaves to other pages. */
type Listed = {
  cells: readonly Cell[];
  /** Series that are too long for it. */
  long: readonly Series[];
  /** Whether figures of places within the region are left out. */
  places: boolean;
};

/**
 * What the table of all figures of a release lists, in the order of the codebook: of the campaign's region everything but
 * long series, of the places within it the newest figure of each, as far as they are few.
 */
export const listedFigures = ({ cells, facts, snapshot }: Release): Listed => {
  const home = snapshot.campaign.region;
  const series = seriesOf(cells, facts);
  const isLong = (s: Series): boolean => s.cells.length > mostOfSeries;
  const shown = series.flatMap((s): readonly Cell[] => {
    if (s.cells[0].region === home) return isLong(s) ? [] : s.cells;
    return cells.length > mostRows ? [] : [newest(s)];
  });
  return {
    cells: shown,
    long: series.filter((s) => s.cells[0].region === home && isLong(s)),
    places: series.some((s) => s.cells[0].region !== home && (s.cells.length > 1 || cells.length > mostRows)),
  };
};
