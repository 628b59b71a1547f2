import type { Cell } from "../snapshot/cell.ts";
import type { CheckResult } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Ledger } from "./ledger.ts";

/** The facts of a release with the cells of earlier ones that its checks name, as they stood when they were checked. */
export const withEarlierCells = (facts: Facts, checks: readonly CheckResult[], ledger: Ledger): Facts => {
  const earlier = checks.flatMap(({ arithmetic }) =>
    arithmetic.flatMap((term): Cell[] => {
      if (term.type !== "earlier") return [];
      const stated = ledger.statements
        .get(term.key)
        ?.find(({ cell: { content } }) => content.status === "value" && content.value === term.value);
      return stated ? [stated.cell] : [];
    }),
  );
  if (earlier.length === 0) return facts;
  return { ...facts, cells: new Map([...earlier.map((c) => [c.key, c] as const), ...facts.cells]) };
};
