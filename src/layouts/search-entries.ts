import { labels } from "../components/labels.ts";
import { mainPages } from "../components/main-pages.ts";
import { methodsText } from "../components/methods-text.ts";
import { searchKinds } from "../components/search-labels.ts";
import type { SearchEntry } from "../enhance/search-entry.ts";
import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import type { Region } from "../snapshot/region.ts";
import {
  campaignAddress,
  indicatorAddress,
  programmeAddress,
  regionAddress,
  releaseAddress,
  rootAddress,
  type ReleaseFile,
} from "./address.ts";
import { countedKeys } from "./counted-keys.ts";
import { definitions } from "./definitions.ts";
import { editionOf, type Edition } from "./edition.ts";
import { readProgrammeNames } from "./everyday.ts";
import { exhibitAnchors } from "./exhibit-anchors.ts";
import { inlineText } from "../words/plain.ts";
import { ledger as siteLedger } from "./ledger.ts";
import { programmesOf } from "./programmes.ts";
import { newestReleases, published } from "./published.ts";
import { releaseTitle } from "./revision.ts";
import { helpParts } from "./search-help.ts";
import { keysReader, type KeysOf } from "./search-keys.ts";

/** An entry with its kind by name. */
type Entry = SearchEntry & { kind: keyof typeof searchKinds };

/** The names of the regions around a region, the widest first. */
const around = (region: Region, byCode: ReadonlyMap<string, Region>, language: Language): string => {
  const parent = byCode.get(region.parent ?? "");
  if (!parent) return "";
  return language === "zh"
    ? `${around(parent, byCode, language)} ${parent.name.zh}`.trim()
    : [parent.name.en, around(parent, byCode, language)].filter((name) => name !== "").join(", ");
};

const releaseParts: readonly { file: ReleaseFile; name: Bilingual }[] = [
  { file: "briefing.html", name: labels.briefing },
  { file: "printout.html", name: labels.printout },
  { file: "checks.html", name: labels.checksOfRelease },
];

/** The charts and tables of a release, where its page shows them. */
const exhibitEntries = (edition: Edition, where: string): Entry[] => {
  const { exhibits, language, release } = edition;
  const { inText, further } = exhibitAnchors(edition);
  const page = releaseAddress(language, release.path, "index.html");
  return [...inText, ...further].map(({ id, anchor }) => ({
    ...{ kind: "exhibit" as const, title: inlineText(exhibits.get(id)?.title ?? []), where, keys: "" },
    text: inlineText(exhibits.get(id)?.subtitle ?? []),
    address: `${page}#${anchor}`,
  }));
};

const releaseEntries = async (language: Language, keysOf: KeysOf): Promise<Entry[]> =>
  (await published()).flatMap((release) => {
    const { campaign, metadata, lines, coldWaves = [] } = release.snapshot;
    const edition = editionOf(release, language);
    const title = releaseTitle(edition);
    const { indexNumber, description, keywords } = metadata;
    const waves = coldWaves.map((wave) => wave.name[language]);
    const topics = lines.map((l) => l.title[language]).join(language === "zh" ? "、" : ", ");
    const text = [description[language], topics]
      .filter((t) => t !== "")
      .join(language === "zh" ? "。" : ". ");
    return [
      {
        ...{ kind: "release" as const, title, where: campaign.title[language], text },
        // Keywords are not names of the release, so they stand together.
        keys: [
          release.snapshot.release.id,
          indexNumber ?? "",
          [...keywords[language], ...waves].join(" "),
        ].join("|"),
        address: releaseAddress(language, release.path, "index.html"),
      },
      ...releaseParts.map(({ file, name }) => ({
        ...{ kind: "page" as const, title: name[language], where: title, text: "" },
        keys: keysOf(name, language),
        address: releaseAddress(language, release.path, file),
      })),
      ...exhibitEntries(edition, title),
    ];
  });

/** Everything that a search of the site may find, in one language: public words, and no figures but those of titles. */
export const searchEntries = async (language: Language): Promise<SearchEntry[]> => {
  const ledger = await siteLedger();
  const { regions, indicators } = ledger.facts.vocabulary;
  const byCode = new Map(regions.map((r) => [r.code, r]));
  const paged = new Set(indicators.map((i) => i.id));
  const unpaged = (await definitions()).indicators.filter((i) => !paged.has(i.id));
  const keysOf = await keysReader();
  const otherNames = await readProgrammeNames();
  const entries: Entry[] = [
    ...mainPages(language).map(({ name, lead, address }) => ({
      ...{ kind: "page" as const, title: name[language], where: "", text: lead?.[language] ?? "", address },
      keys: keysOf(name, language),
    })),
    ...(await newestReleases()).map(({ snapshot: { campaign, metadata } }) => ({
      ...{ kind: "page" as const, title: campaign.title[language], where: campaign.bureau[language] },
      text: metadata.description[language],
      keys: `${keysOf(campaign.title, language)}|${campaign.id}`,
      address: campaignAddress(language, campaign.id),
    })),
    ...(await releaseEntries(language, keysOf)),
    ...regions.map((region) => ({
      ...{ kind: "region" as const, title: region.name[language], text: "" },
      where: around(region, byCode, language),
      keys: `${keysOf(region.name, language, region.name.en)}|${region.code}`,
      address: regionAddress(language, region.code),
    })),
    ...programmesOf(ledger).map(({ code, name }) => ({
      ...{ kind: "programme" as const, title: name[language], where: "", text: "" },
      keys: [keysOf(name, language), code, ...(otherNames.get(code) ?? [])].join("|"),
      address: programmeAddress(language, code),
    })),
    ...indicators.map((indicator) => ({
      ...{ kind: "indicator" as const, title: indicator.name[language], where: "" },
      text: indicator.definition[language],
      keys: [
        keysOf(indicator.name, language),
        indicator.id,
        countedKeys(
          indicator,
          ledger.byIndicator.get(indicator.id) ?? [],
          ledger.facts,
          otherNames,
          language,
        ),
      ].join("|"),
      address: indicatorAddress(language, indicator.id),
    })),
    ...unpaged.map((indicator) => ({
      ...{ kind: "definition" as const, title: indicator.name[language], where: "" },
      text: indicator.definition[language],
      keys: `${keysOf(indicator.name, language)}|${indicator.id}`,
      address: `${rootAddress(language, "indicators")}#${indicator.id}`,
    })),
    ...methodsText.map(({ id, title, paragraphs, items = [] }) => ({
      ...{ kind: "method" as const, title: title[language], where: "" },
      text: [...paragraphs, ...items].map((p) => p[language]).join(" "),
      keys: keysOf(title, language),
      address: `${rootAddress(language, "methods")}#${id}`,
    })),
    ...helpParts.map(({ page, anchor, title, text }) => ({
      ...{ kind: "help" as const, title: title[language], where: "" },
      text: text.map((p) => p[language]).join(" "),
      keys: keysOf(title, language),
      address: `${rootAddress(language, page)}#${anchor}`,
    })),
  ];
  const root = rootAddress(language, "search").replace(/search\.html$/, "");
  const kinds = Object.keys(searchKinds);
  return entries
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .map((entry) => ({
      ...entry,
      kind: searchKinds[entry.kind][language],
      address: entry.address.slice(root.length),
    }));
};
