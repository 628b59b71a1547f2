import type { Language } from "../snapshot/bilingual.ts";
import { indicatorOf, unitOf } from "../snapshot/select.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import type { Drawing } from "./drawing.ts";

/** One figure of a chart, free of any layout. */
export type Mark = {
  label: string;
  group: string | null;
  /** Which of the chart's series it belongs to: figures of one label are one series. */
  series: number;
  key: string;
  /** The unit and the wording of the figure, exactly as the text of a page would say it. */
  unit: string;
  wording: string;
  status: "value" | "withheld" | "absent";
  /** The value in whole steps of its unit; 0 where there is none. */
  length: number;
  /** What the whole width stands for, in the same steps: the largest published value of that unit, or 100 %. */
  against: number;
  /** The length of 100 % in the same steps for percentages, else null. */
  track: number | null;
  /** Whether the figure cannot be right as reported. */
  implausible: boolean;
  /** Whether the figure exists although it has no value: then a sum that it belongs to is not known. */
  unknown: boolean;
};

/** What a chart says, before it is decided where anything stands. */
export type ChartState = {
  id: string;
  kind: Drawing["kind"];
  language: Language;
  title: string;
  description: string;
  marks: readonly Mark[];
  series: readonly string[];
  /** Whether any figure is a percentage. */
  rates: boolean;
};

const valueOf = (row: ExhibitRow): number =>
  row.cell.content.status === "value" ? row.cell.content.value : 0;

/** Reads a drawing. The axis is made of published values only. Throws as `drawExhibit` says. */
export const chartState = (drawing: Drawing): ChartState => {
  const { id, kind, language, title, description, rows, vocabulary } = drawing;
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Error(`invalid exhibit id: ${id}`);
  if (rows.length === 0) throw new Error(`invalid exhibit without rows: ${id}`);
  const units = rows.map((row) => unitOf(vocabulary, indicatorOf(vocabulary, row.cell.indicator).unit));
  const longest = new Map<string, number>();
  const unitOfGroup = new Map<string | undefined, string>();
  rows.forEach((row, i) => {
    const unit = units[i]?.id ?? "";
    const value = valueOf(row);
    if (value < 0) throw new Error(`invalid value below zero: ${row.cell.key}`);
    longest.set(unit, Math.max(longest.get(unit) ?? 0, value));
    const before = unitOfGroup.get(row.group) ?? unit;
    if (before !== unit) throw new Error(`invalid units in one group of ${id}: ${before}, ${unit}`);
    unitOfGroup.set(row.group, unit);
  });
  const series = [...new Set(rows.map((row) => row.label))];
  const marks = rows.map((row, i): Mark => {
    const unit = units[i];
    const whole = unit?.id === "percent" ? 100 * 10 ** unit.decimals : null;
    const content = row.cell.content;
    return {
      label: row.label,
      group: row.group ?? null,
      series: series.indexOf(row.label),
      key: row.cell.key,
      unit: row.figure.unit,
      wording: content.status === "value" ? row.figure.text : row.figure.number,
      status: content.status,
      length: valueOf(row),
      against: Math.max(whole ?? 0, longest.get(unit?.id ?? "") ?? 0),
      track: whole,
      implausible: content.status === "value" && content.flags.includes("implausible"),
      unknown:
        content.status === "withheld" || (content.status === "absent" && content.reason !== "not-applicable"),
    };
  });
  return {
    id,
    kind,
    language,
    title,
    description,
    marks,
    series,
    rates: marks.some((m) => m.track !== null),
  };
};
