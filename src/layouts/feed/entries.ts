import { labels } from "../../components/labels.ts";
import { feedLabels } from "../../components/feed-labels.ts";
import type { Language } from "../../snapshot/bilingual.ts";
import type { Release } from "../../snapshot/open.ts";
import type { Correction } from "../../snapshot/schema.ts";
import type { Site } from "../../snapshot/site.ts";
import { wordCell } from "../../words/cell.ts";
import { wordDay } from "../../words/day.ts";
import { cellName } from "../../words/name.ts";
import { wordPeriod } from "../../words/period.ts";
import { releaseAddress } from "../address.ts";
import { editionOf } from "../edition.ts";
import { headlineItems } from "../headline.ts";
import { publicAddress } from "../public-address.ts";
import { releaseTitle } from "../revision.ts";
import type { Entry } from "./atom.ts";
import { identity } from "./identity.ts";
import { moment } from "./moment.ts";

/** Where an entry stands: its site, and the root-absolute address of its feed. */
type Place = { site: Site; self: string };

const said = (label: string, words: string, language: Language): string =>
  `${label}${language === "zh" ? "：" : ": "}${words}`;

const pathOf = (release: Release, id: string): string => `${release.snapshot.campaign.id}/${id}`;

/** What every entry about a release has. */
const about = (
  release: Release,
  language: Language,
  { site, self }: Place,
): Pick<Entry, "published" | "author" | "link" | "replaces" | "category"> => {
  const { campaign, metadata, revision } = release.snapshot;
  const page = (path: string) => publicAddress(site, self, releaseAddress(language, path, "index.html"));
  return {
    published: moment(metadata.publishedAt),
    author: { name: metadata.publisher[language] },
    link: page(release.path),
    replaces: revision.replaces === null ? null : page(pathOf(release, revision.replaces)),
    category: { term: campaign.id, label: campaign.title[language] },
  };
};

const ownerOf = (release: Release, site: Site) => ({
  site,
  day: release.snapshot.metadata.publishedAt.slice(0, 10),
});

const named = (language: Language, path: string): string =>
  language === "zh" ? path : `${language}/${path}`;

/** A release as an entry: its notice, its day and its headline figures, each a published cell in words. */
export const releaseEntry = (release: Release, language: Language, place: Place): Entry => {
  const edition = editionOf(release, language);
  const { campaign, metadata, release: dated, revision } = release.snapshot;
  const figures = headlineItems(edition).map(({ label, figure, cell }) => {
    const period = wordPeriod(cell.period, edition.facts, language);
    return said(
      label,
      language === "zh" ? `${figure.text}（${period}）` : `${figure.text} (${period})`,
      language,
    );
  });
  return {
    id: identity(ownerOf(release, place.site), named(language, release.path)),
    title: releaseTitle(edition),
    ...about(release, language, place),
    summary: metadata.description[language],
    content: [
      ...(campaign.notice ? [campaign.notice[language]] : []),
      ...(revision.reason
        ? [said(labels.revisionReason[language], revision.reason[language], language)]
        : []),
      said(labels.asOfLine[language], wordDay(dated.asOf, language), language),
      ...figures,
    ].join("\n"),
  };
};

const correctionLine = (release: Release, c: Correction, language: Language): string => {
  const now = wordCell(release.facts, c.cell, language).text;
  const [was, is] = [
    said(labels.original[language], c.original, language),
    said(labels.repaired[language], now, language),
  ];
  return language === "zh"
    ? `${cellName(release.facts, c.cell, "zh")}。${was}；${is}。${c.reason.zh}`
    : `${cellName(release.facts, c.cell, "en")}. ${was}; ${is}. ${c.reason.en}`;
};

/** What was repaired before a release as an entry; null where nothing was that the releases before it had not told. */
export const repairEntry = (
  release: Release,
  before: readonly Release[],
  language: Language,
  place: Place,
): Entry | null => {
  const told = new Set(before.flatMap((r) => r.snapshot.corrections).map((c) => `${c.cell} ${c.original}`));
  const repaired = release.snapshot.corrections.filter((c) => !told.has(`${c.cell} ${c.original}`));
  if (repaired.length === 0) return null;
  const title = releaseTitle(editionOf(release, language));
  return {
    id: identity(ownerOf(release, place.site), named(language, `${release.path}/corrections`)),
    title: said(feedLabels.repaired[language], title, language),
    ...about(release, language, place),
    link: `${about(release, language, place).link}#corrections`,
    summary: labels.correctionsLead[language],
    content: repaired.map((c) => correctionLine(release, c, language)).join("\n"),
  };
};
