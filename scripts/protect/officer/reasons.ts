import type { Compiled } from "../compile/compile.ts";
import type { Lookup } from "../lookup.ts";
import type { Pattern } from "../pattern.ts";
import { countDistances } from "../sensitivity.ts";
import type { Shielded } from "./shielded.ts";

/**
 * Why a figure is withheld. `small`: a count below its threshold. `few`: an amount of few or mostly of a few, or of a small
 * count. `asked`: campaign.yaml says so. `before`: an earlier release withheld it. `sake`: the sensitive cells `of` which it
 * would give away. `together`: it has one pattern with the cells `of`, as money has with its count. `rate`: its operands `of`
 * are withheld.
 */
export type Reason =
  | { kind: "small" | "few" | "asked" | "before" }
  | { kind: "sake" | "together" | "rate"; of: readonly number[] };

/** Every figure that a release withholds, by key: its cell (none for a rate) and the reasons. */
export const reasonsOf = ({
  compiling: { now, rules, lookup },
  compiled,
  pattern,
}: Shielded): Map<string, { cell: number | null; reasons: Reason[] }> => {
  const { table, cells, rates } = compiled;
  const sakes = sakesOf(compiled, pattern);
  const groupOf = new Map(table.together.flatMap((group) => group.map((cell) => [cell, group] as const)));
  const found = new Map<string, { cell: number | null; reasons: Reason[] }>();
  for (const [key, cell] of cells) {
    const { primary, status } = table.cells[cell] ?? { primary: null, status: "open" };
    if (!pattern.withheld.has(cell)) continue;
    const reasons: Reason[] = [];
    if (now.withhold.has(key)) reasons.push({ kind: "asked" });
    else if (primary) reasons.push({ kind: isSmall(cell, compiled, rules, lookup) ? "small" : "few" });
    else if (status === "withheld") reasons.push({ kind: "before" });
    const of = sakes.get(cell) ?? [];
    if (!primary && of.length > 0) reasons.push({ kind: "sake", of });
    const group = groupOf.get(cell) ?? [];
    if (reasons.length === 0) reasons.push({ kind: "together", of: group.filter((other) => other !== cell) });
    found.set(key, { cell, reasons });
  }
  for (const [key, operands] of rates) {
    const of = operands.filter((cell) => pattern.withheld.has(cell));
    if (of.length > 0) found.set(key, { cell: null, reasons: [{ kind: "rate", of }] });
  }
  for (const key of now.withhold)
    if (!found.has(key)) found.set(key, { cell: null, reasons: [{ kind: "asked" }] });
  return found;
};

const isSmall = (
  cell: number,
  { table, places }: Compiled,
  rules: Shielded["compiling"]["rules"],
  lookup: Lookup,
): boolean => {
  const at = places[cell];
  return at !== undefined && countDistances(at, table.cells[cell]?.value ?? 0, rules, lookup) !== null;
};

/** For each cell the sensitive ones that need it: those that a witness which moves it takes to a distance; first those that this release states, the most frequent ahead. */
const sakesOf = (
  { table, cells }: Compiled,
  { witnesses }: Pattern,
): ReadonlyMap<number, readonly number[]> => {
  const own = new Set(cells.values());
  const times = new Map<number, Map<number, number>>();
  for (const { moves } of witnesses) {
    const reached = moves.flatMap(([cell, by]) => {
      const primary = table.cells[cell]?.primary;
      const isFar = primary && (by > 0 ? primary.upper > 0 && by >= primary.upper : -by >= primary.lower);
      return isFar ? [cell] : [];
    });
    for (const [cell] of moves)
      for (const sensitive of reached) {
        const known = times.get(cell) ?? new Map<number, number>();
        if (sensitive !== cell) known.set(sensitive, (known.get(sensitive) ?? 0) + 1);
        times.set(cell, known);
      }
  }
  return new Map(
    [...times].map(([cell, known]) => [
      cell,
      [...known]
        .sort(([a, m], [b, n]) => Number(own.has(b)) - Number(own.has(a)) || n - m || a - b)
        .map(([sensitive]) => sensitive),
    ]),
  );
};
