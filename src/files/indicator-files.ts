import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import { editionOf } from "../layouts/edition.ts";
import { newestFirst, type Ledger, type Statement } from "../layouts/ledger.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { indicatorOf } from "../snapshot/select.ts";
import { capital } from "../words/telling.ts";
import { legend } from "../words/status.ts";
import { aboutSheet } from "./about-sheet.ts";
import { workbookAside } from "./aside.ts";
import { cellItem } from "./cell-item.ts";
import { cellTable } from "./cell-table.ts";
import { codeNames } from "./code-names.ts";
import { csv } from "./csv.ts";
import { definitionsSheet } from "./definitions-sheet.ts";
import { legendSheet } from "./legend-sheet.ts";
import { releaseItems } from "./release-item.ts";
import { noticeOf, type Stated } from "./stated.ts";
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

/** Whether a cell as a release states it is what holds now. */
const isCurrent = ({ facts, withdrawn }: Statements, cell: Cell): boolean =>
  facts.cells.get(cell.key) === cell && !withdrawn.has(cell.key);

const tables = new WeakMap<Statements, Map<string, FileTable>>();

/**
 * Every published cell of an indicator as every release states it, made once for its CSV and its workbook. A row is
 * current where it is what holds now, and not where a newer release says it anew or a revision took it back.
 */
const indicatorTable = (ledger: Statements, id: string, language: Language): FileTable => {
  const made = tables.get(ledger) ?? new Map<string, FileTable>();
  tables.set(ledger, made);
  const key = `${language} ${id}`;
  const table = made.get(key) ?? tableOf(ledger, id, language);
  made.set(key, table);
  return table;
};

const tableOf = (ledger: Statements, id: string, language: Language): FileTable =>
  cellTable(indexOf(ledger).get(id) ?? [], language, {
    columns: [
      { title: fileLabels.release[language], width: 40 },
      { title: labels.asOfLine[language], width: 12 },
      { title: fileLabels.current[language], width: 8 },
    ],
    valuesOf: ({ release: { snapshot }, cell }) => [
      snapshot.release.title[language],
      { day: snapshot.release.asOf },
      (isCurrent(ledger, cell) ? fileLabels.yes : fileLabels.no)[language],
    ],
  });

/** The cells of an indicator, of all releases, as CSV. */
export const indicatorCsv = (ledger: Statements, id: string, language: Language): string =>
  csv(indicatorTable(ledger, id, language));

/** The releases that state cells, the newest first, with the sources of these. */
const statedOf = (all: readonly Statement[], language: Language): Stated[] =>
  [...Map.groupBy(all, (s) => s.release)]
    .toSorted(([a], [b]) => newestFirst(a, b))
    .map(([release, own]) => ({
      edition: editionOf(release, language),
      sources: [...new Set(own.flatMap(({ cell }) => release.snapshot.provenance[cell.key] ?? []))],
    }));

/** The same as a workbook, with what it is, the legend and its definition. */
export const indicatorWorkbook = (
  ledger: Statements,
  id: string,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => {
  const indicator = indicatorOf(ledger.facts.vocabulary, id);
  const stated = statedOf(indexOf(ledger).get(id) ?? [], language);
  return workbookAside([
    { name: fileLabels.figures[language], table: indicatorTable(ledger, id, language) },
    aboutSheet({ edition: null, language, stated }, [
      [
        labels.title[language],
        language === "zh"
          ? `${indicator.name.zh}：历次发布的全部数据`
          : `${capital(indicator.name.en)}: all figures of all releases`,
      ],
      [fileLabels.current[language], fileLabels.currentText[language]],
    ]),
    legendSheet(language),
    definitionsSheet([indicator], ledger.facts, language),
  ]);
};

/**
 * The same as JSON, with the definition, the names of its regions and codes, and the releases that state it. Values are
 * decimal strings in the unit beside them; what is withheld or absent has a mark and no value.
 */
export const indicatorJson = (ledger: Statements, id: string, language: Language): string => {
  const { name, kind, definition, basis } = indicatorOf(ledger.facts.vocabulary, id);
  const all = indexOf(ledger).get(id) ?? [];
  const stated = statedOf(all, language);
  // Without line breaks: a third of the bytes of a file that may hold every village would be indentation.
  return `${JSON.stringify({
    ...{ id, kind, language },
    name: name[language],
    definition: definition[language],
    basis: basis[language],
    notice: noticeOf(stated, language),
    releases: releaseItems(stated, language),
    legend: legend(language),
    ...codeNames(
      ledger.facts,
      all.map((s) => s.cell),
      language,
    ),
    items: all.map(({ release: { facts, path, snapshot }, cell }) => ({
      ...cellItem(facts, cell, language),
      source: snapshot.sources.find((s) => s.id === snapshot.provenance[cell.key])?.title[language] ?? "",
      release: path,
      current: isCurrent(ledger, cell),
    })),
  })}\n`;
};
