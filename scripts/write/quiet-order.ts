import type { Cell } from "../../src/snapshot/cell.ts";
import type { Exhibit } from "../../src/snapshot/schema.ts";
import type { Codebook } from "../read/codebook.ts";

type Lists = Pick<Codebook, "indicators" | "dimensions">;

/** Orders that say nothing of values: by period and indicator, then by codes and region or by region and codes, as the codebook lists them. */
export const codebookOrders = ({ indicators, dimensions }: Lists): ((a: Cell, b: Cell) => number)[] => {
  const first = ({ period, indicator }: Cell): (string | number)[] => [
    ...[period.end, period.start ?? "", indicators.findIndex((i) => i.id === indicator)],
  ];
  const codes = (cell: Cell): number[] =>
    dimensions.map((d) => d.codes.findIndex((c) => c.code === cell.dimensions[d.id]));
  return [
    (cell: Cell) => [...first(cell), ...codes(cell), cell.region],
    (cell: Cell) => [...first(cell), cell.region, ...codes(cell)],
  ].map((rank) => (a, b) => {
    const theirs = rank(b);
    for (const [i, mine] of rank(a).entries()) {
      const other = theirs[i] ?? mine;
      if (mine !== other) return mine < other ? -1 : 1;
    }
    return 0;
  });
};

/** Whether things stand in one of some orders. */
export const isInOrder = <T>(things: readonly T[], orders: readonly ((a: T, b: T) => number)[]): boolean =>
  orders.some((order) => things.every((thing, i) => i === 0 || order(things[i - 1] ?? thing, thing) <= 0));

/** What the order of a list is judged by. */
type Known = Pick<Codebook, "indicators" | "dimensions"> & { cells: ReadonlyMap<string, Cell> };

/** Puts the keys, and the items, that a campaign lists in an order that tells nothing of withheld figures. */
export type QuietOrder = {
  keys: (keys: readonly string[]) => string[];
  items: (items: Exhibit["items"]) => Exhibit["items"];
};

/**
 * Whoever lists figures by size tells how large a withheld one is by where it stands. So among figures of one unit the
 * shown ones stand as the campaign lists them and the withheld ones last, in the order of the codebook; where all stand
 * in that order anyway, which says nothing of values, all keep their places.
 */
export const quietOrder = ({ indicators, dimensions, cells }: Known): QuietOrder => {
  const cellOf = (key: string): Cell => {
    const cell = cells.get(key);
    if (!cell) throw new Error(`invalid cell key: ${key}`);
    return cell;
  };
  const isHidden = (key: string): boolean => cellOf(key).content.status === "withheld";
  const unitOf = (key: string): string => indicators.find((i) => i.id === cellOf(key).indicator)?.unit ?? "";

  const orders = codebookOrders({ indicators, dimensions });
  /** Things that each stand for one or more keys. */
  const quiet = <T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): T[] => {
    const own = orders.map((order) => (a: T, b: T): number => {
      const [one = "", other = ""] = [keysOf(a)[0], keysOf(b)[0]];
      return order(cellOf(one), cellOf(other));
    });
    const hidden = things.filter((t) => keysOf(t).some(isHidden));
    if (hidden.length === 0 || isInOrder(things, own)) return [...things];
    return [...things.filter((t) => !hidden.includes(t)), ...hidden.sort(own[0])];
  };
  /** Only figures of one unit are compared: those of another keep their places among them. */
  const within = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] => {
    const rest = new Map(
      [...Map.groupBy(things, (t) => unitOf(keyOf(t)))].map(([unit, some]) => [
        unit,
        quiet(some, (t) => [keyOf(t)]),
      ]),
    );
    return things.map((t) => rest.get(unitOf(keyOf(t)))?.shift() ?? t);
  };

  type Item = Exhibit["items"][number];
  const cellsOf = (row: readonly Item[]): string[] => row.map((i) => i.cell);
  return {
    keys: (keys) => within(keys, (key) => key),
    items: (items) => {
      if (!items.some((i) => isHidden(i.cell))) return items;
      const rows = [...Map.groupBy(items, (i) => i.group?.zh ?? "").values()];
      const labels = rows.map((row) => row.map((i) => i.label.zh).join("|"));
      // Where every group has the same labels they stand in one order in all of them.
      const isGrid = rows.length > 1 && new Set(labels).size === 1;
      const columns = (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
      const arranged = isGrid
        ? transposed(quiet(columns, cellsOf))
        : rows.map((row) => within(row, (i) => i.cell));
      const alike = new Set(rows.map((row) => cellsOf(row).map(unitOf).join("|"))).size === 1;
      return (alike ? quiet(arranged, cellsOf) : arranged).flat();
    },
  };
};

const transposed = <T>(columns: readonly (readonly T[])[]): T[][] =>
  (columns[0] ?? []).map((_, row) => columns.flatMap((column) => column[row] ?? []));
