import type { Language } from "../snapshot/bilingual.ts";

/** The pages and files of one release in one language. */
export type ReleaseFile =
  | "index.html"
  | "briefing.html"
  | "printout.html"
  | "checks.html"
  | "compare.html"
  | "release.txt"
  | "release.xlsx"
  | "printout.pdf";

/** The pages that stand at the root of a language, by name. */
export type RootPage =
  | "index"
  | "checks"
  | "indicators"
  | "programmes"
  | "regions"
  | "compare"
  | "data"
  | "methods"
  | "corrections"
  | "gallery"
  | "search"
  | "sitemap"
  | "accessibility";

/** The part of an address that a language adds: Chinese stands at the root. */
const root = (language: Language): string => (language === "zh" ? "" : `/${language}`);

/*
 * Root-absolute addresses of files. The build makes them relative (relative.ts), so that the site opens from a
 * sub-path of a portal and from a disk. They are made of codes that last: none holds a name or a place in a list.
 */
export const rootAddress = (language: Language, page: RootPage): string => `${root(language)}/${page}.html`;

export const homeAddress = (language: Language): string => rootAddress(language, "index");

/** The picture that messengers show beside a link: of a release, whose path is given, else of the site. */
export const cardAddress = (language: Language, path?: string): string =>
  `${root(language)}/${path === undefined ? "" : `${path}/`}card.png`;

/** The page of one indicator. */
export const indicatorAddress = (language: Language, id: string): string =>
  `${root(language)}/indicators/${id}.html`;

/** The cells of one indicator, of all releases, as a file. */
export const indicatorFileAddress = (
  language: Language,
  id: string,
  format: "csv" | "xlsx" | "json",
): string => `${root(language)}/indicators/${id}.${format}`;

/** A chart of the page of an indicator or a programme as a file: `programmes/dibao/relief.paid_trend_990201_programme-dibao.csv`. */
export const topicFileAddress = (
  language: Language,
  topic: { kind: "indicator" | "programme"; id: string },
  chart: string,
  format: string,
): string => `${root(language)}/${topic.kind}s/${topic.id}/${chart}.${format}`;

/** A chart of the pages of a region as a file: `regions/990201/relief.paid_map_990201.csv`. */
export const regionFileAddress = (language: Language, code: string, chart: string, format: string): string =>
  `${root(language)}/regions/${code}/${chart}.${format}`;

/** A chart of a release's comparison, whose path is given, as a file: `<campaign>/<release>/compare/….csv`. */
export const comparedFileAddress = (
  language: Language,
  path: string,
  chart: string,
  format: string,
): string => `${root(language)}/${path}/compare/${chart}.${format}`;

/** The examples of one kind of chart. */
export const galleryAddress = (language: Language, kind: string): string =>
  `${root(language)}/gallery/${kind}.html`;

/** The page of one programme. */
export const programmeAddress = (language: Language, code: string): string =>
  `${root(language)}/programmes/${code}.html`;

/** The page of one region. */
export const regionAddress = (language: Language, code: string): string =>
  `${root(language)}/regions/${code}/index.html`;

/** Every figure of one indicator in one region, where the region has many. */
export const regionIndicatorAddress = (language: Language, code: string, indicator: string): string =>
  `${root(language)}/regions/${code}/indicators/${indicator}.html`;

/** The regions within one region, side by side. */
export const regionCompareAddress = (language: Language, code: string): string =>
  `${root(language)}/regions/${code}/compare.html`;

export const campaignAddress = (language: Language, campaign: string): string =>
  `${root(language)}/${campaign}/index.html`;

/** A page of a release, whose path is `<campaign>/<release>`. */
export const releaseAddress = (language: Language, path: string, file: ReleaseFile): string =>
  `${root(language)}/${path}/${file}`;

/** The part of a release's comparisons in which it stands against an earlier one, whose id is given. */
export const againstId = (earlier: string): string => `against-${earlier}`;

/** A release, whose path is given, against an earlier one of its campaign. */
export const againstAddress = (language: Language, path: string, earlier: string): string =>
  `${releaseAddress(language, path, "compare.html")}#${againstId(earlier)}`;

/** One exhibit of a release as a file: `<campaign>/<release>/exhibits/funds-by-programme.csv`. */
export const exhibitFileAddress = (language: Language, path: string, id: string, format: string): string =>
  `${root(language)}/${path}/exhibits/${id}.${format}`;

/** What describes the cells for machines: a data package, and CSV on the Web. */
export const packageAddress = (path: string, file: "datapackage.json" | "cells.csv-metadata.json"): string =>
  `/${path}/${file}`;

/** The cells as a file; they are the same in every language. */
export const cellsAddress = (path: string, format: "csv" | "json"): string => `/${path}/cells.${format}`;

/** The Atom feed of a campaign's releases, or of all releases of the site. */
export const feedAddress = (language: Language, campaign: string | null): string =>
  `${root(language)}${campaign === null ? "" : `/${campaign}`}/feed.xml`;

/** The Atom feed of revisions and repairs. */
export const correctionsFeedAddress = (language: Language): string => `${root(language)}/corrections.xml`;

/** The calendar of announced releases. */
export const calendarAddress = (language: Language): string => `${root(language)}/calendar.ics`;

/** A bare page with one exhibit of a release, for other sites to show. */
export const embedAddress = (language: Language, path: string, exhibit: string): string =>
  `${root(language)}/${path}/embed/${exhibit}.html`;

/** A page's own address, from that of the same page in the other language. */
export const ownAddress = (language: Language, twin: string): string =>
  language === "zh" ? twin.replace(/^\/en\//, "/") : `/en${twin}`;
