import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { newest, seriesOf } from "./series.ts";

/** One thing as two releases state it. */
export type Pair = { before: Cell; now: Cell };

/** What a release says that differs from another one of its campaign. */
type Comparison = {
  /** Figures of the campaign's region that went on to another day or month. */
  moved: readonly Pair[];
  /** Figures of the very same period, of any region, that the two releases state differently. */
  restated: readonly Pair[];
  /** What only one of the two states of the campaign's region. */
  added: readonly Cell[];
  gone: readonly Cell[];
};

const alike = (a: Cell, b: Cell): boolean => JSON.stringify(a.content) === JSON.stringify(b.content);

/** Two single days of a winter say nothing of how work went on between them; calendars show them all. */
const isOfOneDay = ({ period: p }: Cell): boolean => p.kind === "flow" && p.start === p.end;

/** The newest figure of each series of the campaign's region. */
const newestAtHome = ({ cells, facts, snapshot }: Release): Map<string, Cell> => {
  const home = snapshot.campaign.region;
  const own = seriesOf(
    cells.filter((c) => c.region === home && !isOfOneDay(c)),
    facts,
  );
  return new Map(own.map((series) => [series.id, newest(series)]));
};

/** The figures of the campaign's region that went on to another day or month since an earlier release. */
export const movedSince = (now: Release, before: Release): Pair[] => {
  const older = newestAtHome(before);
  return [...newestAtHome(now)].flatMap(([id, cell]) => {
    const base = older.get(id);
    return base && base.key !== cell.key ? [{ before: base, now: cell }] : [];
  });
};

/** Compares a release with an earlier one of its campaign, figure by figure of the same scope. */
export const compareReleases = (now: Release, before: Release): Comparison => {
  const [newer, older] = [newestAtHome(now), newestAtHome(before)];
  return {
    moved: movedSince(now, before),
    restated: now.cells.flatMap((cell) => {
      const base = before.facts.cells.get(cell.key);
      return base && !alike(base, cell) ? [{ before: base, now: cell }] : [];
    }),
    added: [...newer].flatMap(([id, cell]) => (older.has(id) ? [] : [cell])),
    gone: [...older].flatMap(([id, cell]) => (newer.has(id) ? [] : [cell])),
  };
};
