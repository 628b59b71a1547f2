import type { Region } from "../../src/snapshot/region.ts";
import { divide, randomOf } from "./random.ts";

/** A village or urban community: where a row of a register happened. */
export type Village = { code: string; urban: boolean };

/** A township with its share of the county's people, and its villages. `town`: a subdistrict, which has communities alone. */
export type Township = { code: string; name: string; share: number; town: boolean; villages: Village[] };

/** Shares of the county's people, in 1/1000, in the order of regions.csv; the last two townships are very small. */
const shares = [140, 105, 120, 100, 90, 80, 75, 65, 60, 55, 45, 35, 20, 4, 3] as const;

/** The townships of a campaign's own region list. A village whose code begins with 0 is an urban community (GB/T 10114). */
export const townshipsOf = (regions: readonly Region[]): Township[] =>
  regions
    .filter((region) => region.level === "township")
    .map((township, i) => {
      const villages = regions
        .filter((region) => region.parent === township.code)
        .map(({ code }) => ({ code, urban: code.slice(9).startsWith("0") }));
      const town = villages.every((village) => village.urban);
      return { code: township.code, name: township.name.zh, share: shares[i] ?? 1, town, villages };
    });

/** The villages of one kind; all of them where a township has none of it. */
export const villagesOf = ({ villages }: Township, urban: boolean): Village[] => {
  const found = villages.filter((village) => village.urban === urban);
  return found.length > 0 ? found : villages;
};

/**
 * How a number of the county falls on its townships: by their people, `town` times as much in a subdistrict, and by
 * local chance, which `what` names. Very small townships keep to their people, and so stay very small.
 */
export const spread = (
  total: number,
  townships: readonly Township[],
  what: string,
  town: number,
): { township: Township; count: number }[] => {
  const random = randomOf(`spread of ${what}`);
  const weights = townships.map((t) => {
    const local = 0.7 + 0.6 * random.next();
    return t.share * (t.town ? town : 1) * (t.share < 10 ? 1 : local);
  });
  const counts = divide(total, weights);
  return townships.map((township, i) => ({ township, count: counts[i] ?? 0 }));
};
