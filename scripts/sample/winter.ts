import { addDays } from "../../src/words/calendar.ts";

/** The invented winter, from its first day to its last. */
export const winter = { start: "2024-11-01", end: "2025-03-31" };

/** When cold air came: more patrols and visits on these days, more people taken in on them and just after. */
export const coldWaves: readonly { start: string; end: string }[] = [
  { start: "2024-11-25", end: "2024-11-28" },
  { start: "2024-12-10", end: "2024-12-14" },
  { start: "2025-01-24", end: "2025-01-28" },
];

/** Days on which offices are closed: New Year and the Spring Festival of 2025. */
const holidays: readonly { start: string; end: string }[] = [
  { start: "2025-01-01", end: "2025-01-01" },
  { start: "2025-01-28", end: "2025-02-04" },
];

/** Every day of the winter in order. */
export const days: readonly string[] = Array.from(
  { length: (Date.parse(winter.end) - Date.parse(winter.start)) / 86_400_000 + 1 },
  (_, i) => addDays(winter.start, i),
);

/** Its months in order, `YYYY-MM`. */
export const months: readonly string[] = [...new Set(days.map((day) => day.slice(0, 7)))];

const within = (day: string, spans: readonly { start: string; end: string }[]): boolean =>
  spans.some(({ start, end }) => start <= day && day <= end);

/** 0 on Sundays to 6 on Saturdays. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const isColdWave = (day: string): boolean => within(day, coldWaves);

/** Whether a cold wave ended within the three days before. */
export const isAfterColdWave = (day: string): boolean =>
  !isColdWave(day) && [1, 2, 3].some((n) => isColdWave(addDays(day, -n)));

export const isHoliday = (day: string): boolean => within(day, holidays);

export const isWorkday = (day: string): boolean => !isHoliday(day) && weekday(day) % 6 !== 0;

/** The two weeks before the Spring Festival, when people in hardship are visited most. */
export const isBeforeFestival = (day: string): boolean => day >= "2025-01-13" && day <= "2025-01-27";

/** The last workday of a month on or before one of its days: when money due on that day is paid. */
export const payDay = (month: string, date: number): string => {
  let day = `${month}-${String(date).padStart(2, "0")}`;
  while (!isWorkday(day)) day = addDays(day, -1);
  return day;
};
