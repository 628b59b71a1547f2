import { spread, villagesOf, type Township } from "./county.ts";
import { keyOf } from "./key.ts";
import type { Payment } from "./payment.ts";
import { near, randomOf } from "./random.ts";
import { villageIn, type Resident } from "./residents.ts";
import { days, isAfterColdWave, isColdWave, isWorkday, months } from "./winter.ts";

/** Sums before the last twenties, in yuan, and how often each is granted. */
const sums = { 600: 14, 800: 16, 1000: 22, 1500: 18, 2000: 14, 3000: 9, 5000: 5, 8000: 2 };

/** How many are helped on a day; nobody on a day off, but for cold waves. */
const pace = (day: string): number =>
  isColdWave(day) ? 20 : isAfterColdWave(day) ? 26 : isWorkday(day) ? 11 : 0;

/** Temporary assistance (临时救助), sorted by day: a third to people on the minimum living allowance, some twice. */
export const temporaryAssistance = (
  townships: readonly Township[],
  residents: readonly Resident[],
): Payment[] => {
  const random = randomOf("temporary assistance");
  const where = spread(10_000, townships, "temporary assistance", 0.8).map(
    ({ township, count }) => [township, count] as const,
  );
  const known = Map.groupBy(
    residents.filter((r) => r.enrolments.some((e) => e.programme === "dibao")),
    (r) => r.township,
  );
  const others: Payment[] = [];
  const grant = (day: string): Payment => {
    const township = random.weighted(where);
    const common = { day, programme: "linshi", yuan: random.often(sums) + 20 * random.int(0, 9) };
    const neighbours = known.get(township.code) ?? [];
    if (random.chance(0.33) && neighbours.length > 0) {
      const resident = random.pick(neighbours);
      const { person, household, residence } = resident;
      const village = villageIn(resident, months.indexOf(day.slice(0, 7))).code;
      return { person, household, residence, village, ...common };
    }
    if (others.length > 50 && random.chance(0.08)) return { ...random.pick(others), ...common };
    const urban = random.chance(township.town ? 0.8 : 0.1);
    const payment: Payment = {
      person: keyOf("P", 500_000 + others.length),
      household: keyOf("H", 500_000 + others.length),
      residence: urban ? "urban" : "rural",
      village: random.pick(villagesOf(township, urban)).code,
      ...common,
    };
    others.push(payment);
    return payment;
  };
  return days.flatMap((day) => Array.from({ length: near(pace(day), random) }, () => grant(day)));
};
