import { asReported, cell, derived, joined, sign, sum, type Operand, type Verdict } from "./verdict.ts";

/** Every way of dividing the same whole gives the same total (domain rule 4). */
export const partitions = (groups: readonly (readonly Operand[])[]): Verdict => {
  const totals = groups.map(sum);
  const holds = totals.every((total) => total === totals[0]);
  const said = groups.map((group, i) => [
    ...joined(group.map(cell), "+"),
    sign("="),
    derived(totals[i] ?? 0, group[0]?.unit.id ?? ""),
  ]);
  return {
    holds,
    arithmetic: said.flatMap((terms, i) => (i === 0 ? terms : [sign(";"), ...terms])),
    doubtful: asReported(...groups.flat()),
  };
};
