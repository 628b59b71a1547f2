import { addDays } from "../../src/words/calendar.ts";
import type { Township } from "./county.ts";
import { keyOf } from "./key.ts";
import { divide, randomOf, type Random } from "./random.ts";
import { isColdWave, isWorkday, winter } from "./winter.ts";

/** One inspection of one institution, whose kind is a code of the codebook: problems found, and how many are rectified. */
export type Inspection = {
  township: string;
  organisation: string;
  institution: string;
  village: string;
  day: string;
  found: number;
  rectified: number;
};

/** How many institutions the county has: homes and day care for elderly people, and those of other kinds by serial number. */
const institutions = 66;
const others: Readonly<Record<number, string>> = { 3: "child", 5: "mental", 9: "other" };

const nextWorkday = (day: string): string => (isWorkday(day) ? day : nextWorkday(addDays(day, 1)));

type Findings = Pick<Inspection, "day" | "found" | "rectified">;

/** What one institution's inspections found: about every three weeks, and again where something was left to mend. */
const visits = (random: Random): Findings[] => {
  const inspect = (day: string, chance: number): Findings => {
    const found = random.chance(chance) ? random.often({ 1: 40, 2: 30, 3: 18, 4: 8, 5: 4 }) : 0;
    const open = random.chance(0.15) ? random.int(1, 2) : 0;
    return { day, found, rectified: Math.max(0, found - open) };
  };
  const rows: Findings[] = [];
  let day = nextWorkday(addDays(winter.start, random.int(2, 20)));
  while (day <= winter.end) {
    const first = inspect(day, isColdWave(day) ? 0.7 : 0.5);
    rows.push(first);
    const again = nextWorkday(addDays(day, random.int(7, 12)));
    if (first.rectified < first.found && again <= winter.end) rows.push(inspect(again, 0.15));
    day = nextWorkday(addDays(day, random.int(16, 27)));
  }
  return rows;
};

/** Every inspection of the winter, by township and day. */
export const inspectionsOf = (townships: readonly Township[]): Inspection[] => {
  const random = randomOf("inspections");
  let serial = 0;
  const counts = divide(
    institutions,
    townships.map((t) => t.share + 25),
  );
  return townships.flatMap((township, i) => {
    const here = Array.from({ length: counts[i] ?? 0 }, () => {
      const organisation = keyOf("O", (serial += 1));
      const institution = others[serial] ?? "elder";
      const village = random.pick(township.villages).code;
      return visits(random).map((v) => ({
        township: township.code,
        organisation,
        institution,
        village,
        ...v,
      }));
    });
    return here.flat().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  });
};
