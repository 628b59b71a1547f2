import { card } from "../charts/card.ts";
import { demonstrationLine } from "../layouts/demonstration.ts";
import type { Edition } from "../layouts/edition.ts";
import { headlineItems } from "../layouts/headline.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Site } from "../snapshot/site.ts";
import { wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import { capital } from "../words/telling.ts";
import { pngAside } from "./aside.ts";

type Host = Pick<Site, "name" | "description" | "demonstration">;

/** The first headline figure that has a value beyond doubt, or what the release is about where none has. */
const bodyOf = (edition: Edition): Parameters<typeof card>[0]["body"] => {
  const { language, release } = edition;
  const { metadata, release: dated } = release.snapshot;
  const item = headlineItems(edition).find(
    ({ figure }) => figure.status === "value" && !figure.flags.includes("implausible"),
  );
  if (!item) return metadata.description[language];
  const day = wordDay(dated.asOf, language);
  const { text, number, unit } = item.figure;
  // Words such as 余 may stand within the unit (13万余元): then the figure is not taken apart.
  const apart = [number + unit, `${number} ${unit}`].includes(text);
  return {
    number: apart ? number : text,
    unit: apart ? unit : "",
    about: language === "zh" ? `${item.label}，数据截至${day}` : `${capital(item.label)}, as of ${day}`,
  };
};

/** The picture that messengers show beside a link to a release: 1200 × 630 px as PNG bytes. */
export const releaseCard = (edition: Edition, host: Host): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, release } = edition;
  const { campaign } = release.snapshot;
  const notices = campaign.notice ? [campaign.notice[language]] : [];
  const demonstration = host.demonstration || campaign.kind === "demonstration";
  return pngAside(
    card({
      language,
      site: host.name[language],
      title: inlineText(edition.title),
      body: bodyOf(edition),
      notices: [...demonstrationLine(demonstration, notices, language), ...notices],
    }),
    1,
  );
};

/** The picture beside a link to any other page of the site. */
export const siteCard = (host: Host, language: Language): Promise<Uint8Array<ArrayBuffer>> =>
  pngAside(
    card({
      language,
      site: host.name[language],
      title: host.name[language],
      body: host.description[language],
      notices: demonstrationLine(host.demonstration, [], language),
    }),
    1,
  );
