import type { Township } from "./county.ts";
import type { Payment } from "./payment.ts";
import { villageIn, type Resident } from "./residents.ts";
import { temporaryAssistance } from "./temporary.ts";
import { months, payDay } from "./winter.ts";

/** The day of the month by which each programme is paid. */
const due: Readonly<Record<string, number>> = {
  dibao: 8,
  tekun: 10,
  "disability-living": 11,
  "disability-nursing": 11,
  orphan: 12,
  "defacto-child": 12,
};

/** Monthly payments to everyone enrolled, and temporary assistance as need arises, sorted by day. */
export const paymentsOf = (townships: readonly Township[], residents: readonly Resident[]): Payment[] => {
  const monthly = months.flatMap((month, m) => {
    const days = new Map(Object.entries(due).map(([programme, date]) => [programme, payDay(month, date)]));
    return residents.flatMap((r) =>
      r.enrolments
        .filter((e) => e.from <= m && m <= e.to)
        .map((e): Payment => ({
          person: r.person,
          household: r.household,
          village: villageIn(r, m).code,
          day: days.get(e.programme) ?? "",
          programme: e.programme,
          residence: r.residence,
          yuan: e.yuan,
        })),
    );
  });
  return [...monthly, ...temporaryAssistance(townships, residents)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
};
