import { indicatorOf } from "../snapshot/select.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { inlineText } from "../words/plain.ts";
import { legend } from "../words/status.ts";
import { cellItem } from "./cell-item.ts";
import { codeNames } from "./code-names.ts";
import type { FiledExhibit } from "./filed-exhibit.ts";
import { releaseItem, releaseItems } from "./release-item.ts";
import { noticeOf } from "./stated.ts";

const itemOf = (
  { edition, facts, language, releaseOf }: FiledExhibit,
  { label, group, figure, cell }: ExhibitRow,
) => ({
  ...(group === undefined ? {} : { group }),
  label,
  ...cellItem(facts, cell, language),
  shown: figure.text,
  ...(edition ? {} : { release: releaseOf(cell).path }),
});

/**
 * An exhibit as JSON: what it is, whose it is, what the marks mean, the names of its indicators, regions and codes, and
 * its figures. Values are decimal strings in the unit beside them; what is withheld or absent has a mark and no value.
 * Where several releases state the figures, all are listed and each figure names its own.
 */
export const exhibitJson = (exhibit: FiledExhibit): string => {
  const { id, kind, language, facts, rows, edition, stated } = exhibit;
  const cells = rows.map((row) => row.cell);
  const indicators = new Set(cells.map((c) => c.indicator));
  return `${JSON.stringify(
    {
      ...{ id, kind, language },
      title: inlineText(exhibit.title),
      subtitle: inlineText(exhibit.subtitle),
      description: inlineText(exhibit.description),
      notice: noticeOf(stated, language),
      ...(edition ? releaseItem(edition) : { releases: releaseItems(stated, language) }),
      source: exhibit.source,
      caveat: exhibit.caveat,
      legend: legend(language),
      indicators: [...indicators].map((own) => ({
        id: own,
        name: indicatorOf(facts.vocabulary, own).name[language],
      })),
      ...codeNames(facts, cells, language),
      items: rows.map((row) => itemOf(exhibit, row)),
    },
    null,
    2,
  )}\n`;
};
