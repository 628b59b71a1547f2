import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import type { Ledger, Statement } from "../layouts/ledger.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { indicatorOf } from "../snapshot/select.ts";
import { workbookAside } from "./aside.ts";
import { cellTable } from "./cell-table.ts";
import { csv } from "./csv.ts";
import { definitionsSheet } from "./definitions-sheet.ts";
import { legendSheet } from "./legend-sheet.ts";
import type { FileTable } from "./table.ts";

type Statements = Pick<Ledger, "facts" | "statements" | "withdrawn">;

const byIndicator = new WeakMap<Statements, ReadonlyMap<string, readonly Statement[]>>();

/** What releases state of each indicator, by cell and then newest release first; made once a ledger. */
const indexOf = (ledger: Statements): ReadonlyMap<string, readonly Statement[]> => {
  const known = byIndicator.get(ledger);
  if (known) return known;
  const made = Map.groupBy(
    [...ledger.statements]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, all]): readonly Statement[] => all),
    ({ cell }) => cell.indicator,
  );
  byIndicator.set(ledger, made);
  return made;
};

/**
 * Every published cell of an indicator as every release states it. A row is current where it is what holds now, and
 * not where a newer release says it anew or a revision took it back.
 */
const indicatorTable = (ledger: Statements, id: string, language: Language): FileTable =>
  cellTable(indexOf(ledger).get(id) ?? [], language, {
    columns: [
      { title: fileLabels.release[language], width: 40 },
      { title: labels.asOfLine[language], width: 12 },
      { title: fileLabels.current[language], width: 8 },
    ],
    valuesOf: ({ release: { snapshot }, cell }) => {
      const current = ledger.facts.cells.get(cell.key) === cell && !ledger.withdrawn.has(cell.key);
      return [
        snapshot.release.title[language],
        snapshot.release.asOf,
        (current ? fileLabels.yes : fileLabels.no)[language],
      ];
    },
  });

/** The cells of an indicator, of all releases, as CSV. */
export const indicatorCsv = (ledger: Statements, id: string, language: Language): string =>
  csv(indicatorTable(ledger, id, language));

/** The same as a workbook, with its definition and the legend. */
export const indicatorWorkbook = (
  ledger: Statements,
  id: string,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> =>
  workbookAside([
    { name: fileLabels.figures[language], table: indicatorTable(ledger, id, language) },
    definitionsSheet([indicatorOf(ledger.facts.vocabulary, id)], ledger.facts, language),
    legendSheet(language),
  ]);
