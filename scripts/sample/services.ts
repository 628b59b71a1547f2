import { spread, villagesOf, type Township } from "./county.ts";
import { keyOf } from "./key.ts";
import { randomOf } from "./random.ts";
import { days, isHoliday, weekday, winter } from "./winter.ts";

/** One visit of home and community care: the hours as recorded, in halves. */
export type Service = { person: string; village: string; day: string; hours: number };

/** Elderly people who have home care at some time of the winter. */
const clients = 1100;

/** Home care from Monday to Saturday to elderly people who join and leave, sorted by day. */
export const servicesOf = (townships: readonly Township[]): Service[] => {
  const random = randomOf("services");
  let serial = 0;
  const all = spread(clients, townships, "services", 2).flatMap(({ township, count }) =>
    Array.from({ length: count }, () => ({
      person: keyOf("P", 300_000 + (serial += 1)),
      village: random.pick(villagesOf(township, township.town)).code,
      from: random.chance(0.15) ? random.pick(days) : winter.start,
      to: random.chance(0.06) ? random.pick(days) : winter.end,
      weekly: random.often({ 1: 34, 2: 36, 3: 22, 5: 8 }),
    })),
  );
  const hours = (): number => random.often({ 0.5: 10, 1: 30, 1.5: 24, 2: 20, 2.5: 7, 3: 6, 4: 3 });
  return days
    .filter((day) => weekday(day) !== 0 && !isHoliday(day))
    .flatMap((day) =>
      all
        .filter((client) => client.from <= day && day <= client.to && random.chance(client.weekly / 6))
        .map(({ person, village }): Service => ({ person, village, day, hours: hours() })),
    );
};
