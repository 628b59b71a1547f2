import type { Bilingual } from "../../snapshot/bilingual.ts";
import type { Content } from "../../snapshot/cell.ts";
import type { Period } from "../../snapshot/period.ts";
import type { ColdWave } from "../../snapshot/schema.ts";
import { addDays, addMonths, monthEnd } from "../../words/calendar.ts";
import { wordDay, wordMonth } from "../../words/day.ts";
import { both, published, type Item } from "./make.ts";

const source = both("示例气象台", "Example weather station");

/** Three invented cold waves of one winter. */
export const coldWaves: readonly ColdWave[] = [
  { name: both("小雪寒潮", "Late-autumn wave"), start: "2024-11-25", end: "2024-11-28", source },
  { name: both("大雪寒潮", "December wave"), start: "2024-12-10", end: "2024-12-14", source },
  { name: both("大寒寒潮", "January wave"), start: "2025-01-24", end: "2025-01-28", source },
];

/** The months of a winter, from its first on. */
export const months: readonly Period[] = ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"].map(
  (month) => ({
    kind: "flow",
    start: `${month}-01`,
    end: monthEnd(`${month}-01`),
  }),
);

/** Published counts. */
export const people = (...values: number[]): Content[] => values.map((v) => published(v));

/** One figure a month, for one line. */
export const monthly = (contents: readonly Content[], group?: Bilingual): Item[] =>
  contents.flatMap((content, i): Item[] => {
    const period = months[i];
    if (!period) return [];
    const label = both(wordMonth(period.end, "zh"), wordMonth(period.end, "en"));
    return [{ label, content, period, ...(group ? { group } : {}) }];
  });

/** One figure a month, for one line, over a year and a month from January 2024 on. */
export const yearly = (contents: readonly Content[], group: Bilingual): Item[] =>
  contents.map((content, i): Item => {
    const start = addMonths("2024-01-01", i);
    const end = monthEnd(start);
    const label = both(wordMonth(end, "zh"), wordMonth(end, "en"));
    return { label, content, period: { kind: "flow", start, end }, group };
  });

/** One figure a day from 1 November 2024 on. */
export const daily = (contents: readonly Content[]): Item[] =>
  contents.map((content, i) => {
    const day = addDays("2024-11-01", i);
    return {
      label: both(wordDay(day, "zh"), wordDay(day, "en")),
      content,
      period: { kind: "flow", start: day, end: day },
    };
  });

const isCold = (day: string): boolean => coldWaves.some((w) => w.start <= day && day <= w.end);

/** Patrols of one winter, `days` long: few on weekends, many in the cold. Always the same. */
export const patrols = (days: number): Content[] =>
  Array.from({ length: days }, (_, i) => {
    const chance = (i * 7919) % 5;
    const weekend = (i + 4) % 7 >= 5;
    return published((weekend ? 2 : 6) + chance + (isCold(addDays("2024-11-01", i)) ? 12 + chance : 0));
  });
