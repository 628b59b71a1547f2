import type { Language } from "../snapshot/bilingual.ts";
import { published } from "./published.ts";
import { site } from "./site.ts";

type LanguageParams = { language: string | undefined };

/** The language of a route's first part, which only languages other than Chinese have. */
export const languageOf = (param: string | undefined): Language => (param === "en" ? "en" : "zh");

const languageParams = async (): Promise<LanguageParams[]> =>
  (await site()).languages.map((l) => ({ language: l === "zh" ? undefined : l }));

/** One route per language. */
export const languageRoutes = async () => (await languageParams()).map((params) => ({ params }));

/** One route per campaign and language. */
export const campaignRoutes = async () => {
  const campaigns = [...new Set((await published()).map((r) => r.snapshot.campaign.id))];
  return (await languageParams()).flatMap((language) =>
    campaigns.map((campaign) => ({ params: { ...language, campaign } })),
  );
};

/** One route per release. */
export const releaseRoutes = async () =>
  (await published()).map((r) => ({
    params: { campaign: r.snapshot.campaign.id, release: r.snapshot.release.id },
  }));

/** One route per release and language. */
export const releaseLanguageRoutes = async () => {
  const releases = await releaseRoutes();
  return (await languageParams()).flatMap((language) =>
    releases.map(({ params }) => ({ params: { ...language, ...params } })),
  );
};
