import type { Edition } from "../layouts/edition.ts";
import { dayOrMoment } from "../layouts/feed/moment.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { inlineText } from "../words/plain.ts";
import { noticeOf, type Stated } from "./stated.ts";

/** A release as JSON tells it: whose it is, its days, its state and its revision. */
export const releaseItem = ({ language, release, title }: Edition) => {
  const { campaign, metadata, release: dated, revision, state } = release.snapshot;
  return {
    campaign: campaign.id,
    release: { id: dated.id, title: inlineText(title), asOf: dated.asOf },
    state,
    revision: revision.number,
    publisher: metadata.publisher[language],
    publishedAt: dayOrMoment(metadata.publishedAt),
  };
};

/** The releases that state what is in a file, each with what readers of its figures must be told first. */
export const releaseItems = (stated: readonly Stated[], language: Language) =>
  stated.map((one) => ({ ...releaseItem(one.edition), notice: noticeOf([one], language) }));
