import { formatDimensions, type Cell } from "../snapshot/cell.ts";
import { formatPeriod, type Period } from "../snapshot/period.ts";
import { indicatorOf, type Facts } from "../snapshot/select.ts";
import { daysWithin, isWholeMonths, monthsWithin } from "../words/calendar.ts";

/** Figures that differ in their period only and can be compared along time, the earliest first. */
export type Series = { id: string; shape: string; cells: readonly [Cell, ...Cell[]] };

/**
 * What periods have in common whose figures can be compared along time: stocks; flows over as many months or days;
 * totals since the same day. A period whose start is not stated is like no other.
 */
export const periodShape = (p: Period): string => {
  if (p.kind === "instant") return "instant";
  if (p.start === null) return formatPeriod(p);
  if (p.kind === "cumulative") return `cumulative:${p.start}`;
  return isWholeMonths(p.start, p.end)
    ? `flow:${monthsWithin(p.start, p.end)}m`
    : `flow:${daysWithin(p.start, p.end)}d`;
};

const seriesId = (c: Cell): string =>
  [c.indicator, c.region, formatDimensions(c.dimensions), periodShape(c.period)].join("|");

const byEnd = (a: Cell, b: Cell): number => (a.period.end < b.period.end ? -1 : 1);

const kinds: readonly Period["kind"][] = ["instant", "cumulative", "flow"];

/**
 * Where a cell stands in a list of all: by indicator, then dimensions in the order of their codes, a whole before its
 * parts (`!` sorts before `+`, and both before digits), then kind of period.
 */
const placeOf = ({ indicators, dimensions }: Facts["vocabulary"]) => {
  const codes = new Map(
    dimensions.flatMap((d, i) =>
      d.codes.map((c, j) => [`${d.id}=${c.code}`, `${digits(i)}${digits(j)}`] as const),
    ),
  );
  const order = new Map(indicators.map((i, at) => [i.id, digits(at)]));
  return (c: Cell): string =>
    [
      order.get(c.indicator) ?? "",
      Object.entries(c.dimensions)
        .map(([d, code]) => codes.get(`${d}=${code}`) ?? "")
        .sort()
        .join("+"),
      kinds.indexOf(c.period.kind),
      periodShape(c.period),
    ].join("!");
};

const digits = (n: number): string => String(n).padStart(3, "0");

/** What stands for the order of a codebook: each page has facts of its own, with the indicators of all. */
type Order = Facts["vocabulary"]["indicators"];

const places = new WeakMap<Order, ReturnType<typeof placeOf>>();

const made = new WeakMap<readonly Cell[], { order: Order; series: readonly Series[] }>();

/** Cells as series, in the order of the codebook; made once for a list, because the parts of a page ask for the same. */
export const seriesOf = (cells: readonly Cell[], { vocabulary }: Facts): readonly Series[] => {
  const order = vocabulary.indicators;
  const known = made.get(cells);
  if (known?.order === order) return known.series;
  const series = inSeries(cells, vocabulary);
  made.set(cells, { order, series });
  return series;
};

const inSeries = (cells: readonly Cell[], vocabulary: Facts["vocabulary"]): Series[] => {
  const place = places.get(vocabulary.indicators) ?? placeOf(vocabulary);
  places.set(vocabulary.indicators, place);
  return [...Map.groupBy(cells, seriesId)]
    .map(([id, own]) => {
      const [first, ...rest] = own.toSorted(byEnd);
      if (!first) throw new Error(`invalid series: ${id}`);
      return { id, shape: periodShape(first.period), cells: [first, ...rest] as const, place: place(first) };
    })
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ id, shape, cells: [first, ...rest] }) => ({ id, shape, cells: [first, ...rest] }));
};

/** The newest cell of a series. */
export const newest = ({ cells }: Series): Cell => cells.at(-1) ?? cells[0];

/** Series by the indicator that they count, in the order of the codebook. */
export const byIndicator = (all: readonly Series[], facts: Facts) =>
  [...Map.groupBy(all, (s) => s.cells[0].indicator)].map(([id, series]) => ({
    indicator: indicatorOf(facts.vocabulary, id),
    series,
  }));
