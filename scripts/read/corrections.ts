import type { Problem, Read } from "../problem.ts";
import { readTable } from "./table.ts";

/** One row per repaired figure: the row of returns.csv and the value that stood there, what counts instead, and why. */
export type CorrectionRow = {
  line: number;
  row: string;
  indicator: string;
  original: string;
  repaired: string;
  reason: { zh: string; en: string };
  basis: { zh: string; en: string };
};

const columns = {
  编号: "row",
  指标: "indicator",
  原值: "original",
  更正值: "repaired",
  理由: "reason_zh",
  "理由（英文）": "reason_en",
  依据: "basis_zh",
  "依据（英文）": "basis_en",
};

/** Reads corrections.csv. Every column must be filled: a repair without a reason is refused. */
export const readCorrections = (bytes: Uint8Array, file: string): Read<CorrectionRow[]> => {
  const names = { ...columns, ...Object.fromEntries(Object.values(columns).map((name) => [name, name])) };
  const { value, problems } = readTable(bytes, file, names, Object.values(columns));
  const rows: CorrectionRow[] = [];
  for (const { line, cells } of value?.rows ?? []) {
    const empty = Object.entries(columns).filter(([, name]) => !cells[name]);
    problems.push(
      ...empty.map(([header]): Problem => ({ rule: "empty-cell", file, line, column: header, value: "" })),
    );
    if (empty.length > 0) continue;
    const cell = (name: string): string => cells[name] ?? "";
    rows.push({
      line,
      row: cell("row"),
      indicator: cell("indicator"),
      original: cell("original"),
      repaired: cell("repaired"),
      reason: { zh: cell("reason_zh"), en: cell("reason_en") },
      basis: { zh: cell("basis_zh"), en: cell("basis_en") },
    });
  }
  return { value: rows, problems };
};
