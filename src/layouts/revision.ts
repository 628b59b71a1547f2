import type { Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import type { Edition } from "./edition.ts";

type Revision = Snapshot["revision"];

/** The version of a revision, in brackets; nothing of a release as it first came. */
const version = ({ number, replaces }: Revision, language: Language): string =>
  replaces === null ? "" : language === "zh" ? `（第${number}版）` : ` (version ${number})`;

/** The title of a release where it stands among others: a revision adds its version, because both have the same title. */
export const releaseTitle = ({ release, language, title }: Edition): string =>
  inlineText(title) + version(release.snapshot.revision, language);

/** The day to which a release goes, by which the releases of a campaign are told apart: 2025年1月31日（第2版）. */
export const releaseDay = ({ snapshot: { release, revision } }: Release, language: Language): string =>
  wordDay(release.asOf, language) + version(revision, language);

/** A sentence and the reason for a revision behind it; reasons are written with and without a stop. */
const withReason = (sentence: string, { reason }: Revision, language: Language): string => {
  const why = reason?.[language].replace(/[。.]$/, "");
  if (language === "zh") return why === undefined ? `${sentence}。` : `${sentence}，修订理由：${why}。`;
  return why === undefined ? `${sentence}.` : `${sentence}. Reason for the revision: ${why}.`;
};

/** What a reader of a revision is told first: 第2版，修订理由：报表有误。 */
export const revisionLine = (revision: Revision, language: Language): string =>
  withReason(language === "zh" ? `第${revision.number}版` : `Version ${revision.number}`, revision, language);

/** What a reader of a release is told first that `revision` has replaced. */
export const replacedLine = (revision: Revision, language: Language): string =>
  withReason(
    language === "zh"
      ? `本次发布已由第${revision.number}版替代`
      : `Version ${revision.number} has replaced this release`,
    revision,
    language,
  );
