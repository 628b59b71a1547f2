import { villagesOf, type Township } from "./county.ts";
import { near, randomOf } from "./random.ts";
import { days, isAfterColdWave, isColdWave } from "./winter.ts";

/** One patrol on one evening. */
export type Patrol = { village: string; day: string; members: number; vehicles: number; found: number };

/** How many patrols a township has on an evening: subdistricts several, small townships not every evening. */
const pace = ({ town, share }: Township, day: string): number => {
  const usual = town ? 3 : Math.min(1, 0.25 + share / 100);
  if (isColdWave(day)) return usual + (town ? 3 : 1);
  return isAfterColdWave(day) ? usual + 0.5 : usual;
};

/** Patrols every evening, of every township in cold waves, sorted by day. */
export const patrolsOf = (townships: readonly Township[]): Patrol[] => {
  const random = randomOf("patrols");
  const patrol = (township: Township, day: string): Patrol => {
    const chance = (township.town ? 0.4 : 0.07) * (isColdWave(day) ? 2.2 : 1);
    const members = township.town ? random.int(3, 6) : random.int(2, 4);
    return {
      village: random.pick(villagesOf(township, township.town)).code,
      day,
      members,
      vehicles: members > 4 ? 2 : 1,
      found: near(chance, random) + (random.chance(chance / 6) ? 1 : 0),
    };
  };
  return days.flatMap((day) =>
    townships.flatMap((t) => Array.from({ length: near(pace(t, day), random) }, () => patrol(t, day))),
  );
};
