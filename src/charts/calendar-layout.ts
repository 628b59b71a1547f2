import { dayParts, englishMonths } from "../words/day.ts";
import { addDays, monthEnd } from "../words/calendar.ts";
import { roomFor, type Line } from "./label.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";

/** One day: its column from Monday (0) to Sunday (6), the top of its row in px, its figure, and whether it lay in a cold wave. */
export type CalendarDay = { column: number; top: number; mark: Mark; cold: boolean };

/**
 * Days in rows of weeks, a block for each month, with the years above where there are two. Columns are eighths of the
 * width; the first names month and day.
 */
export type CalendarLayout = {
  height: number;
  cell: number;
  font: number;
  heads: number;
  days: readonly CalendarDay[];
  labels: readonly (Line & { month: boolean })[];
};

const cellHeight = 26;
const gap = 3;
const betweenMonths = 14;
export const calendarColumns = 8;

/** The room for a figure in a cell at the narrowest width, in px. */
const room = size.narrowest / calendarColumns - gap;

/** The type in which every figure fits its cell, or null where none does. */
export const calendarFont = (state: ChartState): number | null =>
  [size.small, 11].find((font) =>
    state.marks.every((m) => roomFor(`${m.brief}${m.implausible ? "*" : ""}`, font) <= room),
  ) ?? null;

/** Whether every figure is about a day of its own. */
export const isDaily = (state: ChartState): boolean =>
  state.marks.every((m) => m.period.kind === "instant" || m.period.start === m.period.end) &&
  new Set(state.marks.map((m) => m.period.end)).size === state.marks.length;

const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Where every day stands in a heat calendar. */
export const layoutCalendar = (state: ChartState, top: number): CalendarLayout => {
  const byDay = new Map(state.marks.map((m) => [m.period.end, m]));
  const all = [...byDay.keys()].sort();
  const zh = state.language === "zh";
  const days: CalendarDay[] = [];
  const labels: CalendarLayout["labels"][number][] = [];
  const heads = top + size.small;
  let y = top + size.smallLine + 4;
  const years = new Set(all.map((day) => day.slice(0, 4)));
  let said = years.size > 1 ? "" : all[0]?.slice(0, 4);
  for (const month of new Set(all.map((day) => day.slice(0, 7)))) {
    const year = month.slice(0, 4);
    // Beside a month there is no room for a year, so it has a row of its own.
    if (year !== said) {
      labels.push({ text: zh ? `${year}年` : year, y: y + size.small, month: true });
      y += size.smallLine + 4;
      said = year;
    }
    const own = all.filter((day) => day.startsWith(month));
    const last = own.at(-1) ?? monthEnd(`${month}-01`);
    let [day = last] = own;
    for (let isFirst = true; day <= last; isFirst = false) {
      const { month: number, date } = dayParts(day);
      labels.push({
        text: isFirst
          ? zh
            ? `${number}月`
            : (englishMonths[number - 1] ?? "").slice(0, 3)
          : zh
            ? `${date}日`
            : String(date),
        y: y + cellHeight / 2 + size.small * 0.36,
        month: isFirst,
      });
      do {
        const mark = byDay.get(day);
        const cold = state.coldWaves.some((wave) => wave.start <= day && day <= wave.end);
        if (mark) days.push({ column: weekday(day), top: y, mark, cold });
        day = addDays(day, 1);
      } while (weekday(day) !== 0 && day <= last);
      y += cellHeight + gap;
    }
    y += betweenMonths;
  }
  const font = calendarFont(state) ?? 11;
  return { height: Math.ceil(y - betweenMonths - gap + 2), cell: cellHeight, font, heads, days, labels };
};
