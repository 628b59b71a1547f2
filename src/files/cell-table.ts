import { fileLabels, periodKindWords } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import type { Statement } from "../layouts/ledger.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { indicatorOf, regionOf } from "../snapshot/select.ts";
import { wordPeriod } from "../words/period.ts";
import { dimensionColumns } from "./dimension-columns.ts";
import { figureColumns, figureValues } from "./figure-columns.ts";
import { originColumns, type Columns } from "./origin-columns.ts";
import type { FileTable } from "./table.ts";

/**
 * Cells in words, one row each: indicator, region, period, dimensions, figure, origin, key. Only dimensions that occur
 * have a column. `lead` are further columns before the others.
 */
export const cellTable = (
  stated: readonly Statement[],
  language: Language,
  lead: Columns = { columns: [], valuesOf: () => [] },
): FileTable => {
  const dimensions = dimensionColumns(stated, language);
  const origin = originColumns(stated, language);
  return {
    columns: [
      ...lead.columns,
      { title: labels.indicator[language], width: 24 },
      { title: fileLabels.region[language], width: 16 },
      { title: fileLabels.regionCode[language], width: 14 },
      { title: fileLabels.period[language], width: 30 },
      { title: fileLabels.start[language], width: 12 },
      { title: fileLabels.end[language], width: 12 },
      { title: fileLabels.kind[language], width: 14 },
      ...dimensions.columns,
      ...figureColumns(language),
      ...origin.columns,
      { title: fileLabels.key[language], width: 60 },
    ],
    rows: stated.map((statement) => {
      const { release, cell } = statement;
      const { facts } = release;
      const { vocabulary } = facts;
      return [
        ...lead.valuesOf(statement),
        indicatorOf(vocabulary, cell.indicator).name[language],
        regionOf(vocabulary, cell.region).name[language],
        cell.region,
        wordPeriod(cell.period, facts, language),
        cell.period.start === null ? "" : { day: cell.period.start },
        { day: cell.period.end },
        periodKindWords[cell.period.kind][language],
        ...dimensions.valuesOf(statement),
        ...figureValues(facts, cell, language),
        ...origin.valuesOf(statement),
        cell.key,
      ];
    }),
  };
};
