import { spread, villagesOf, type Township, type Village } from "./county.ts";
import { keyOf } from "./key.ts";
import { randomOf, type Random } from "./random.ts";
import { months } from "./winter.ts";

/** One person's place on one programme: from one month of the winter to another (both included), and the sum a month. */
export type Enrolment = { programme: string; from: number; to: number; yuan: number };

export type Residence = "urban" | "rural";

/** An invented person. `village` is where they live; from month `moves.from` on they live in `moves.to`. */
export type Resident = {
  person: string;
  household: string;
  township: string;
  village: Village;
  moves: { from: number; to: Village } | null;
  residence: Residence;
  enrolments: Enrolment[];
};

/** Where someone lives in a month of the winter. */
export const villageIn = (resident: Resident, month: number): Village =>
  resident.moves && month >= resident.moves.from ? resident.moves.to : resident.village;

/** When someone is enrolled: most all winter; some join at one of its months, some leave after one. */
const stay = (random: Random): { from: number; to: number } => {
  const last = months.length - 1;
  const from = random.chance(0.055) ? random.often({ 1: 3, 2: 5, 3: 2, 4: 3 }) : 0;
  const to = random.chance(0.035) ? random.int(from, last) : last;
  return { from, to };
};

/** A household of one to five people in some village of a township; now and then one moves. */
const settler = (random: Random) => {
  let [people, households] = [0, 0];
  return (township: Township, residence: Residence, members: number): Resident[] => {
    const villages = villagesOf(township, residence === "urban");
    const home = {
      household: keyOf("H", (households += 1)),
      township: township.code,
      village: random.pick(villages),
      moves: random.chance(0.008)
        ? { from: random.int(1, months.length - 1), to: random.pick(villages) }
        : null,
      residence,
    };
    return Array.from({ length: members }, () => ({
      ...home,
      person: keyOf("P", (people += 1)),
      enrolments: [],
    }));
  };
};

/** Everyone on a monthly programme at some time of the winter; people join, leave and move. */
export const residentsOf = (townships: readonly Township[]): Resident[] => {
  const random = randomOf("residents");
  const settle = settler(random);
  const residents: Resident[] = [];
  const where = ({ town }: Township): Residence => (random.chance(town ? 0.85 : 0.06) ? "urban" : "rural");

  /** Whole households on the minimum living allowance: its level is the household's. */
  const allowance = (
    total: number,
    residence: Residence,
    among: readonly Township[],
    town: number,
    levels: Readonly<Record<number, number>>,
  ): void => {
    spread(total, among, `dibao ${residence}`, town).forEach(({ township, count }) => {
      for (let n = 0; n < count; n++) {
        const members = settle(township, residence, random.often({ 1: 58, 2: 24, 3: 11, 4: 5, 5: 2 }));
        const enrolment = { programme: "dibao", ...stay(random), yuan: random.often(levels) };
        residents.push(...members.map((member) => ({ ...member, enrolments: [{ ...enrolment }] })));
      }
    });
  };
  const communities = townships.filter((t) => t.villages.some((v) => v.urban));
  allowance(4000, "rural", townships, 0.15, { 330: 20, 390: 34, 450: 28, 520: 18 });
  allowance(440, "urban", communities, 6, { 480: 30, 560: 40, 680: 30 });

  /** People of a programme of their own; `pairs` is the chance that another of the household is on it too. */
  const enrol = (
    programme: string,
    total: number,
    town: number,
    sums: Readonly<Record<number, number>>,
    pairs: number,
  ): void => {
    spread(total, townships, programme, town).forEach(({ township, count }) => {
      for (let left = count; left > 0;) {
        const members = settle(township, where(township), left > 1 && random.chance(pairs) ? 2 : 1);
        for (const member of members)
          member.enrolments.push({ programme, ...stay(random), yuan: random.often(sums) });
        residents.push(...members);
        left -= members.length;
      }
    });
  };
  enrol("tekun", 790, 0.4, { 860: 62, 1020: 26, 1260: 12 }, 0.04);
  enrol("orphan", 62, 0.8, { 1450: 80, 1950: 20 }, 0.2);
  enrol("defacto-child", 230, 0.6, { 1450: 1 }, 0.25);

  /** An allowance of which `part` goes to people who are on another programme already. */
  const besides = (
    programme: string,
    total: number,
    yuan: number,
    part: number,
    holds: readonly string[],
  ): void => {
    spread(total, townships, programme, 0.8).forEach(({ township, count }) => {
      const candidates = residents.filter(
        (r) => r.township === township.code && r.enrolments.some((e) => holds.includes(e.programme)),
      );
      for (let n = 0; n < count; n++) {
        const known = n < count * part ? candidates.splice(random.int(0, candidates.length - 1), 1) : [];
        const chosen = known.length > 0 ? known : settle(township, where(township), 1);
        if (known.length === 0) residents.push(...chosen);
        for (const person of chosen) person.enrolments.push({ programme, ...stay(random), yuan });
      }
    });
  };
  // Most disabled people in hardship are on the minimum living allowance already; many hold both allowances.
  besides("disability-living", 1950, 100, 0.78, ["dibao"]);
  besides("disability-nursing", 2350, 110, 0.45, ["disability-living", "tekun"]);
  return residents;
};
