import { fileLabels, periodKindWords } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { codeOf, indicatorOf, regionOf } from "../snapshot/select.ts";
import { wordPeriod } from "../words/period.ts";
import { figureColumns, figureValues } from "./figure-columns.ts";
import type { FileColumn, FileTable, FileValue } from "./table.ts";

/** One cell as one release states it. */
export type Stated = { release: Release; cell: Cell };

/** Further columns before the others, and what each row says in them. */
type Lead = { columns: readonly FileColumn[]; valuesOf: (stated: Stated) => readonly FileValue[] };

/**
 * Cells in words, one row each: indicator, region, period, dimensions, figure, source, key. Only dimensions that occur
 * have a column.
 */
export const cellTable = (
  stated: readonly Stated[],
  language: Language,
  lead: Lead = { columns: [], valuesOf: () => [] },
): FileTable => {
  const dimensions = new Map(
    stated.flatMap(({ release, cell }) =>
      release.snapshot.dimensions.flatMap((d) => (d.id in cell.dimensions ? [[d.id, d.name] as const] : [])),
    ),
  );
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
      ...[...dimensions.values()].map((name) => ({ title: name[language], width: 16 })),
      ...figureColumns(language),
      { title: labels.source[language], width: 30 },
      { title: fileLabels.key[language], width: 60 },
    ],
    rows: stated.map(({ release, cell }) => {
      const { facts, snapshot } = release;
      const { vocabulary } = facts;
      const source = snapshot.sources.find((s) => s.id === snapshot.provenance[cell.key]);
      return [
        ...lead.valuesOf({ release, cell }),
        indicatorOf(vocabulary, cell.indicator).name[language],
        regionOf(vocabulary, cell.region).name[language],
        cell.region,
        wordPeriod(cell.period, facts, language),
        cell.period.start ?? "",
        cell.period.end,
        periodKindWords[cell.period.kind][language],
        ...[...dimensions.keys()].map((id) => {
          const code = cell.dimensions[id];
          return code === undefined ? "" : codeOf(vocabulary, id, code).name[language];
        }),
        ...figureValues(facts, cell, language),
        source?.title[language] ?? "",
        cell.key,
      ];
    }),
  };
};
