import type { Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import { formatPeriod } from "../snapshot/period.ts";
import { indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";
import { comparedFileAddress } from "./address.ts";
import { movedSince, type Pair } from "./comparison.ts";
import { steepestTitle } from "./findings.ts";
import type { Ledger } from "./ledger.ts";
import { isRunningTotal } from "../words/running-total.ts";
import { factsAt, scopeName } from "./scope.ts";
import { siteExhibit, type SiteChart, type SiteExhibit } from "./site-exhibit.ts";
import { timeLabel } from "./site-exhibits.ts";

/** The fewest and the most lines of a slope chart, and the most charts of a page. */
const lines = { least: 2, most: 8 };
const mostCharts = 2;

/** What two releases state, under their joint vocabulary: a later revision of either changes nothing of it. */
const factsOfBoth = (ledger: Ledger, now: Release, before: Release): Facts => ({
  ...factsAt(ledger.facts, now.snapshot.campaign.region),
  cells: new Map([...before.facts.cells, ...now.facts.cells]),
});

const drawSlope = (
  ledger: Ledger,
  facts: Facts,
  language: Language,
  name: string,
  [first, ...rest]: readonly [Pair, ...Pair[]],
): Promise<SiteExhibit> => {
  const title = indicatorOf(facts.vocabulary, first.now.indicator).name[language];
  return siteExhibit(ledger, facts, language, {
    name,
    kind: "slope",
    items: [first, ...rest].slice(0, lines.most).flatMap(({ before, now }) =>
      [before, now].map((cell) => ({
        label: timeLabel(cell.period, facts, language),
        group: scopeName(facts, cell, language),
        cell,
      })),
    ),
    titled: (rows) => steepestTitle(title, rows, facts, language),
    subtitle: regionOf(facts.vocabulary, first.now.region).name[language],
  });
};

/** What the figures of a chart share and the days between which they moved: `support.persons_slope_instant_2024-12-15_2025-01-31`. */
const nameOf = ({ before, now }: Pair): string =>
  [now.indicator, "slope", now.period.kind, before.period.end, now.period.end].join("_");

/**
 * How the figures of an indicator moved from one release to a later one, for the indicators that are broken down most.
 */
export const slopesBetween = (
  ledger: Ledger,
  now: Release,
  before: Release,
  language: Language,
): SiteChart[] => {
  const facts = factsOfBoth(ledger, now, before);
  // Parts of one breakdown: a whole beside them would press them together. Every running total goes up.
  const parts = movedSince(now, before).filter(
    (p) => Object.keys(p.now.dimensions).length === 1 && !isRunningTotal(p.now, facts),
  );
  // Months and quarters may end alike: each chart has figures of the same two periods.
  const groups = Map.groupBy(parts, (p) =>
    [nameOf(p), ...[p.before, p.now].map((c) => formatPeriod(c.period))].join(" "),
  );
  const charts = [...groups.values()]
    .filter((own) => own.length >= lines.least)
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first, ...rest]): [string, readonly [Pair, ...Pair[]]][] =>
      first ? [[nameOf(first), [first, ...rest]]] : [],
    );
  return charts
    .filter(([name], i) => charts.findIndex(([other]) => other === name) === i)
    .slice(0, mostCharts)
    .map(([name, own]) => ({
      ...{ name, facts },
      fileAt: (format) => comparedFileAddress(language, now.path, name, format),
      drawn: () => drawSlope(ledger, facts, language, name, own),
    }));
};
