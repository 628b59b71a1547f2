import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import type { Statement } from "../layouts/ledger.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { FileColumn, FileValue } from "./table.ts";

/** Some columns of a table of figures, and what the row of a figure says in them. */
export type Columns = {
  columns: readonly FileColumn[];
  valuesOf: (stated: Statement) => readonly FileValue[];
};

/**
 * The columns that say where figures come from: their source and, where any needs it, what a reader must be told before
 * anything else. A file is passed on without its page, so each row says it.
 */
export const originColumns = (all: readonly Statement[], language: Language): Columns => {
  const noticed = all.some(({ release }) => release.snapshot.campaign.notice);
  return {
    columns: [
      { title: labels.source[language], width: 30 },
      ...(noticed ? [{ title: fileLabels.notice[language], width: 40 }] : []),
    ],
    valuesOf: ({ release: { snapshot }, cell }) => [
      snapshot.sources.find((s) => s.id === snapshot.provenance[cell.key])?.title[language] ?? "",
      ...(noticed ? [snapshot.campaign.notice?.[language] ?? ""] : []),
    ],
  };
};
