import loadHighs from "highs";
import type { Relation, Table, TableCell } from "../protect/table.ts";

/**
 * Puts whole numbers for the values that are not known (NaN), so that the relations of a table hold: one table that agrees with
 * everything published, which stands in for the truth. Which one it is makes no difference to an attack that asks for all
 * tables. A relation that no such numbers fulfil (a fault that was published and explained) then says what they give.
 */
export const completed = async (table: Table): Promise<Table> => {
  const columns = [...table.cells.keys()].filter((cell) => Number.isNaN(table.cells[cell]?.value));
  if (columns.length === 0) return table;
  const values = await valuesFor(table, columns);
  const cells = table.cells.map((cell, i): TableCell =>
    Number.isNaN(cell.value) ? { ...cell, value: values.get(i) ?? cell.floor } : cell,
  );
  const relations = table.relations.map((relation): Relation => {
    const sum = relation.terms.reduce((total, [cell, c]) => total + c * (cells[cell]?.value ?? 0), 0);
    return { ...relation, least: Math.min(relation.least, sum), most: Math.max(relation.most, sum) };
  });
  return { ...table, cells, relations };
};

/** A linear program with room on either side of each relation; as little of that room is used as possible. */
const valuesFor = async (table: Table, columns: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  const highs = await loadHighs();
  const positionOf = new Map(columns.map((cell, position) => [cell, position]));
  const rows = table.relations.flatMap(({ terms, least, most }) => {
    const own = terms.flatMap(([cell, c]): [number, number][] => {
      const position = positionOf.get(cell);
      return position === undefined ? [] : [[position, c]];
    });
    if (own.length === 0) return [];
    const known = terms.reduce(
      (sum, [cell, c]) => sum + (positionOf.has(cell) ? 0 : c * (table.cells[cell]?.value ?? 0)),
      0,
    );
    return [{ own, least: least - known, most: most - known }];
  });
  const numCols = columns.length + 2 * rows.length;
  const starts = [0];
  const indices: number[] = [];
  const entries: number[] = [];
  rows.forEach(({ own }, row) => {
    const room = columns.length + 2 * row;
    for (const [column, entry] of [...own, [room, 1], [room + 1, -1]] as const) {
      indices.push(column);
      entries.push(entry);
    }
    starts.push(indices.length);
  });
  return highs.withModel(
    {
      ...{ numCols, numRows: rows.length },
      colCost: Array.from({ length: numCols }, (_, column) => (column < columns.length ? 0 : 1)),
      colLower: Array.from(
        { length: numCols },
        (_, column) => table.cells[columns[column] ?? -1]?.floor ?? 0,
      ),
      colUpper: Array.from({ length: numCols }, () => Infinity),
      rowLower: rows.map((r) => r.least),
      rowUpper: rows.map((r) => r.most),
      matrix: { format: "csr", numRows: rows.length, numCols, starts, indices, values: entries },
    },
    (model) => {
      // A corner of what is possible: whole numbers wherever only additions are known.
      model.options.set({ output_flag: false, solver: "simplex" });
      const { modelStatus } = model.run();
      if (modelStatus !== highs.constants.modelStatus.optimal)
        throw new Error(`invalid end of a linear program: ${modelStatus}`);
      const { colValue } = model.getSolution();
      return new Map(
        columns.map((cell, at) => [
          cell,
          Math.max(table.cells[cell]?.floor ?? 0, Math.round(colValue[at] ?? 0)),
        ]),
      );
    },
  );
};
