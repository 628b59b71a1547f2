import type { Pattern } from "./pattern.ts";
import type { Table } from "./table.ts";

/**
 * What a release keeps of its protection, for audits to come: pattern.json names the cells that were withheld and those
 * that were sensitive; witnesses.jsonl holds the proof, one witness a line, as moves of cells by whole steps.
 */
export const patternFiles = (table: Table, { withheld, witnesses }: Pattern): Record<string, string> => {
  const idOf = (cell: number): string => table.cells[cell]?.id ?? "";
  const ids = (is: (cell: number) => boolean): string[] => [...table.cells.keys()].filter(is).map(idOf);
  const pattern = {
    withheld: ids((cell) => withheld.has(cell)),
    primary: ids((cell) => (table.cells[cell]?.primary ?? null) !== null),
  };
  const moved = witnesses.map(({ moves }) => ({ moves: moves.map(([cell, by]) => [idOf(cell), by]) }));
  return {
    "pattern.json": `${JSON.stringify(pattern, null, 2)}\n`,
    "witnesses.jsonl": moved.map((w) => `${JSON.stringify(w)}\n`).join(""),
  };
};
