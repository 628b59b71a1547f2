import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { regionAddress, regionIndicatorAddress } from "./address.ts";
import type { Ledger } from "./ledger.ts";
import { newest, seriesOf } from "./series.ts";
import { cellAnchor } from "./trace.ts";

/** With more records than these, some 300 kB, a region's own page holds only the newest in full. */
const most = 120;

const made = new WeakMap<Ledger, ReadonlySet<string>>();

/** Every cell of a region that the site has published, with those that a revision withdrew. */
export const cellsIn = ({ byRegion, withdrawnIn }: Ledger, code: string): readonly Cell[] => {
  const holding = byRegion.get(code) ?? [];
  const withdrawn = withdrawnIn.get(code);
  // The list itself, so that what is made once for a list is made once for the page.
  return withdrawn ? [...holding, ...withdrawn] : holding;
};

const apartIn = (ledger: Ledger, code: string): string[] => {
  const cells = cellsIn(ledger, code);
  if (cells.length <= most) return [];
  const kept = new Set(seriesOf(ledger.byRegion.get(code) ?? [], ledger.facts).map(newest));
  return cells.flatMap((cell) => (kept.has(cell) ? [] : [cell.key]));
};

/**
 * The keys of cells whose records stand on the page of their indicator in their region: of a region with many figures all
 * but the newest of each series that holds. On the region's own page a line is left of each, at the address that it always had.
 */
export const recordsApart = (ledger: Ledger): ReadonlySet<string> => {
  const known = made.get(ledger);
  if (known) return known;
  const keys = new Set(ledger.facts.vocabulary.regions.flatMap((r) => apartIn(ledger, r.code)));
  made.set(ledger, keys);
  return keys;
};

/** The indicators that have a page of their own in a region, in the order of the codebook. */
export const indicatorsApart = (ledger: Ledger, code: string): string[] => {
  const apart = recordsApart(ledger);
  const own = new Set(cellsIn(ledger, code).flatMap((c) => (apart.has(c.key) ? [c.indicator] : [])));
  return own.size === 0
    ? []
    : ledger.facts.vocabulary.indicators.flatMap(({ id }) => (own.has(id) ? [id] : []));
};

/** The indicators that have a page of their own in some region, each with the code of the region. */
export const regionIndicators = (ledger: Ledger): { region: string; indicator: string }[] =>
  ledger.facts.vocabulary.regions.flatMap(({ code }) =>
    indicatorsApart(ledger, code).map((indicator) => ({ region: code, indicator })),
  );

/** Where a reader finds everything about a cell: definition, source, dates, checks, corrections, citation. */
export const recordAddress = (ledger: Ledger, language: Language, cell: Cell): string => {
  const page = recordsApart(ledger).has(cell.key)
    ? regionIndicatorAddress(language, cell.region, cell.indicator)
    : regionAddress(language, cell.region);
  return `${page}#${cellAnchor(cell)}`;
};
