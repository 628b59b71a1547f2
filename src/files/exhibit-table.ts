import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import type { Facts } from "../snapshot/select.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { wordPeriod } from "../words/period.ts";
import { figureColumns, figureValues } from "./figure-columns.ts";
import { originColumns } from "./origin-columns.ts";
import type { FileTable } from "./table.ts";

/**
 * The figures of an exhibit, one row per item in its order: what it is called, its period, its figure, its origin and its
 * cell. `releaseOf` gives the release that states a cell.
 */
export const exhibitTable = (
  facts: Facts,
  rows: readonly ExhibitRow[],
  language: Language,
  releaseOf: (cell: Cell) => Release,
): FileTable => {
  const stated = ({ cell }: ExhibitRow) => ({ cell, release: releaseOf(cell) });
  const origin = originColumns(rows.map(stated), language);
  const grouped = rows.some((r) => r.group !== undefined);
  return {
    columns: [
      ...(grouped ? [{ title: labels.group[language], width: 18 }] : []),
      { title: labels.item[language], width: 28 },
      { title: fileLabels.period[language], width: 30 },
      ...figureColumns(language),
      { title: fileLabels.shown[language], width: 18 },
      ...origin.columns,
      { title: fileLabels.key[language], width: 60 },
    ],
    rows: rows.map((row) => {
      const { label, group, figure, cell } = row;
      return [
        ...(grouped ? [group ?? ""] : []),
        label,
        wordPeriod(cell.period, facts, language),
        ...figureValues(facts, cell, language),
        figure.text,
        ...origin.valuesOf(stated(row)),
        cell.key,
      ];
    }),
  };
};
