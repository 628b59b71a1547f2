import { cellsAddress, homeAddress, releaseAddress, rootAddress } from "../layouts/address.ts";
import { editionOf, type Edition } from "../layouts/edition.ts";
import { publicAddress } from "../layouts/public-address.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import { indicatorOf, regionOf } from "../snapshot/select.ts";
import type { Site } from "../snapshot/site.ts";
import { inlineText } from "../words/plain.ts";
import { unitOfCell } from "./figure-columns.ts";
import { contentTypes } from "./formats.ts";

/** What a page needs to say of data: the site, and the page's own root-absolute address. */
type Page = { site: Site; page: string };

/** The days that the cells are about; its start is open where a source does not state one, because it is never assumed. */
const coverage = ({ cells, snapshot }: Release): string => {
  const starts = cells.map((c) => c.period.start);
  const ends = [snapshot.release.asOf, ...cells.map((c) => c.period.end)];
  const end = ends.reduce((a, b) => (a < b ? b : a));
  const start = starts.includes(null) ? ".." : starts.reduce((a, b) => ((a ?? "") < (b ?? "") ? a : b), end);
  return `${start}/${end}`;
};

/** What is measured, each once: indicators of which a cell is published. */
const measured = ({ facts, language, release }: Edition) =>
  [...new Map(release.cells.map((c) => [c.indicator, c])).values()].map((cell) => {
    const { id, name, definition } = indicatorOf(facts.vocabulary, cell.indicator);
    const unit = unitOfCell(facts, cell);
    return {
      "@type": "PropertyValue",
      propertyID: id,
      name: name[language],
      description: definition[language],
      unitText: language === "zh" ? unit.name.zh : unit.plural,
    };
  });

/** A release as a schema.org Dataset. It names no address that is not known, and a licence where the site does. */
const dataset = (edition: Edition, { site, page }: Page) => {
  const { facts, language, release } = edition;
  const { campaign, metadata, revision } = release.snapshot;
  const url = (address: string): string => publicAddress(site, page, address);
  const file = (name: string, encodingFormat: string, address: string) => ({
    ...{ "@type": "DataDownload", name, encodingFormat: encodingFormat.replace(/;.*/, "") },
    contentUrl: url(address),
  });
  const publisher = { "@type": "Organization", name: metadata.publisher[language] };
  const day = metadata.publishedAt.slice(0, 10);
  return {
    "@type": "Dataset",
    name: inlineText(edition.title),
    description: [campaign.notice?.[language], metadata.description[language]].filter(Boolean).join(" "),
    url: url(releaseAddress(language, release.path, "index.html")),
    ...(metadata.indexNumber === null ? {} : { identifier: metadata.indexNumber }),
    creator: publisher,
    publisher,
    datePublished: day,
    dateModified: day,
    version: String(revision.number),
    inLanguage: language === "zh" ? "zh-CN" : "en",
    keywords: metadata.keywords[language],
    temporalCoverage: coverage(release),
    spatialCoverage: {
      "@type": "Place",
      name: regionOf(facts.vocabulary, campaign.region).name[language],
      identifier: campaign.region,
    },
    isAccessibleForFree: true,
    ...(site.licence
      ? {
          license: {
            ...{ "@type": "CreativeWork", name: site.licence.name[language] },
            url: site.licence.url,
          },
        }
      : {}),
    variableMeasured: measured(edition),
    distribution: [
      file("cells.csv", contentTypes.csv, cellsAddress(release.path, "csv")),
      file("cells.json", contentTypes.json, cellsAddress(release.path, "json")),
      file("release.xlsx", contentTypes.xlsx, releaseAddress(language, release.path, "release.xlsx")),
    ],
  };
};

/** The data of a release, for the head of its page. */
export const releaseDataset = (edition: Edition, site: Site) => ({
  "@context": "https://schema.org/",
  ...dataset(edition, {
    site,
    page: releaseAddress(edition.language, edition.release.path, "index.html"),
  }),
});

/** The data of the whole site, for the head of the page about data. */
export const dataCatalog = (releases: readonly Release[], site: Site, language: Language) => {
  const page = rootAddress(language, "data");
  return {
    "@context": "https://schema.org/",
    "@type": "DataCatalog",
    name: site.name[language],
    description: site.description[language],
    url: publicAddress(site, page, homeAddress(language)),
    inLanguage: language === "zh" ? "zh-CN" : "en",
    dataset: releases.map((r) => dataset(editionOf(r, language), { site, page })),
  };
};
