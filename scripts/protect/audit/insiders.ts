import type { Table } from "../table.ts";
import type { NullSpace } from "./eliminate.ts";
import type { Unknown } from "./known.ts";
import { spanOf } from "./span.ts";

/** A primary cell of somebody else about which a holder, who knows his own cells, knows too much. */
export type Insight = { holder: string; cell: number; by: "exact" | "interval" };

/** The variables of each holder who has withheld cells. */
export const holdersOf = (table: Table, { cells }: Unknown): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [variable, cell] of cells.entries()) {
    const holder = table.cells[cell]?.holder ?? null;
    if (holder !== null) found.set(holder, [...(found.get(holder) ?? []), variable]);
  }
  return found;
};

/**
 * The primary cells that a holder works out exactly: those whose vector is a combination of his cells' vectors. Cells that
 * every reader knows are not listed again.
 */
export const exactInsights = (table: Table, unknown: Unknown, space: NullSpace): Insight[] => {
  const touching = new Map<number, number[]>();
  for (const [variable, vector] of space.entries()) {
    if (!table.cells[unknown.cells[variable] ?? -1]?.primary) continue;
    for (const position of vector.keys())
      touching.set(position, [...(touching.get(position) ?? []), variable]);
  }
  return [...holdersOf(table, unknown)].flatMap(([holder, own]) => {
    const span = spanOf(own.map((variable) => space[variable] ?? new Map()));
    const near = new Set([...span.support].flatMap((position) => touching.get(position) ?? []));
    return [...near].flatMap((variable): Insight[] => {
      const cell = unknown.cells[variable] ?? -1;
      const vector = space[variable] ?? new Map<number, number>();
      if (table.cells[cell]?.holder === holder) return [];
      const inside = [...vector.keys()].every((position) => span.support.has(position));
      return inside && span.has(vector) ? [{ holder, cell, by: "exact" }] : [];
    });
  });
};
