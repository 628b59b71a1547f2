import type { Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import { indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";
import { wordDay } from "../words/day.ts";
import { comparedFileAddress } from "./address.ts";
import { movedSince, type Pair } from "./comparison.ts";
import { courseTitle } from "./findings.ts";
import type { Ledger } from "./ledger.ts";
import { isRunningTotal } from "../words/running-total.ts";
import { factsAt, scopeName } from "./scope.ts";
import { siteExhibit, type SiteChart, type SiteExhibit } from "./site-exhibit.ts";

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
        label: wordDay(cell.period.end, language),
        group: scopeName(facts, cell, language),
        cell,
      })),
    ),
    titled: (rows) => courseTitle(title, rows, facts, language),
    subtitle: regionOf(facts.vocabulary, first.now.region).name[language],
  });
};

/**
 * How the figures of an indicator moved from one release to a later one, for the indicators that are broken down most.
 * Each chart is named by what its figures share: `support.persons_slope_instant_2024-12-15_2025-01-31`.
 */
export const slopesBetween = (
  ledger: Ledger,
  now: Release,
  before: Release,
  language: Language,
): SiteChart[] => {
  const facts = factsOfBoth(ledger, now, before);
  const groups = Map.groupBy(
    // Parts of one breakdown: a whole beside them would press them together. Every running total goes up.
    movedSince(now, before).filter(
      (p) => Object.keys(p.now.dimensions).length === 1 && !isRunningTotal(p.now, facts),
    ),
    (p) => [p.now.indicator, "slope", p.now.period.kind, p.before.period.end, p.now.period.end].join("_"),
  );
  return [...groups]
    .filter(([, own]) => own.length >= lines.least)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, mostCharts)
    .flatMap(([name, [first, ...rest]]) =>
      first
        ? [
            {
              ...{ name, facts },
              fileAt: (format) => comparedFileAddress(language, now.path, name, format),
              drawn: () => drawSlope(ledger, facts, language, name, [first, ...rest]),
            },
          ]
        : [],
    );
};
