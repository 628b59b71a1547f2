import type { Problem, Read } from "../../problem.ts";
import type { Row } from "../../read/table.ts";
import { decimalOf, type Decimal } from "./decimal.ts";
import { flagOf, invalid, readRows, textOf } from "./files.ts";
import type { Contributed } from "./holders.ts";

/** One row of cells.csv. `line` is where it stands; `fixed` asks that it is published, or says that it is already. */
export type InstanceCell = Contributed & {
  line: number;
  value: Decimal;
  primary: boolean;
  lpl: Decimal;
  upl: Decimal;
  fixed: boolean;
};

const zero: Decimal = { digits: 0n, places: 0 };

/** Reads cells.csv; cells with problems are there too. The contributors of a count are the count itself where there is no column n. */
export const readCells = (
  bytes: Uint8Array | null,
  file: string,
  type: "freq" | "mag",
): Read<InstanceCell[]> => {
  const needed = ["cell_id", "value", "primary", ...(type === "mag" ? ["lpl", "upl"] : [])];
  const read = readRows(bytes, file, needed);
  if (!read.value) return { value: null, problems: read.problems };
  const problems: Problem[] = [];
  const number = (row: Row, column: string, needed: boolean): Decimal => {
    const text = textOf(row, column);
    if (text === "" && !needed) return zero;
    const decimal = decimalOf(text);
    if (!decimal)
      problems.push(
        text === ""
          ? { rule: "empty-cell", file, line: row.line, column, value: "" }
          : invalid(
              file,
              row.line,
              column,
              text,
              "应为不小于0的数",
              "a number that is not negative is meant",
            ),
      );
    return decimal ?? zero;
  };
  const lines = new Map<string, number>();
  const cells = read.value.rows.map((row): InstanceCell => {
    const id = textOf(row, "cell_id");
    const at = { file, line: row.line, column: "cell_id" };
    if (id === "") problems.push({ ...at, rule: "empty-cell", value: "" });
    const before = lines.get(id);
    if (before !== undefined)
      problems.push({ ...at, rule: "repeated-row", value: id, details: { line: String(before) } });
    lines.set(id, row.line);
    const value = number(row, "value", true);
    const primary = flagOf(file, row, "primary", problems);
    const fixed = [flagOf(file, row, "keep", problems), flagOf(file, row, "published", problems)].includes(
      true,
    );
    if (primary && fixed)
      problems.push({ rule: "primary-published", file, line: row.line, column: "primary", value: "" });
    const n = textOf(row, "n");
    const contributors = n === "" ? (type === "freq" ? value : null) : number(row, "n", true);
    return {
      ...{ id, value, primary, fixed, line: row.line, holder: textOf(row, "holder") || null },
      contributors: contributors && Number(contributors.digits) / 10 ** contributors.places,
      inner: flagOf(file, row, "inner", problems),
      lpl: number(row, "lpl", primary && type === "mag"),
      upl: number(row, "upl", primary && type === "mag"),
    };
  });
  if (cells.length === 0) problems.push({ rule: "empty-file", file, line: 0, column: "", value: "" });
  return { value: cells, problems };
};
