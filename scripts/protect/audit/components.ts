import type { Row, Unknown } from "./known.ts";

/** Variables that relations connect, and those relations; nothing outside says anything about them. */
export type Component = { variables: readonly number[]; rows: readonly Row[] };

/** The parts into which the unknown falls, by their first variable; a variable without a relation is a part of its own. */
export const componentsOf = ({ cells, rows }: Unknown): Component[] => {
  const parent = cells.map((_, variable) => variable);
  const rootOf = (variable: number): number => {
    let root = variable;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
      parent[root] = parent[up] ?? up;
      root = up;
    }
    return root;
  };
  for (const { terms } of rows) {
    const first = terms[0]?.[0] ?? 0;
    for (const [variable] of terms) parent[rootOf(variable)] = rootOf(first);
  }
  const found = new Map<number, { variables: number[]; rows: Row[] }>();
  for (const variable of cells.keys()) {
    const root = rootOf(variable);
    const component = found.get(root) ?? { variables: [], rows: [] };
    component.variables.push(variable);
    found.set(root, component);
  }
  for (const row of rows) found.get(rootOf(row.terms[0]?.[0] ?? 0))?.rows.push(row);
  return [...found.values()];
};
