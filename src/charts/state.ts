import type { Language } from "../snapshot/bilingual.ts";
import type { Period } from "../snapshot/period.ts";
import { wholeKinds, type ColdWave } from "../snapshot/schema.ts";
import { indicatorOf, unitOf } from "../snapshot/select.ts";
import type { Unit } from "../snapshot/unit.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { marks as signs } from "../words/status.ts";
import type { Drawing } from "./drawing.ts";

/** One figure of a chart, free of any layout. */
export type Mark = {
  label: string;
  group: string | null;
  /** Which of the chart's series it belongs to: figures of one label are one series. */
  series: number;
  key: string;
  region: string;
  period: Period;
  /** The unit and the wording of the figure, exactly as the text of a page would say it. */
  unit: string;
  wording: string;
  /** The same without its unit, for charts that name the unit once; `[c]` or `[x]` where there is no value. */
  brief: string;
  status: "value" | "withheld" | "absent";
  /** The value in whole steps of its unit; 0 where there is none. */
  length: number;
  /** How far the scale of that unit reaches, in the same steps: to the largest published value, or 100 %. */
  above: number;
  /** How far it reaches below zero: to the lowest published value, without its sign; 0 where none is below zero. */
  below: number;
  /** The length of 100 % in the same steps for percentages, else null; a chart of changes has no whole. */
  track: number | null;
  /** Whether the figure cannot be right as reported. */
  implausible: boolean;
  /** Whether the figure exists although it has no value: then a sum that it belongs to is not known. */
  unknown: boolean;
};

/** What a chart says, before it is decided where anything stands. */
export type ChartState = Pick<Drawing, "id" | "kind" | "title" | "description"> & {
  language: Language;
  marks: readonly Mark[];
  series: readonly string[];
  /** Groups in the order of their first row; null stands for rows without one. */
  groups: readonly (string | null)[];
  /** The unit of the first row, which all kinds but bars and shares have in common. */
  unit: Unit;
  /** Whether figures of several units have lengths, which then do not compare. */
  severalUnits: boolean;
  /** Whether any figure is a percentage. */
  rates: boolean;
  coldWaves: readonly ColdWave[];
  regions: Drawing["vocabulary"]["regions"];
};

/** The kinds that compare figures of several units, each within its group. */
const unitPerGroup: readonly Drawing["kind"][] = ["bars", "share"];

const valueOf = (row: ExhibitRow): number =>
  row.cell.content.status === "value" ? row.cell.content.value : 0;

const briefOf = ({ figure }: ExhibitRow): string =>
  ({ value: figure.number, withheld: signs.withheld, absent: signs.absent })[figure.status];

/** Reads a drawing. The axis is made of published values only. Throws as `drawExhibit` says. */
export const chartState = (drawing: Drawing): ChartState => {
  const { id, kind, language, title, description, rows, vocabulary, coldWaves = [] } = drawing;
  if (!/^[a-z][a-z0-9._-]*$/.test(id)) throw new Error(`invalid exhibit id: ${id}`);
  const units = rows.map((row) => unitOf(vocabulary, indicatorOf(vocabulary, row.cell.indicator).unit));
  const [unit] = units;
  if (!unit) throw new Error(`invalid exhibit without rows: ${id}`);
  const highest = new Map<string, number>();
  const lowest = new Map<string, number>();
  const unitOfGroup = new Map<string | undefined, string>();
  rows.forEach((row, i) => {
    const own = units[i]?.id ?? "";
    const value = valueOf(row);
    if (value < 0 && wholeKinds.includes(kind)) throw new Error(`invalid value below zero: ${row.cell.key}`);
    highest.set(own, Math.max(highest.get(own) ?? 0, value));
    lowest.set(own, Math.min(lowest.get(own) ?? 0, value));
    const group = unitPerGroup.includes(kind) ? row.group : undefined;
    const before = unitOfGroup.get(group) ?? own;
    if (before !== own) throw new Error(`invalid units in one group of ${id}: ${before}, ${own}`);
    unitOfGroup.set(group, own);
  });
  const series = [...new Set(rows.map((row) => row.label))];
  const marks = rows.map((row, i): Mark => {
    const own = units[i];
    const low = lowest.get(own?.id ?? "") ?? 0;
    // A percentage that can be below zero is a change, and no part of 100 %.
    const whole = own?.id === "percent" && low === 0 ? 100 * 10 ** own.decimals : null;
    const content = row.cell.content;
    return {
      label: row.label,
      group: row.group ?? null,
      series: series.indexOf(row.label),
      key: row.cell.key,
      region: row.cell.region,
      period: row.cell.period,
      unit: row.figure.unit,
      wording: content.status === "value" ? row.figure.text : row.figure.number,
      brief: briefOf(row),
      status: content.status,
      length: valueOf(row),
      above: Math.max(whole ?? 0, highest.get(own?.id ?? "") ?? 0),
      below: Math.abs(low),
      track: whole,
      implausible: content.status === "value" && content.flags.includes("implausible"),
      unknown:
        content.status === "withheld" || (content.status === "absent" && content.reason !== "not-applicable"),
    };
  });
  const severalUnits = new Set(units.filter((_, i) => marks[i]?.length !== 0).map((u) => u.id)).size > 1;
  const rates = marks.some((m) => m.track !== null);
  const groups = [...new Set(marks.map((m) => m.group))];
  const { regions } = vocabulary;
  return {
    ...{ id, kind, language, title, description, marks, series, groups },
    ...{ unit, severalUnits, rates, coldWaves, regions },
  };
};
