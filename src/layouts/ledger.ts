import type { Cell } from "../snapshot/cell.ts";
import type { Dimension } from "../snapshot/dimension.ts";
import type { Release } from "../snapshot/open.ts";
import type { Region } from "../snapshot/region.ts";
import type { CheckResult, Vocabulary } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import { published } from "./published.ts";

/** One figure as one release states it. */
export type Statement = { release: Release; cell: Cell };

/**
 * Every figure that the site has published, of all releases together, read once: what a page about a region, an
 * indicator or a programme draws on, so that none goes through all cells again.
 */
export type Ledger = {
  /** The vocabularies of all releases as one, the newest wording first, and each cell as it was last stated. */
  facts: Facts;
  /** Who stated a cell, the newest release first. */
  statements: ReadonlyMap<string, readonly [Statement, ...Statement[]]>;
  /** Cells of a revised release that its revision no longer states. */
  withdrawn: ReadonlySet<string>;
  /** What holds now, by region, indicator and programme. */
  byRegion: ReadonlyMap<string, readonly Cell[]>;
  byIndicator: ReadonlyMap<string, readonly Cell[]>;
  byProgramme: ReadonlyMap<string, readonly Cell[]>;
  withdrawnIn: ReadonlyMap<string, readonly Cell[]>;
  /** The regions within each region, by code. */
  within: ReadonlyMap<string, readonly Region[]>;
  /** The releases that no revision replaces, newest first. */
  current: readonly Release[];
  /** The newest release of each campaign, newest first. */
  newest: ReadonlyMap<string, Release>;
};

/** The first of each id, in the order in which they come. */
const distinct = <T>(all: readonly T[], idOf: (item: T) => string): T[] => {
  const first = new Map<string, T>();
  for (const item of all) if (!first.has(idOf(item))) first.set(idOf(item), item);
  return [...first.values()];
};

/** Code lists of one dimension as one: a campaign may know codes that another does not. */
const mergedDimensions = (all: readonly Dimension[]): Dimension[] =>
  distinct(all, (d) => d.id).map((dimension) => ({
    ...dimension,
    codes: distinct(
      all.filter((d) => d.id === dimension.id).flatMap((d) => d.codes),
      (c) => c.code,
    ),
  }));

const mergedVocabulary = (releases: readonly Release[]): Vocabulary => {
  const all = releases.map((r) => r.snapshot);
  const units = all.flatMap((s) => s.units);
  const vocabulary = {
    indicators: distinct(
      all.flatMap((s) => s.indicators),
      (i) => i.id,
    ),
    units: distinct(units, (u) => u.id),
    regions: distinct(
      all.flatMap((s) => s.regions),
      (r) => r.code,
    ).sort((a, b) => (a.code < b.code ? -1 : 1)),
    dimensions: mergedDimensions(all.flatMap((s) => s.dimensions)),
    // A campaign's own name for a period (本月) would be wrong on another's figures, so periods are said by their days.
    periods: [],
    phrases: [],
    campaign: { region: "" },
  };
  // Values are whole steps of their unit: steps of two sizes must not stand in one chart.
  const other = units.find((u) => vocabulary.units.some((v) => v.id === u.id && v.decimals !== u.decimals));
  if (other) throw new Error(`invalid unit with two steps: ${other.id}`);
  return vocabulary;
};

/** Releases newest first: by day and time of publication, then by revision. */
export const newestFirst = (a: Release, b: Release): number => {
  const order = ({ snapshot: s }: Release) =>
    `${s.metadata.publishedAt} ${String(s.revision.number).padStart(4, "0")}`;
  return order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0;
};

/** Makes the ledger of some releases, in one pass over their cells. */
export const ledgerOf = (published: readonly Release[]): Ledger => {
  const releases = published.toSorted(newestFirst);
  const replaced = new Set(
    releases.flatMap(({ snapshot: { campaign, revision } }) =>
      revision.replaces === null ? [] : [`${campaign.id}/${revision.replaces}`],
    ),
  );
  const statements = new Map<string, [Statement, ...Statement[]]>();
  for (const release of releases)
    for (const cell of release.cells) {
      const known = statements.get(cell.key);
      if (known) known.push({ release, cell });
      else statements.set(cell.key, [{ release, cell }]);
    }
  const cells = new Map<string, Cell>();
  const withdrawn = new Set<string>();
  for (const [key, all] of statements) {
    const live = all.find((s) => !replaced.has(s.release.path));
    cells.set(key, (live ?? all[0]).cell);
    if (!live) withdrawn.add(key);
  }
  const vocabulary = mergedVocabulary(releases);
  const all = [...cells.values()];
  const holding = all.filter((c) => !withdrawn.has(c.key));
  return {
    facts: { vocabulary, cells },
    statements,
    withdrawn,
    byRegion: Map.groupBy(holding, (c) => c.region),
    byIndicator: Map.groupBy(holding, (c) => c.indicator),
    byProgramme: Map.groupBy(holding, (c) => c.dimensions["programme"] ?? ""),
    withdrawnIn: Map.groupBy(
      all.filter((c) => withdrawn.has(c.key)),
      (c) => c.region,
    ),
    within: Map.groupBy(vocabulary.regions, (r) => r.parent ?? ""),
    current: releases.filter((r) => !replaced.has(r.path)),
    newest: new Map(
      distinct(releases, (r) => r.snapshot.campaign.id).map((r) => [r.snapshot.campaign.id, r]),
    ),
  };
};

/** The release that states a cell of the ledger as it stands. Throws when none does. */
export const statingRelease = ({ statements }: Pick<Ledger, "statements">, cell: Cell): Release => {
  const stated = statements.get(cell.key)?.find((s) => s.cell === cell);
  if (!stated) throw new Error(`invalid cell: ${cell.key}`);
  return stated.release;
};

/** The releases that state any of some cells and that no revision replaces, newest first. */
export const releasesOf = ({ statements, current }: Ledger, cells: readonly Cell[]): Release[] => {
  const stating = new Set(cells.flatMap((c) => statements.get(c.key) ?? []).map((s) => s.release));
  return current.filter((r) => stating.has(r));
};

/** The codes of the regions that have a campaign of their own, the newest first. */
export const campaignRegions = ({ newest }: Pick<Ledger, "newest">): string[] => [
  ...new Set([...newest.values()].map((r) => r.snapshot.campaign.region)),
];

const made = new WeakMap<readonly Release[], Ledger>();

/** The ledger of the site, made once a build. */
export const ledger = async (): Promise<Ledger> => {
  const releases = await published();
  const known = made.get(releases) ?? ledgerOf(releases);
  made.set(releases, known);
  return known;
};

const checkIndexes = new WeakMap<Release, ReadonlyMap<string, readonly CheckResult[]>>();

const indexChecks = (checks: readonly CheckResult[]): ReadonlyMap<string, readonly CheckResult[]> => {
  const index = new Map<string, CheckResult[]>();
  for (const check of checks)
    for (const key of new Set(check.cells)) index.set(key, [...(index.get(key) ?? []), check]);
  return index;
};

/** The checks of a release that name a cell, which are those of published cells only. */
export const checksOn = (release: Release, key: string): readonly CheckResult[] => {
  const index = checkIndexes.get(release) ?? indexChecks(release.snapshot.checks);
  checkIndexes.set(release, index);
  return index.get(key) ?? [];
};
