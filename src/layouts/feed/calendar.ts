import { feedLabels } from "../../components/feed-labels.ts";
import type { Language } from "../../snapshot/bilingual.ts";
import type { Release } from "../../snapshot/open.ts";
import type { Site } from "../../snapshot/site.ts";
import { calendarAddress, campaignAddress } from "../address.ts";
import { publicAddress } from "../public-address.ts";
import { identity } from "./identity.ts";
import { utcMoment } from "./moment.ts";

/** The longest line of a calendar, in octets without its end (RFC 5545, 3.1). */
const longest = 75;

/** A line folded: every further part begins with a space, and no character is cut. */
export const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  for (const char of line) {
    const room = parts.length === 0 ? longest : longest - 1;
    if (Buffer.byteLength(part + char) > room) {
      parts.push(part);
      part = "";
    }
    part += char;
  }
  return [...parts, part].join("\r\n ");
};

/** A value of the type TEXT (RFC 5545, 3.3.11). */
const textValue = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const dateValue = (day: string): string => day.replaceAll("-", "");

/** The releases that announce the day of the next one, of the newest of each campaign as given. */
export const announcing = (newest: readonly Release[]): Release[] =>
  newest.filter((r) => typeof r.snapshot.nextUpdate === "string");

const eventLines = (release: Release, site: Site, language: Language): string[] => {
  const { campaign, metadata, nextUpdate, revision } = release.snapshot;
  if (typeof nextUpdate !== "string") return [];
  const day = metadata.publishedAt.slice(0, 10);
  // A revision may move the day: it is the same event, in a new version.
  const announced = release.path.replace(/-r\d+$/, "");
  const page = publicAddress(site, calendarAddress(language), campaignAddress(language, campaign.id));
  return [
    "BEGIN:VEVENT",
    `UID:${identity({ site, day: release.snapshot.release.asOf }, `${language}/${announced}/next`)}`,
    `SEQUENCE:${revision.number - 1}`,
    `DTSTAMP:${utcMoment(metadata.publishedAt)}`,
    `DTSTART;VALUE=DATE:${dateValue(nextUpdate)}`,
    `DTEND;VALUE=DATE:${dateValue(nextDay(nextUpdate))}`,
    `SUMMARY:${textValue(`${campaign.title[language]}${language === "zh" ? "：" : ": "}${feedLabels.announced[language]}`)}`,
    `DESCRIPTION:${textValue(`${metadata.publisher[language]} ${day}${campaign.notice ? `\n${campaign.notice[language]}` : ""}`)}`,
    // An address in a calendar is absolute; where the domain is not known there is none.
    ...(site.siteDomain === null ? [] : [`URL:${page}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
};

/** The announced releases as a calendar (RFC 5545), an event of one day each. `releases` are those that announce one. */
export const calendar = (site: Site, releases: readonly Release[], language: Language): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Nuanbao//Nuanbao//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${textValue(`${site.name[language]} ${feedLabels.calendarName[language]}`)}`,
    ...releases.flatMap((r) => eventLines(r, site, language)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
