import type { Language } from "../snapshot/bilingual.ts";

/** The pages and files of one release in one language. */
export type ReleaseFile =
  "index.html" | "briefing.html" | "printout.html" | "checks.html" | "release.txt" | "printout.pdf";

/** The part of an address that a language adds: Chinese stands at the root. */
const root = (language: Language): string => (language === "zh" ? "" : `/${language}`);

/*
 * Root-absolute addresses of files. The build makes them relative (relative.ts), so that the site opens from a
 * sub-path of a portal and from a disk.
 */
export const homeAddress = (language: Language): string => `${root(language)}/index.html`;

export const checksAddress = (language: Language): string => `${root(language)}/checks.html`;

export const indicatorsAddress = (language: Language): string => `${root(language)}/indicators.html`;

export const galleryAddress = (language: Language): string => `${root(language)}/gallery.html`;

/** The definition of one indicator. */
export const indicatorAddress = (language: Language, id: string): string =>
  `${indicatorsAddress(language)}#${id}`;

export const campaignAddress = (language: Language, campaign: string): string =>
  `${root(language)}/${campaign}/index.html`;

/** A page of a release, whose path is `<campaign>/<release>`. */
export const releaseAddress = (language: Language, path: string, file: ReleaseFile): string =>
  `${root(language)}/${path}/${file}`;

/** The cells as a file; they are the same in every language. */
export const cellsAddress = (path: string, format: "csv" | "json"): string => `/${path}/cells.${format}`;
