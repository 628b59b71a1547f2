import type { Problem, Read } from "../../problem.ts";
import { decimalOf, type Decimal } from "./decimal.ts";
import { invalid, readRows, textOf } from "./files.ts";

/** What an instance is: its name, whether it counts or sums amounts, and below which count a figure is small. */
export type Meta = { name: string; type: "freq" | "mag"; threshold: Decimal };

/** Reads meta.csv: one row. A table of amounts needs no threshold. */
export const readMeta = (bytes: Uint8Array | null, file: string): Read<Meta> => {
  const read = readRows(bytes, file, ["name", "type"]);
  if (!read.value) return { value: null, problems: read.problems };
  const [row] = read.value.rows;
  if (!row) return { value: null, problems: [{ rule: "empty-file", file, line: 0, column: "", value: "" }] };
  const problems: Problem[] = [];
  const [type, tau] = [textOf(row, "type"), textOf(row, "tau")];
  if (type !== "freq" && type !== "mag")
    problems.push(invalid(file, row.line, "type", type, "应为freq或mag", "freq or mag is meant"));
  const threshold = decimalOf(tau);
  if (type === "freq" && (!threshold || threshold.digits === 0n))
    problems.push(invalid(file, row.line, "tau", tau, "应为大于0的数", "a number above 0 is meant"));
  if (problems.length > 0 || (type !== "freq" && type !== "mag")) return { value: null, problems };
  return {
    value: { name: textOf(row, "name"), type, threshold: threshold ?? { digits: 0n, places: 0 } },
    problems,
  };
};
