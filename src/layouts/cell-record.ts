import type { Language } from "../snapshot/bilingual.ts";
import { cellKey, type Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import type { CheckResult, Correction, Snapshot, Source } from "../snapshot/schema.ts";
import type { Figure } from "../words/block.ts";
import { wordCell } from "../words/cell.ts";
import { checksOn, statingRelease, type Ledger } from "./ledger.ts";

/**
 * How many rows of a register a figure was counted from: `own` where it is the number of rows itself; the published
 * figure of the same scope that is; `untold` where none is, because a number of rows told on its own could give small
 * counts away; null for what was not counted row by row.
 */
export type Rows = Figure | "own" | "untold" | null;

/** Everything that a reader may know of one cell. */
export type CellRecord = {
  cell: Cell;
  figure: Figure;
  /** The release that states it as it holds now. */
  release: Release;
  /** Undefined where a release does not name the source of a cell. */
  source: Source | undefined;
  rows: Rows;
  checks: readonly CheckResult[];
  corrections: readonly Correction[];
  /** What other releases said of it, the newest first. */
  others: readonly { release: Release; figure: Figure }[];
  nextUpdate: Snapshot["nextUpdate"];
  withdrawn: boolean;
};

const rowsOf = (cell: Cell, source: Source | undefined, { facts }: Release, language: Language): Rows => {
  const counted = source?.counted?.[cell.indicator];
  if (counted === undefined || cell.content.status !== "value") return null;
  if (counted === cell.indicator) return "own";
  const rows = counted === null ? undefined : facts.cells.get(cellKey({ ...cell, indicator: counted }));
  return rows?.content.status === "value" ? wordCell(facts, rows.key, language) : "untold";
};

/** The record of a cell. Throws when the ledger has none of this key. */
export const recordOf = (ledger: Ledger, key: string, language: Language): CellRecord => {
  const statements = ledger.statements.get(key) ?? [];
  const cell = ledger.facts.cells.get(key);
  if (!cell) throw new Error(`invalid cell key: ${key}`);
  const release = statingRelease(ledger, cell);
  const { snapshot } = release;
  const source = snapshot.sources.find((s) => s.id === snapshot.provenance[key]);
  return {
    cell,
    figure: wordCell(ledger.facts, key, language),
    release,
    source,
    rows: rowsOf(cell, source, release, language),
    checks: checksOn(release, key),
    corrections: snapshot.corrections.filter((c) => c.cell === key),
    others: statements
      .filter((s) => s.release !== release)
      .map((s) => ({ release: s.release, figure: wordCell(s.release.facts, key, language) })),
    nextUpdate: ledger.newest.get(snapshot.campaign.id)?.snapshot.nextUpdate ?? null,
    withdrawn: ledger.withdrawn.has(key),
  };
};
