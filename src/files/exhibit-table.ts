import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { wordPeriod } from "../words/period.ts";
import { dimensionColumns } from "./dimension-columns.ts";
import { figureColumns, figureValues } from "./figure-columns.ts";
import { originColumns } from "./origin-columns.ts";
import type { FileTable } from "./table.ts";

/**
 * The figures of an exhibit, one row per item in its order: what it is called, what it counts, where, of which programme
 * and the like, its period, its figure, its origin and its cell. `releaseOf` gives the release that states a cell.
 */
export const exhibitTable = (
  facts: Facts,
  rows: readonly ExhibitRow[],
  language: Language,
  releaseOf: (cell: Cell) => Release,
): FileTable => {
  const stated = ({ cell }: ExhibitRow) => ({ cell, release: releaseOf(cell) });
  const all = rows.map(stated);
  const dimensions = dimensionColumns(all, language);
  const origin = originColumns(all, language);
  const grouped = rows.some((r) => r.group !== undefined);
  return {
    columns: [
      ...(grouped ? [{ title: labels.group[language], width: 18 }] : []),
      { title: labels.item[language], width: 28 },
      { title: labels.indicator[language], width: 24 },
      { title: fileLabels.region[language], width: 16 },
      ...dimensions.columns,
      { title: fileLabels.period[language], width: 30 },
      ...figureColumns(language),
      { title: fileLabels.shown[language], width: 18 },
      ...origin.columns,
      { title: fileLabels.key[language], width: 60 },
    ],
    rows: rows.map((row) => {
      const { label, group, figure, cell } = row;
      const statement = stated(row);
      return [
        ...(grouped ? [group ?? ""] : []),
        label,
        indicatorOf(facts.vocabulary, cell.indicator).name[language],
        regionOf(facts.vocabulary, cell.region).name[language],
        ...dimensions.valuesOf(statement),
        wordPeriod(cell.period, facts, language),
        ...figureValues(facts, cell, language),
        figure.text,
        ...origin.valuesOf(statement),
        cell.key,
      ];
    }),
  };
};
