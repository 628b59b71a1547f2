import loadHighs from "highs";
import type { Table } from "../table.ts";
import { componentsOf } from "./components.ts";
import { nullSpaceOf } from "./eliminate.ts";
import { exactInsights, type Insight } from "./insiders.ts";
import { intervalInsights } from "./insider-intervals.ts";
import { fewCells, findWholeMisses } from "./integer.ts";
import { findIntervals, type Interval } from "./intervals.ts";
import { unknownOf } from "./known.ts";

type Depth = {
  /** What is tried with the figures of one holder known: nothing, linear algebra, or also linear programs (slow). */
  insiders: "none" | "exact" | "interval";
  /** Whether both ends of every withheld cell are found, for the confidential report (slow). */
  everyInterval: boolean;
};

/**
 * What a reader can work out of a table. Confidential. Safe where `exact.primary`, `interval`, `whole` and `insider` are
 * empty. Cells are indices of `Table.cells`.
 */
export type AuditResult = {
  withheld: number;
  /** Sensitive cells, withheld or not. */
  primary: number;
  /** Relations that say something about withheld cells. */
  relations: number;
  variables: number;
  components: number;
  /** Variables of the largest component. */
  largest: number;
  /** Withheld cells that follow from the additions, and primary cells that are published. */
  exact: { primary: readonly number[]; secondary: readonly number[] };
  /** Other primary cells whose values that cannot be ruled out do not reach the distances. */
  interval: readonly Interval[];
  /** Other primary cells for which only whole numbers do not reach them; searched for in components of a few cells. */
  whole: readonly Interval[];
  /** Primary cells in components of so few cells. */
  wholeSearched: number;
  insider: readonly Insight[];
  /** Every withheld cell, where asked for; else null. */
  intervals: readonly Interval[] | null;
  /** Linear programs solved. */
  lps: number;
  integerPrograms: number;
};

/**
 * Attacks a table of which everything but some cells is published. It shares nothing with the search for the pattern but
 * the table's type. Throws where it cannot decide: it never takes a cell to be safe for lack of an answer.
 */
export const audit = async (
  table: Table,
  withheld: ReadonlySet<number>,
  { insiders, everyInterval }: Depth,
): Promise<AuditResult> => {
  const highs = await loadHighs();
  const unknown = unknownOf(table, withheld);
  const isPrimary = (cell: number): boolean => (table.cells[cell]?.primary ?? null) !== null;
  const primary = [...table.cells.keys()].filter(isPrimary);
  const space = nullSpaceOf(unknown);
  const exact = new Set([...space.keys()].filter((variable) => space[variable]?.size === 0));
  const worked = [...exact].map((variable) => unknown.cells[variable] ?? -1);
  const variableOf = new Map(unknown.cells.map((cell, variable) => [cell, variable]));

  const components = componentsOf(unknown);
  const found = components.map((component) => {
    const { missed, intervals, programs } = findIntervals(highs, table, unknown, component, {
      exact,
      everyEnd: everyInterval,
    });
    const known = new Set(exact);
    const learn = (misses: readonly Interval[]): void => {
      for (const { cell } of misses) known.add(variableOf.get(cell) ?? -1);
    };
    learn(missed);
    const whole =
      component.variables.length <= fewCells
        ? findWholeMisses(highs, table, unknown, component, known)
        : { missed: [], programs: 0 };
    const inside =
      insiders === "interval"
        ? intervalInsights(highs, table, unknown, component, known)
        : { insights: [], programs: 0 };
    return { missed, intervals, programs, whole, inside };
  });

  const exactly = insiders === "none" ? [] : exactInsights(table, unknown, space);
  const listed = new Set(exactly.map(({ holder, cell }) => `${holder}|${cell}`));
  const bounded = found
    .flatMap(({ inside }) => inside.insights)
    .filter(({ holder, cell }) => !listed.has(`${holder}|${cell}`));
  return {
    withheld: withheld.size,
    primary: primary.length,
    relations: unknown.rows.length,
    variables: unknown.cells.length,
    components: components.length,
    largest: Math.max(0, ...components.map(({ variables }) => variables.length)),
    exact: {
      primary: [...primary.filter((cell) => !variableOf.has(cell)), ...worked.filter(isPrimary)].sort(
        (a, b) => a - b,
      ),
      secondary: worked.filter((cell) => !isPrimary(cell)),
    },
    interval: found.flatMap(({ missed }) => missed),
    whole: found.flatMap(({ whole }) => whole.missed),
    wholeSearched: components
      .filter(({ variables }) => variables.length <= fewCells)
      .flatMap(({ variables }) => variables.filter((variable) => isPrimary(unknown.cells[variable] ?? -1)))
      .length,
    insider: [...exactly, ...bounded],
    intervals: everyInterval ? found.flatMap(({ intervals }) => intervals) : null,
    lps: found.reduce((sum, { programs, inside }) => sum + programs + inside.programs, 0),
    integerPrograms: found.reduce((sum, { whole }) => sum + whole.programs, 0),
  };
};
