import Papa from "papaparse";
import { absences, cellKey, content, coordinates, type Cell } from "./cell.ts";
import { formatDecimal, parseDecimal } from "./decimal.ts";
import type { Snapshot } from "./schema.ts";

type Vocabulary = Pick<Snapshot, "indicators" | "units" | "dimensions">;

/** The columns of cells.csv: those of the key, one per dimension of the snapshot, then unit and content. */
export const cellColumns = (vocabulary: Pick<Snapshot, "dimensions">): string[] => [
  ...["indicator", "region", "start", "end", "kind"],
  ...vocabulary.dimensions.map((d) => d.id),
  ...["unit", "value", "status", "qualifier", "precision", "flags"],
];

const decimalsOf = (vocabulary: Vocabulary, indicator: string): { unit: string; decimals: number } => {
  const found = vocabulary.indicators.find((i) => i.id === indicator);
  const unit = vocabulary.units.find((u) => u.id === found?.unit);
  if (!unit) throw new Error(`invalid indicator: ${indicator}`);
  return { unit: unit.id, decimals: unit.decimals };
};

/**
 * cells.csv as published: one row per cell, sorted by key, values as decimal strings in the unit named beside them.
 * A withheld or absent cell has no value, and its status says which it is.
 */
export const formatCells = (cells: readonly Cell[], vocabulary: Vocabulary): string => {
  const rows = [...cells]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((cell) => {
      const { unit, decimals } = decimalsOf(vocabulary, cell.indicator);
      const c = cell.content;
      return {
        indicator: cell.indicator,
        region: cell.region,
        start: cell.period.start ?? "",
        end: cell.period.end,
        kind: cell.period.kind,
        ...cell.dimensions,
        unit,
        value: c.status === "value" ? formatDecimal(c.value, decimals) : "",
        status: c.status === "absent" ? c.reason : c.status,
        qualifier: c.status === "value" ? c.qualifier : "",
        precision: c.status === "value" ? formatDecimal(c.precision, decimals) : "",
        flags: c.status === "value" ? c.flags.join(" ") : "",
      };
    });
  return Papa.unparse(rows, { columns: cellColumns(vocabulary), newline: "\n" }) + "\n";
};

/** Reads cells.csv. Throws on any row that is not a cell of this vocabulary: a published file is never half read. */
export const parseCells = (text: string, vocabulary: Vocabulary): Cell[] => {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (parsed.errors[0]) throw new Error(`invalid cells.csv: ${parsed.errors[0].message}`);
  return parsed.data.map((r) => {
    const { decimals } = decimalsOf(vocabulary, r["indicator"] ?? "");
    const of = coordinates.parse({
      indicator: r["indicator"],
      region: r["region"],
      period: { kind: r["kind"], start: r["start"] || null, end: r["end"] },
      dimensions: Object.fromEntries(
        vocabulary.dimensions.flatMap((d) => (r[d.id] ? [[d.id, r[d.id]]] : [])),
      ),
    });
    return { ...of, key: cellKey(of), content: parseContent(r, decimals) };
  });
};

const parseContent = (r: Record<string, string>, decimals: number): Cell["content"] => {
  const status = r["status"] ?? "";
  if ((absences as readonly string[]).includes(status))
    return content.parse({ status: "absent", reason: status });
  if (status !== "value") return content.parse({ status });
  return content.parse({
    status,
    value: parseDecimal(r["value"] ?? "", decimals),
    qualifier: r["qualifier"],
    precision: parseDecimal(r["precision"] ?? "", decimals),
    flags: (r["flags"] ?? "").split(" ").filter(Boolean),
  });
};
