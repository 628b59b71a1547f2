import type { Language } from "../snapshot/bilingual.ts";
import { regionOf, type Facts } from "../snapshot/select.ts";
import { wordDay } from "../words/day.ts";
import { cellName } from "../words/name.ts";
import { wordPeriod } from "../words/period.ts";
import { inlineText } from "../words/plain.ts";
import type { CellRecord } from "./cell-record.ts";
import { editionOf, type Edition } from "./edition.ts";

/*
 * Citations in the order of GB/T 7714: who published what, on which day, and where it is found. Where no domain is
 * known, `address` is null and nothing is said of where.
 */

/** How to cite a release: publisher, title, day, index number, address. */
export const releaseCitation = (
  { title, language, release }: Pick<Edition, "title" | "language" | "release">,
  address: string | null,
): string => {
  const { indexNumber, publisher, publishedAt } = release.snapshot.metadata;
  const day = wordDay(publishedAt.slice(0, 10), language);
  return language === "zh"
    ? `${publisher.zh}：《${inlineText(title)}》，${day}发布${indexNumber === null ? "" : `，索引号${indexNumber}`}。${address ?? ""}`
    : `${publisher.en}: “${inlineText(title)}”. Published ${day}.${indexNumber === null ? "" : ` Index number ${indexNumber}.`}${address === null ? "" : ` ${address}`}`;
};

/** How to cite one figure: publisher, release, days, what it is, and the address of its record. */
export const figureCitation = (
  { cell, figure, release }: CellRecord,
  facts: Facts,
  language: Language,
  address: string | null,
): string => {
  const { indexNumber, publisher, publishedAt } = release.snapshot.metadata;
  const title = inlineText(editionOf(release, language).title);
  const day = wordDay(publishedAt.slice(0, 10), language);
  const asOf = wordDay(release.snapshot.release.asOf, language);
  const region = regionOf(facts.vocabulary, cell.region).name[language];
  const home = { ...facts, vocabulary: { ...facts.vocabulary, campaign: { region: cell.region } } };
  const name = cellName(home, cell.key, language);
  const period = wordPeriod(cell.period, facts, language);
  return language === "zh"
    ? `${publisher.zh}：《${title}》，${day}发布，数据截至${asOf}${indexNumber === null ? "" : `，索引号${indexNumber}`}。${region}${name}，${period}：${figure.text}。${address ?? ""}`
    : `${publisher.en}: “${title}”. Published ${day}, figures as of ${asOf}${indexNumber === null ? "" : `, index number ${indexNumber}`}. ${region}, ${name}, ${period}: ${figure.text}.${address === null ? "" : ` ${address}`}`;
};
