import { gallery } from "../charts/gallery/gallery.ts";
import { chartFormats, formatsOf } from "../files/formats.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { comparedCharts } from "./compared-charts.ts";
import { ledger } from "./ledger.ts";
import { portalAround } from "./portal/portal.ts";
import { programmesOf } from "./programmes.ts";
import { announcing } from "./feed/calendar.ts";
import { earlierOf, newestReleases, published, releaseAt } from "./published.ts";
import { regionIndicators } from "./records.ts";
import { hasComparison } from "./region.ts";
import { regionFileCharts } from "./region-charts.ts";
import { site } from "./site.ts";
import type { SiteChart } from "./site-exhibit.ts";
import { topicCharts, type Topic } from "./topic.ts";

type LanguageParams = { language: string | undefined };

/** The language of a route's first part, which only languages other than Chinese have. */
export const languageOf = (param: string | undefined): Language => (param === "en" ? "en" : "zh");

const languageParams = async (): Promise<LanguageParams[]> =>
  (await site()).languages.map((l) => ({ language: l === "zh" ? undefined : l }));

/** One route per language. */
export const languageRoutes = async () => (await languageParams()).map((params) => ({ params }));

/** One route per language, where there is a release to follow. */
export const feedRoutes = async () => ((await published()).length === 0 ? [] : languageRoutes());

/** One route per language, where a release is announced: a calendar without an event is none. */
export const calendarRoutes = async () =>
  announcing(await newestReleases()).length === 0 ? [] : languageRoutes();

/** The route of the portal's style, where the site is part of one that has any. */
export const portalRoutes = async () =>
  (await portalAround())?.style == null ? [] : [{ params: { portal: "portal" } }];

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

/** One route per exhibit of a release, form and language. */
export const exhibitFileRoutes = async () => {
  const files = (await published()).flatMap(({ snapshot: { campaign, release, exhibits } }) =>
    exhibits.flatMap((e) =>
      formatsOf(e).map((format) => ({ campaign: campaign.id, release: release.id, exhibit: e.id, format })),
    ),
  );
  return (await languageParams()).flatMap((language) =>
    files.map((file) => ({ params: { ...language, ...file } })),
  );
};

/** One route per exhibit of a release and language. */
export const exhibitRoutes = async () => {
  const releases = await published();
  return (await languageParams()).flatMap((language) =>
    releases.flatMap(({ snapshot: { campaign, release, exhibits } }) =>
      exhibits.map(({ id }) => ({
        params: { ...language, campaign: campaign.id, release: release.id, exhibit: id },
      })),
    ),
  );
};

/** One route per value of a parameter and language. */
const valueRoutes = async <K extends string>(name: K, values: readonly string[]) =>
  (await languageParams()).flatMap((language) =>
    values.map((value) => ({ params: { ...language, [name]: value } as LanguageParams & Record<K, string> })),
  );

/** One route per kind of chart and language. */
export const galleryRoutes = async () =>
  valueRoutes(
    "kind",
    gallery.map((g) => g.kind),
  );

/** The files of a chart; its name holds dots, so each file is one part of an address. */
const chartFiles = ({ name }: SiteChart): string[] => chartFormats.map((format) => `${name}.${format}`);

/** One route per region and language: those that a release names, with all that contain them. */
export const regionRoutes = async () =>
  valueRoutes(
    "region",
    (await ledger()).facts.vocabulary.regions.map((r) => r.code),
  );

/** One route per chart that has its files with its region, form and language. */
export const regionChartRoutes = async () => {
  const all = await ledger();
  const routes: { params: LanguageParams & { region: string; file: string } }[] = [];
  for (const { language } of await languageParams())
    for (const { code: region } of all.facts.vocabulary.regions)
      for (const chart of await regionFileCharts(all, region, languageOf(language)))
        for (const file of chartFiles(chart)) routes.push({ params: { language, region, file } });
  return routes;
};

/** One route per indicator of a region that has too many figures for one page, and language. */
export const regionIndicatorRoutes = async () => {
  const pages = regionIndicators(await ledger());
  return (await languageParams()).flatMap((language) =>
    pages.map((page) => ({ params: { ...language, ...page } })),
  );
};

/** One route per region whose own regions have figures to compare, and language. */
export const regionCompareRoutes = async () => {
  const all = await ledger();
  const parents = all.facts.vocabulary.regions.map((r) => r.code);
  return valueRoutes(
    "region",
    parents.filter((code) => hasComparison(all, all.within.get(code) ?? [])),
  );
};

/** One route per indicator that a release names, and language. */
export const indicatorRoutes = async () =>
  valueRoutes(
    "indicator",
    (await ledger()).facts.vocabulary.indicators.map((i) => i.id),
  );

/** One route per programme of which a release tells anything, and language. */
export const programmeRoutes = async () =>
  valueRoutes(
    "programme",
    programmesOf(await ledger()).map((p) => p.code),
  );

/** One route per chart of some topics, form and language. */
const topicFileRoutes = async <K extends Topic["kind"]>(kind: K, ids: readonly string[]) => {
  const all = await ledger();
  return (await languageParams()).flatMap(({ language }) =>
    ids.flatMap((id) =>
      topicCharts(all, { kind, id }, languageOf(language))
        .flatMap(chartFiles)
        .map((file) => ({
          params: { language, [kind]: id, file } as LanguageParams & Record<K | "file", string>,
        })),
    ),
  );
};

/** One route per chart of an indicator's page, form and language. */
export const indicatorChartRoutes = async () =>
  topicFileRoutes(
    "indicator",
    (await ledger()).facts.vocabulary.indicators.map((i) => i.id),
  );

/** One route per chart of a programme's page, form and language. */
export const programmeChartRoutes = async () =>
  topicFileRoutes(
    "programme",
    programmesOf(await ledger()).map((p) => p.code),
  );

/** One route per release that has one before it, and language. */
export const comparedReleaseRoutes = async () => {
  const compared = (
    await Promise.all((await published()).map(async (r) => ((await earlierOf(r)) ? [r] : [])))
  ).flat();
  return (await languageParams()).flatMap((language) =>
    compared.map((r) => ({
      params: { ...language, campaign: r.snapshot.campaign.id, release: r.snapshot.release.id },
    })),
  );
};

/** One route per chart of a release's comparison, form and language. */
export const comparedChartRoutes = async () => {
  const routes = await comparedReleaseRoutes();
  const files = await Promise.all(
    routes.map(async ({ params }) => {
      const release = await releaseAt(`${params.campaign}/${params.release}`);
      const charts = await comparedCharts(release, languageOf(params.language));
      return charts.flatMap(chartFiles).map((file) => ({ params: { ...params, file } }));
    }),
  );
  return files.flat();
};
