import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import { csv } from "./csv.ts";
import { exhibitTable } from "./exhibit-table.ts";

/**
 * The figures of a chart as the address of a CSV file that the address itself holds (RFC 2397): thousands of pages offer
 * one beside each chart, without a file for each and without a script.
 */
export const csvLink = (facts: Facts, rows: readonly ExhibitRow[], language: Language): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(csv(exhibitTable(facts, rows, language)))}`;
