import { fileLabels } from "../components/file-labels.ts";
import type { Edition } from "../layouts/edition.ts";
import { aboutSheet } from "./about-sheet.ts";
import { workbookAside } from "./aside.ts";
import { cellTable } from "./cell-table.ts";
import { definitionsSheet } from "./definitions-sheet.ts";
import { legendSheet } from "./legend-sheet.ts";

/** A release as a workbook: what it is, all its cells in the order of cells.csv, the legend, and the definitions. */
export const releaseWorkbook = (edition: Edition): Promise<Uint8Array<ArrayBuffer>> => {
  const { facts, language, release } = edition;
  const used = new Set(release.cells.map((c) => c.indicator));
  return workbookAside([
    aboutSheet(
      { edition, language, stated: [{ edition, sources: release.snapshot.sources.map((s) => s.id) }] },
      [],
    ),
    {
      name: fileLabels.figures[language],
      table: cellTable(
        release.cells.map((cell) => ({ release, cell })),
        language,
      ),
    },
    legendSheet(language),
    definitionsSheet(
      release.snapshot.indicators.filter((i) => used.has(i.id)),
      facts,
      language,
    ),
  ]);
};
