import type { Township } from "./county.ts";
import { keyOf } from "./key.ts";
import type { Patrol } from "./patrols.ts";
import { near, randomOf } from "./random.ts";
import { days, isAfterColdWave, isColdWave } from "./winter.ts";

/** One act of aid to one homeless person, in the station or outside it. */
export type Rescue = {
  person: string;
  village: string;
  day: string;
  place: "in-station" | "outside";
  escorted: boolean;
  medical: boolean;
  items: number;
  yuan: number;
};

/** Aid to most of those whom patrols found, and to those who came by themselves: most in cold waves and just after. */
export const rescuesOf = (townships: readonly Township[], patrols: readonly Patrol[]): Rescue[] => {
  const random = randomOf("rescues");
  const found = Map.groupBy(patrols, (patrol) => patrol.day);
  const town = townships.flatMap((t) => t.villages.filter((v) => v.urban)).map((v) => v.code);
  let people = 0;
  const someone = (): string => {
    // Four in ten were aided before.
    if (people > 20 && random.chance(0.4)) return keyOf("P", 800_000 + random.int(1, people));
    people += 1;
    return keyOf("P", 800_000 + people);
  };
  const aid = (day: string, village: string, inStation: number): Rescue => {
    const place = random.chance(inStation) ? "in-station" : "outside";
    const items = place === "outside" ? random.int(1, 4) : random.int(0, 3);
    return {
      person: someone(),
      village,
      day,
      place,
      escorted: place === "in-station" && random.chance(0.2),
      medical: random.chance(0.09),
      items,
      yuan: items * random.often({ 35: 40, 60: 35, 110: 25 }),
    };
  };
  return days.flatMap((day) => {
    const met = (found.get(day) ?? []).flatMap((patrol) =>
      Array.from({ length: patrol.found }, () => patrol.village).filter(() => random.chance(0.8)),
    );
    const walkedIn = near(isColdWave(day) ? 5 : isAfterColdWave(day) ? 6.5 : 2.2, random);
    return [
      ...met.map((village) => aid(day, village, 0.45)),
      ...Array.from({ length: walkedIn }, () => aid(day, random.pick(town), 0.9)),
    ];
  });
};
