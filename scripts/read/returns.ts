import type { Dimension } from "../../src/snapshot/dimension.ts";
import type { Read } from "../problem.ts";
import { readTable, type Row } from "./table.ts";

const fixed = {
  编号: "row",
  指标: "indicator",
  地区: "region",
  统计期: "period",
  数值: "value",
  单位: "unit",
  来源: "source",
};

const required = ["row", "indicator", "region", "period", "value", "unit", "source"];

/** The headers that returns.csv may have, Chinese or English, and the name of each inside. No column takes free text. */
export const returnColumns = (dimensions: readonly Dimension[]): Record<string, string> => ({
  ...fixed,
  ...Object.fromEntries(required.map((name) => [name, name])),
  ...Object.fromEntries(dimensions.flatMap((d) => [d.id, d.name.zh].map((name) => [name, d.id]))),
});

/** The Chinese header of a column, as messages name it. */
export const returnHeader = (column: string, dimensions: readonly Dimension[]): string =>
  Object.entries(fixed).find(([, name]) => name === column)?.[0] ??
  dimensions.find((d) => d.id === column)?.name.zh ??
  column;

/** Reads returns.csv: one row per figure that a unit reports, already added up. */
export const readReturns = (
  bytes: Uint8Array,
  file: string,
  dimensions: readonly Dimension[],
): Read<Row[]> => {
  const { value, problems } = readTable(bytes, file, returnColumns(dimensions), required);
  return { value: value?.rows ?? null, problems };
};
