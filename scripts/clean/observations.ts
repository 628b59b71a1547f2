import { cellKey } from "../../src/snapshot/cell.ts";
import type { Indicator } from "../../src/snapshot/indicator.ts";
import type { Correction } from "../../src/snapshot/schema.ts";
import { unitOf } from "../../src/snapshot/select.ts";
import type { Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Codebook } from "../read/codebook.ts";
import type { CorrectionRow } from "../read/corrections.ts";
import { returnHeader } from "../read/returns.ts";
import type { Row } from "../read/table.ts";
import { nearest } from "../../src/words/nearest.ts";
import { readValue } from "./value.ts";
import { halfWidth } from "./width.ts";

type Input = {
  file: string;
  rows: readonly Row[];
  corrections: { file: string; rows: readonly CorrectionRow[] };
  codebook: Codebook;
  campaign: Campaign;
};

export type Cleaned = { observations: Observation[]; corrections: Correction[]; problems: Problem[] };

/** One figure to be read: a row of returns.csv, or what a correction puts in its place. */
type Entry = { row: Row; indicator: string; value: string; unit: string; correction: CorrectionRow | null };

/** Turns the rows of returns.csv into observations, each repaired as corrections.csv says, with every problem found. */
export const cleanReturns = (input: Input): Cleaned => {
  const problems: Problem[] = [...repeatedRows(input), ...unmatchedCorrections(input)];
  const corrections: Correction[] = [];
  const observations = new Map<string, Observation>();
  for (const entry of input.rows.flatMap((row) => entries(row, input.corrections.rows))) {
    const read = readEntry(entry, input);
    if (Array.isArray(read)) {
      problems.push(...read);
      continue;
    }
    const earlier = observations.get(read.key);
    if (earlier) problems.push(...saidTwice(earlier, read));
    else observations.set(read.key, read);
    if (entry.correction) {
      const { original, reason, basis } = entry.correction;
      corrections.push({ cell: read.key, original, reason, basis });
    }
  }
  return { observations: [...observations.values()], corrections, problems };
};

const entries = (row: Row, corrections: readonly CorrectionRow[]): Entry[] => {
  const cell = (name: string): string => row.cells[name] ?? "";
  const own = corrections.filter((c) => c.row === cell("row") && c.original === cell("value"));
  if (own.length === 0)
    return [
      { row, indicator: cell("indicator"), value: cell("value"), unit: cell("unit"), correction: null },
    ];
  return own.map((c) => ({ row, indicator: c.indicator, value: c.repaired, unit: "", correction: c }));
};

const readEntry = (
  entry: Entry,
  { file, codebook, campaign, corrections }: Input,
): Observation | Problem[] => {
  const { row } = entry;
  const problems: Problem[] = [];
  const place = (column: string) => ({
    file,
    line: row.line,
    column: returnHeader(column, codebook.dimensions),
  });
  const refuse = (
    rule: Problem["rule"],
    column: string,
    value: string,
    more: Partial<Problem> = {},
  ): void => {
    problems.push({ rule, ...place(column), value, ...more });
  };

  const indicator = findIndicator(entry.indicator, codebook);
  if (!indicator)
    refuse("unknown-indicator", "indicator", entry.indicator, {
      suggestions: nearest(
        entry.indicator,
        codebook.indicators.flatMap((i) => [i.name.zh, i.id]),
      ),
    });
  const region = row.cells["region"] || campaign.region;
  if (!codebook.regions.some((r) => r.code === region))
    refuse("unknown-region", "region", region, {
      suggestions: nearest(
        region,
        codebook.regions.map((r) => r.code),
      ),
    });
  const named = campaign.periods.find((p) => p.id === row.cells["period"]);
  if (!named)
    refuse("unknown-period", "period", row.cells["period"] ?? "", {
      suggestions: campaign.periods.map((p) => p.id),
    });
  const source = row.cells["source"] ?? "";
  if (!campaign.sources.some((s) => s.id === source))
    refuse("unknown-source", "source", source, { suggestions: campaign.sources.map((s) => s.id) });

  const dimensions: Record<string, string> = {};
  for (const dimension of codebook.dimensions) {
    const written = halfWidth(row.cells[dimension.id] ?? "");
    if (!written) continue;
    const aliased = codebook.aliases.codes[`${dimension.id}=${written}`];
    const code = dimension.codes.find((c) => [c.code, c.name.zh, c.name.en].includes(aliased ?? written));
    if (!code)
      refuse("unknown-code", dimension.id, written, {
        suggestions: nearest(
          written,
          dimension.codes.map((c) => c.name.zh),
        ),
      });
    else if (indicator && !indicator.dimensions.includes(dimension.id))
      refuse("dimension-not-allowed", dimension.id, written, { details: { indicator: indicator.name.zh } });
    else dimensions[dimension.id] = code.code;
  }
  if (!indicator || !named || problems.length > 0) return problems;
  if ((indicator.kind === "stock") !== (named.period.kind === "instant") && indicator.kind !== "rate")
    return [
      { rule: "period-kind", ...place("period"), value: named.id, details: { indicator: indicator.name.zh } },
    ];

  const expected = unitOf(codebook, indicator.unit);
  const value = readValue(entry.value, entry.unit, expected, {
    units: codebook.units,
    aliases: codebook.aliases.units,
  });
  if ("broken" in value) {
    const where = entry.correction
      ? { file: corrections.file, line: entry.correction.line, column: "更正值" }
      : place(
          value.broken === "blank-value" || value.broken === "not-a-number"
            ? "value"
            : entry.unit
              ? "unit"
              : "value",
        );
    const written = where.column === "单位" ? entry.unit : entry.value;
    const details = { expected: expected.name.zh, indicator: indicator.name.zh };
    return [{ rule: value.broken, ...where, value: written, details, suggestions: value.repair }];
  }
  if (entry.correction && value.status === "value") value.flags.push("repaired");
  const coordinates = { indicator: indicator.id, region, period: named.period, dimensions };
  return {
    ...coordinates,
    key: cellKey(coordinates),
    content: value,
    source,
    contributors: null,
    provenance: { ...place("value"), written: row.cells["value"] ?? "" },
  };
};

const findIndicator = (written: string, codebook: Codebook): Indicator | undefined =>
  codebook.indicators.find((i) => i.id === written || i.name.zh === written || i.name.en === written);

const repeatedRows = ({ file, rows }: Input): Problem[] =>
  rows.flatMap((row, i): Problem[] => {
    const value = row.cells["row"] ?? "";
    if (!value) return [{ rule: "empty-cell", file, line: row.line, column: "编号", value }];
    const first = rows.findIndex((other) => other.cells["row"] === value);
    const line = String(rows[first]?.line);
    return first < i
      ? [{ rule: "repeated-row", file, line: row.line, column: "编号", value, details: { line } }]
      : [];
  });

const unmatchedCorrections = ({ rows, corrections }: Input): Problem[] =>
  corrections.rows.flatMap((c): Problem[] => {
    const row = rows.find((r) => r.cells["row"] === c.row);
    const at = { file: corrections.file, line: c.line };
    if (!row)
      return [
        {
          rule: "correction-without-row",
          ...at,
          column: "编号",
          value: c.row,
          suggestions: nearest(
            c.row,
            rows.map((r) => r.cells["row"] ?? ""),
          ),
        },
      ];
    const value = row.cells["value"] ?? "";
    return value === c.original
      ? []
      : [
          {
            rule: "correction-mismatch",
            ...at,
            column: "原值",
            value: c.original,
            details: { found: value },
          },
        ];
  });

const saidTwice = (first: Observation, second: Observation): Problem[] => {
  const same = JSON.stringify(first.content) === JSON.stringify(second.content);
  if (same) return [];
  const { file, line, column, written } = second.provenance;
  const details = { line: String(first.provenance.line), other: first.provenance.written };
  return [{ rule: "two-values", file, line, column, value: written, details }];
};
