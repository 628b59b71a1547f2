import type { Cell } from "../snapshot/cell.ts";
import { kept } from "./kept.ts";
import type { Ledger } from "./ledger.ts";

const keptRelated = kept<ReadonlyMap<string, readonly Cell[]>>();

/**
 * The figures without a programme that belong to one: acts of aid and patrols name none, because they are counted for
 * nothing else, but a campaign tells them in one line of work with the goods for homeless people, which do. Only what
 * lines of work tell counts, so that months and places do not fill the page of a programme; those of an indicator stand
 * on its own page.
 */
export const relatedCells = (ledger: Ledger, programme: string): readonly Cell[] =>
  keptRelated(ledger, "", () => byProgramme(ledger)).get(programme) ?? [];

const programmeOf = (cell: Cell): string | undefined => cell.dimensions["programme"];

const byProgramme = (ledger: Ledger): Map<string, Cell[]> => {
  const { cells, vocabulary } = ledger.facts;
  const codes = vocabulary.dimensions.find((d) => d.id === "programme")?.codes ?? [];
  const parents = new Map(codes.map((c) => [c.code, c.parent]));
  const lines = ledger.current.flatMap((release) =>
    release.snapshot.lines.map((line) => line.cells.flatMap((key) => cells.get(key) ?? [])),
  );
  const indicators = new Map<string, Set<string>>();
  for (const line of lines) {
    const whole = nearestWhole([...new Set(line.flatMap((c) => programmeOf(c) ?? []))], parents);
    if (whole === undefined) continue;
    const own = indicators.get(whole) ?? new Set();
    for (const cell of line) if (programmeOf(cell) === undefined) own.add(cell.indicator);
    indicators.set(whole, own);
  }
  const told = [...new Set(lines.flat())].filter((c) => programmeOf(c) === undefined);
  return new Map([...indicators].map(([code, own]) => [code, told.filter((c) => own.has(c.indicator))]));
};

/** The nearest programme that is or contains each of some, if any. */
const nearestWhole = (
  programmes: readonly string[],
  parents: ReadonlyMap<string, string | null>,
): string | undefined => {
  const wholes = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [code, ...wholes(parent)] : [code];
  };
  const [first = [], ...rest] = programmes.map(wholes);
  return first.find((code) => rest.every((others) => others.includes(code)));
};
