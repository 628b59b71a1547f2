import type { Coordinates } from "../../../src/snapshot/cell.ts";
import type { Lookup } from "../lookup.ts";
import type { Distances } from "../table.ts";
import { draft, type Draft, type Node } from "./draft.ts";

/** What a reader may put side by side: figures of a table by their keys. */
export type View = ReadonlyMap<string, number>;

/** A draft, and what the parts of the compiler ask of its cells, which they name by index. */
export type Build = {
  draft: Draft;
  lookup: Lookup;
  node: (cell: number) => Node;
  at: (cell: number) => Coordinates;
  value: (cell: number) => number;
  /** Adds a figure that no release states but a reader can form; it is sensitive when it is a small count. */
  implied: (id: string, at: Coordinates, value: number) => number;
};

export const buildOf = (
  lookup: Lookup,
  countDistances: (at: Coordinates, value: number) => Distances | null,
): Build => {
  const made = draft();
  const ids = new Map<string, number>();
  const node = (cell: number): Node => {
    const found = made.nodes[cell];
    if (!found) throw new Error(`invalid cell: ${cell}`);
    return found;
  };
  return {
    ...{ draft: made, lookup, node },
    at: (cell) => node(cell).at,
    value: (cell) => node(cell).value,
    implied: (id, at, value) => {
      const known = ids.get(id);
      if (known !== undefined) return known;
      const cell = made.add({
        ...{
          id: `implied|${id}`,
          measure: lookup.indicator(at.indicator).unit,
          value,
          floor: 0,
          at,
          precision: 1,
        },
        ...{ status: "withheld", primary: countDistances(at, value), cost: 1, holder: null },
        ...{ implied: true, before: false },
      });
      ids.set(id, cell);
      return cell;
    },
  };
};
