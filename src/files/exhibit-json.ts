import type { Edition, EditionExhibit } from "../layouts/edition.ts";
import { formatDecimal } from "../snapshot/decimal.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { wordPeriod } from "../words/period.ts";
import { inlineText } from "../words/plain.ts";
import { legend, marks } from "../words/status.ts";
import { unitOfCell } from "./figure-columns.ts";

const itemOf = ({ facts, language }: Edition, { label, group, figure, cell }: ExhibitRow) => {
  const { key, indicator, region, period, dimensions, content } = cell;
  const unit = unitOfCell(facts, cell);
  return {
    ...(group === undefined ? {} : { group }),
    label,
    ...{ key, indicator, region, dimensions },
    period: { ...period, label: wordPeriod(period, facts, language) },
    unit: language === "zh" ? unit.name.zh : unit.plural,
    ...(content.status === "value"
      ? {
          ...content,
          value: formatDecimal(content.value, unit.decimals),
          precision: formatDecimal(content.precision, unit.decimals),
        }
      : { ...content, mark: marks[content.status] }),
    shown: figure.text,
  };
};

/**
 * An exhibit as JSON: what it is, whose it is, what the marks mean, and its figures. Values are decimal strings in the
 * unit beside them; what is withheld or absent has a mark and no value.
 */
export const exhibitJson = (edition: Edition, worded: EditionExhibit): string => {
  const { language, release } = edition;
  const { campaign, metadata, release: dated, revision, state } = release.snapshot;
  return `${JSON.stringify(
    {
      id: worded.exhibit.id,
      kind: worded.exhibit.kind,
      language,
      title: inlineText(worded.title),
      subtitle: inlineText(worded.subtitle),
      description: inlineText(worded.description),
      notice: campaign.notice?.[language] ?? null,
      campaign: campaign.id,
      release: { id: dated.id, title: inlineText(edition.title), asOf: dated.asOf },
      state,
      revision: revision.number,
      publisher: metadata.publisher[language],
      publishedAt: metadata.publishedAt,
      source: worded.source,
      caveat: worded.caveat,
      legend: legend(language),
      items: worded.rows.map((row) => itemOf(edition, row)),
    },
    null,
    2,
  )}\n`;
};
