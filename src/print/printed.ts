import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Exhibit } from "../snapshot/schema.ts";
import type { Document, Figure, Inline } from "../words/block.ts";

/** One item of a printed exhibit, as exhibitRows gives it. */
export type PrintedRow = { label: string; group?: string | undefined; figure: Figure; cell: Cell };

/** An exhibit whose words are final, its rows in the exhibit's order. */
export type PrintedExhibit = {
  exhibit: Pick<Exhibit, "id" | "kind">;
  title: Inline[];
  subtitle: Inline[];
  rows: readonly PrintedRow[];
  /** What must be known before the rows are added up. */
  caveat?: string | null;
  /** The chart as the page has it, for the kinds that the templates do not draw. */
  svg?: string;
  /** The source line, worded: 资料来源：阳城县民政局，2024年1月5日. */
  source: string;
};

/**
 * Everything that one printout shows, every string in `language`, days as `YYYY-MM-DD`. The title is the front
 * matter's `title`; exhibits are printed where the text names them. The page and the PDF are dated `signedOn`, or
 * the day of `publishedAt` (`YYYY-MM-DD`, with a time or not) where the source gave no date of signing.
 */
export type PrintoutInput = {
  language: Language;
  document: Document;
  exhibits: readonly PrintedExhibit[];
  /** Who publishes it: the head of the first page. */
  publisher: string;
  documentNumber: string | null;
  /** What stands at the head of every page, e.g. that this is no official document. */
  notice: string | null;
  asOf: string;
  signedOn: string | null;
  publishedAt: string;
};
