import { labels } from "../../components/labels.ts";
import { siteLabels } from "../../components/site-labels.ts";
import type { Language } from "../../snapshot/bilingual.ts";
import type { Release } from "../../snapshot/open.ts";
import type { Site } from "../../snapshot/site.ts";
import {
  campaignAddress,
  correctionsFeedAddress,
  feedAddress,
  homeAddress,
  rootAddress,
} from "../address.ts";
import { publicAddress } from "../public-address.ts";
import { atom, type Entry } from "./atom.ts";
import { releaseEntry, repairEntry } from "./entries.ts";
import { identity } from "./identity.ts";
import { moment } from "./moment.ts";

const languageTag = { zh: "zh-CN", en: "en" } as const;
const otherOf = (language: Language): Language => (language === "zh" ? "en" : "zh");
const publishedAt = (release: Release): string => release.snapshot.metadata.publishedAt;

/** Entries newest first; of one moment, in the order given. */
const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => (a.published === b.published ? 0 : a.published < b.published ? 1 : -1));

/** What sets one feed of the site apart. `address` gives where it stands in each language, `releases` all that it follows. */
type Kind = {
  title: string;
  subtitle: string;
  address: (language: Language) => string;
  page: string;
  releases: readonly Release[];
  entries: readonly Entry[];
};

/** Throws for a feed that follows no release, because then nobody can say when it was updated. */
const written = (site: Site, language: Language, kind: Kind): string => {
  const [first] = kind.releases.map(publishedAt).toSorted();
  if (first === undefined) throw new Error(`invalid feed without a release: ${kind.title}`);
  const entries = newestFirst(kind.entries);
  const self = kind.address(language);
  const other = otherOf(language);
  return atom({
    id: identity({ site, day: first.slice(0, 10) }, self.slice(1)),
    language: languageTag[language],
    title: kind.title,
    subtitle: site.demonstration
      ? `${labels.demonstration[language]}${language === "zh" ? "。" : ". "}${kind.subtitle}`
      : kind.subtitle,
    author: { name: site.name[language] },
    self: publicAddress(site, self, self),
    page: publicAddress(site, self, kind.page),
    twin: site.languages.includes(other)
      ? { address: publicAddress(site, self, kind.address(other)), language: languageTag[other] }
      : null,
    updated: entries[0]?.published ?? moment(first),
    entries,
  });
};

/** The feed of all releases of a site. */
export const siteFeed = (site: Site, releases: readonly Release[], language: Language): string => {
  const address = (l: Language) => feedAddress(l, null);
  return written(site, language, {
    title: site.name[language],
    subtitle: site.description[language],
    address,
    page: homeAddress(language),
    releases,
    entries: releases.map((r) => releaseEntry(r, language, { site, self: address(language) })),
  });
};

/** The feed of the releases of one campaign, newest first as given. */
export const campaignFeed = (
  site: Site,
  releases: readonly [Release, ...Release[]],
  language: Language,
): string => {
  const { campaign, metadata } = releases[0].snapshot;
  const address = (l: Language) => feedAddress(l, campaign.id);
  return written(site, language, {
    title: campaign.title[language],
    subtitle: metadata.description[language],
    address,
    page: campaignAddress(language, campaign.id),
    releases,
    entries: releases.map((r) => releaseEntry(r, language, { site, self: address(language) })),
  });
};

/** The feed of revisions after release and of repairs before it. `releases` are newest first within each campaign. */
export const correctionsFeed = (site: Site, releases: readonly Release[], language: Language): string => {
  const place = { site, self: correctionsFeedAddress(language) };
  const revised = releases.filter((r) => r.snapshot.revision.replaces !== null);
  const repairs = releases.flatMap((release, i) => {
    const before = releases
      .slice(i + 1)
      .filter((r) => r.snapshot.campaign.id === release.snapshot.campaign.id);
    return repairEntry(release, before, language, place) ?? [];
  });
  return written(site, language, {
    title: `${siteLabels.corrections[language]}${language === "zh" ? "｜" : " | "}${site.name[language]}`,
    subtitle: siteLabels.correctionsLead[language],
    address: correctionsFeedAddress,
    page: rootAddress(language, "corrections"),
    releases,
    entries: [...revised.map((r) => releaseEntry(r, language, place)), ...repairs],
  });
};
