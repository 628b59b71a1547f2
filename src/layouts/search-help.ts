import { accessibilityText } from "../components/accessibility-text.ts";
import { fileLabels } from "../components/file-labels.ts";
import { formsText } from "../components/forms-text.ts";
import { siteLabels } from "../components/site-labels.ts";
import { usesText } from "../components/uses-text.ts";
import type { Bilingual } from "../snapshot/bilingual.ts";
import type { RootPage } from "./address.ts";

/** A part of a page of fixed text at which a search may lead. */
export type HelpPart = { page: RootPage; anchor: string; title: Bilingual; text: readonly Bilingual[] };

/** What a visitor can do here and where it is told: the parts of the pages about data and about accessibility. */
export const helpParts: readonly HelpPart[] = [
  ...usesText.map(({ id, name, words }) => ({
    ...{ page: "data" as const, anchor: `use-${id}`, title: name, text: [words] },
  })),
  ...accessibilityText.map(({ id, title, paragraphs, items = [] }) => ({
    ...{ page: "accessibility" as const, anchor: id, title, text: [...paragraphs, ...items] },
  })),
  ...[
    { anchor: "files", title: siteLabels.files, text: [siteLabels.filesLead] },
    { anchor: "forms", title: fileLabels.forms, text: formsText.map(({ words }) => words) },
    { anchor: "symbols", title: siteLabels.symbols, text: [] },
    { anchor: "columns", title: siteLabels.columns, text: [] },
    { anchor: "codes", title: siteLabels.codes, text: [] },
  ].map((part) => ({ page: "data" as const, ...part })),
];
