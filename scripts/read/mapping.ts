import { z } from "zod";
import { nearest } from "../../src/words/nearest.ts";
import { halfWidth } from "../clean/width.ts";
import type { Problem, Read } from "../problem.ts";
import { decode } from "./encoding.ts";
import { place } from "./layout.ts";
import { recordReader } from "./records.ts";
import type { Row } from "./table.ts";

const text = z.string().min(1);

/** What a part of a table says of its figures, by the names that returns.csv uses. */
const part = {
  indicator: text.optional(),
  region: text.optional(),
  period: text.optional(),
  unit: text.optional(),
  dimensions: z.record(z.string(), text).optional(),
};

/**
 * A mapping from a table that others publish to rows of returns.csv, wide or long, written in YAML and nowhere else.
 * A figure has what `all`, its row and its column say together; the column's word comes before the row's.
 */
export const mapping = z.strictObject({
  /** The columns that together name a row. */
  labels: z.array(text).min(1),
  /** The column with the unit of each row, and the one with its period. */
  unit: text.optional(),
  period: text.optional(),
  /** The columns with figures; a header that is there twice is told apart as 其中:低保金#2. */
  columns: z.record(z.string(), z.strictObject(part)),
  /** Columns that are dropped unread. */
  ignore: z.array(text).optional(),
  all: z.strictObject(part).optional(),
  /** The rows with figures. `of` tells rows of the same label apart by the unit that is printed beside them. */
  rows: z.array(z.strictObject({ label: z.union([text, z.array(text)]), of: text.optional(), ...part })),
  /** Labels of rows that are no figures; a star stands for any end. */
  drop: z.array(text).optional(),
  /** What an empty cell means in this table; without it an empty cell is a problem. */
  blank: z.enum(["未采集", "不适用", "未公布", "待公布"]).optional(),
});
export type Mapping = z.infer<typeof mapping>;

type Part = z.infer<z.ZodObject<typeof part>>;

type Coordinates = {
  indicator: string;
  region: string;
  period: string;
  unit: string;
  dimensions: Readonly<Record<string, string>>;
};

const plain = (cell: string): string => halfWidth(cell).replace(/\s+/g, " ");

/** Headers with the repeated ones numbered: a, b, a#2. */
const numbered = (headers: readonly string[]): string[] =>
  headers.map((header, i) => {
    const earlier = headers.slice(0, i).filter((h) => h === header).length;
    return earlier > 0 ? `${header}#${earlier + 1}` : header;
  });

/** Reads a table through its mapping. A column or a row that the mapping does not name is a problem, never a guess. */
export const readMapped = (bytes: Uint8Array, file: string, map: Mapping, source: string): Read<Row[]> => {
  const at = (rule: Problem["rule"], line: number, column = ""): Problem => ({
    ...{ rule, file, line, column },
    value: "",
  });
  const decoded = decode(bytes);
  if (!decoded) return { value: null, problems: [at("unreadable-encoding", 0)] };
  const { records, broken } = recordReader(",").push(decoded.text, true);
  const [head, ...body] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!head) return { value: null, problems: [at("empty-file", 0)] };
  const problems = broken === null ? [] : [at("broken-quotes", broken)];

  const headers = numbered(head.cells.map(plain));
  const known = new Set([...map.labels, ...(map.ignore ?? []), ...Object.keys(map.columns)]);
  for (const extra of [map.unit, map.period]) if (extra) known.add(extra);
  headers.forEach((header, i) => {
    if (header !== "" && !known.has(header)) problems.push(at("unknown-column", head.line, place(i)));
  });
  const indexOf = (header: string | undefined): number => (header ? headers.indexOf(header) : -1);
  for (const label of map.labels)
    if (indexOf(label) < 0) problems.push({ ...at("missing-column", head.line), value: label });
  if (problems.length > 0) return { value: null, problems };

  const columns = headers.flatMap((header, index) => {
    const says = map.columns[header];
    return says ? [{ index, says }] : [];
  });
  const labelIndexes = map.labels.map(indexOf);
  const [unitIndex, periodIndex] = [indexOf(map.unit), indexOf(map.period)];
  const names = new Map(map.rows.map((row) => [[row.label].flat().join("|"), row]));
  const findRow = finder(map);

  const rows: Row[] = [];
  for (const { line, cells } of body) {
    const cell = (index: number): string => plain(cells[index] ?? "");
    const label = labelIndexes.map(cell).join("|");
    if (isDropped(label, map.drop ?? [])) continue;
    const found = findRow(label, cell(unitIndex));
    if (!found) {
      const suggestions = nearest(label.slice(0, 60), [...names.keys()]);
      problems.push({ ...at("unmapped-row", line, map.labels.join("、")), suggestions });
      continue;
    }
    const printed: Part = {
      ...(cell(unitIndex) ? { unit: cell(unitIndex) } : {}),
      ...(cell(periodIndex) ? { period: cell(periodIndex) } : {}),
    };
    for (const { index, says } of columns) {
      const { dimensions, ...coordinates } = merged([map.all ?? {}, printed, found, says]);
      const value = cell(index);
      rows.push({
        line,
        cells: {
          row: `${line}-${index + 1}`,
          value: value === "" && map.blank ? map.blank : value,
          source,
          ...coordinates,
          ...dimensions,
        },
      });
    }
  }
  return { value: rows, problems };
};

/** What several parts say together; the later word counts. */
const merged = (parts: readonly Part[]): Coordinates =>
  parts.reduce<Coordinates>(
    (all, { indicator, region, period, unit, dimensions }) => ({
      indicator: indicator ?? all.indicator,
      region: region ?? all.region,
      period: period ?? all.period,
      unit: unit ?? all.unit,
      dimensions: { ...all.dimensions, ...dimensions },
    }),
    { indicator: "", region: "", period: "", unit: "", dimensions: {} },
  );

const finder =
  (map: Mapping): ((label: string, unit: string) => Mapping["rows"][number] | undefined) =>
  (label, unit) =>
    map.rows.find(
      (row) => [row.label].flat().join("|") === label && (row.of === undefined || row.of === unit),
    );

const isDropped = (label: string, drop: readonly string[]): boolean =>
  drop.some((d) => (d.endsWith("*") ? label.startsWith(d.slice(0, -1)) : d === label));
