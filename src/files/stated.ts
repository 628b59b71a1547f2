import type { Edition } from "../layouts/edition.ts";
import type { Language } from "../snapshot/bilingual.ts";

/** A release that states figures of a file, in the language of the file, with the ids of the sources of these figures. */
export type Stated = { edition: Edition; sources: readonly string[] };

/** What readers of a file must be told before anything else, by the campaigns whose figures it has; each said once. */
export const noticesOf = (stated: readonly Stated[]): string[] => [
  ...new Set(
    stated.flatMap(
      ({ edition: { language, release } }) => release.snapshot.campaign.notice?.[language] ?? [],
    ),
  ),
];

/** These notices as one text; null where there is none. */
export const noticeOf = (stated: readonly Stated[], language: Language): string | null => {
  const notices = noticesOf(stated);
  return notices.length === 0 ? null : notices.join(language === "zh" ? "" : " ");
};
