import { rootAddress, type RootPage } from "../layouts/address.ts";
import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import { labels } from "./labels.ts";
import { pageLabels } from "./page-labels.ts";
import { searchLabels } from "./search-labels.ts";
import { siteLabels } from "./site-labels.ts";

/** A page at the root of the site: its names, and what it is for. */
type Described = { name: Bilingual; lead: Bilingual | null };

/** A page at the root of the site, with its address in a language. */
type MainPage = Described & { address: string };

const pages: readonly (Described & { page: RootPage })[] = [
  { page: "index", name: labels.home, lead: null },
  { page: "regions", name: pageLabels.regions, lead: null },
  { page: "indicators", name: pageLabels.indicators, lead: labels.indicatorsLead },
  { page: "programmes", name: pageLabels.programmes, lead: null },
  { page: "compare", name: pageLabels.compare, lead: pageLabels.compareLead },
  { page: "data", name: siteLabels.data, lead: siteLabels.dataLead },
  { page: "methods", name: siteLabels.methods, lead: siteLabels.methodsLead },
  { page: "checks", name: labels.checks, lead: labels.checksLead },
  { page: "corrections", name: siteLabels.corrections, lead: siteLabels.correctionsLead },
  { page: "gallery", name: labels.gallery, lead: labels.galleryLead },
  { page: "search", name: searchLabels.search, lead: searchLabels.lead },
  { page: "sitemap", name: siteLabels.sitemap, lead: siteLabels.sitemapLead },
  { page: "accessibility", name: siteLabels.accessibility, lead: siteLabels.accessibilityLead },
];

/** The pages at the root of a language, in the order of the menu. */
export const mainPages = (language: Language): MainPage[] =>
  pages.map(({ page, ...described }) => ({ ...described, address: rootAddress(language, page) }));
