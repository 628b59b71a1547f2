import { statingRelease, type Ledger } from "../layouts/ledger.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { csv } from "./csv.ts";
import { exhibitTable } from "./exhibit-table.ts";

/** What is escaped. Chinese stands as it is, as an address may hold it (WHATWG URL), in a third of the bytes. */
const escaped = /[^\w,.:/+\-\p{Script=Han}\u3001-\u301b\uff01-\uff1f]/gu;

/**
 * The figures of a chart as the address of a CSV file that the address itself holds (RFC 2397): thousands of pages offer
 * one beside each chart, without a file for each and without a script.
 */
export const csvLink = (
  ledger: Ledger,
  facts: Facts,
  rows: readonly ExhibitRow[],
  language: Language,
): string => {
  const table = exhibitTable(facts, rows, language, (cell) => statingRelease(ledger, cell));
  return `data:text/csv;charset=utf-8,${csv(table).replace(escaped, encodeURIComponent)}`;
};
