import { labels } from "../components/labels.ts";
import { wordDay } from "../words/day.ts";
import { plainText } from "../words/plain.ts";
import type { Edition } from "./edition.ts";

/** The text of a release for the press: notice, publisher and dates above it, as plain characters. */
export const pressText = ({ release, language, documents, exhibits }: Edition): string => {
  const { campaign, metadata, release: dated } = release.snapshot;
  const line = (label: string, words: string) => `${label}${language === "zh" ? "：" : ": "}${words}`;
  return plainText(
    documents.release,
    language,
    [...exhibits.values()],
    [
      ...(campaign.notice ? [campaign.notice[language]] : []),
      line(labels.publisher[language], metadata.publisher[language]),
      line(labels.publishedOn[language], wordDay(metadata.publishedAt.slice(0, 10), language)),
      line(labels.asOfLine[language], wordDay(dated.asOf, language)),
    ],
  );
};
