import type { Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import { ledger } from "./ledger.ts";
import { earlierOf } from "./published.ts";
import type { SiteChart } from "./site-exhibit.ts";
import { slopesBetween } from "./slopes.ts";

/** The charts of a release's comparison with the release that it is compared with first; none where there is none. */
export const comparedCharts = async (release: Release, language: Language): Promise<SiteChart[]> => {
  const earlier = await earlierOf(release);
  return earlier ? slopesBetween(await ledger(), release, earlier, language) : [];
};
