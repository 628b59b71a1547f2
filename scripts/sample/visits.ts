import { spread, type Township } from "./county.ts";
import { near, randomOf } from "./random.ts";
import { villageIn, type Resident } from "./residents.ts";
import { days, isBeforeFestival, isColdWave, isHoliday, months, weekday } from "./winter.ts";

/** One visit to one person: problems solved on it, and the value of goods that were brought. */
export type Visit = {
  person: string;
  household: string;
  village: string;
  day: string;
  problems: number;
  yuan: number;
};

/** Visits of the county on an ordinary workday. */
const usual = 325;

/** Sunday to Saturday against an ordinary workday. */
const week = [0.1, 1.05, 1.1, 1, 1.05, 0.95, 0.25];

/** How busy a day is against an ordinary one. */
const pace = (day: string): number => {
  const quiet = isHoliday(day) ? 0.12 : (week[weekday(day)] ?? 1);
  return isColdWave(day) ? Math.max(quiet, 0.9) * 1.6 : quiet * (isBeforeFestival(day) ? 1.7 : 1);
};

/** Visits to people on a programme, mostly on weekdays, more in cold waves and before the Spring Festival, by day. */
export const visitsOf = (townships: readonly Township[], residents: readonly Resident[]): Visit[] => {
  const random = randomOf("visits");
  const scale = 100_000;
  const pools = spread(scale, townships, "visits", 0.8).map(({ township, count }) => {
    const all = residents.filter((r) => r.township === township.code);
    const frail = all.filter((r) =>
      r.enrolments.some((e) => e.programme !== "dibao" && e.programme !== "disability-living"),
    );
    return { part: count / scale, all, frail };
  });
  const visit = (day: string, among: readonly Resident[]): Visit => {
    const resident = random.pick(among);
    const goods = random.chance(isBeforeFestival(day) || isColdWave(day) ? 0.3 : 0.06);
    return {
      person: resident.person,
      household: resident.household,
      village: villageIn(resident, months.indexOf(day.slice(0, 7))).code,
      day,
      problems: random.often({ 0: 84, 1: 13, 2: 3 }),
      yuan: goods ? random.often({ 80: 30, 150: 30, 220: 25, 300: 15 }) : 0,
    };
  };
  return days.flatMap((day) =>
    pools.flatMap(({ part, all, frail }) =>
      Array.from({ length: near(usual * pace(day) * part, random) }, () =>
        visit(day, frail.length > 0 && random.chance(0.55) ? frail : all),
      ),
    ),
  );
};
