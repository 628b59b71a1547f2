import type { Language } from "../snapshot/bilingual.ts";
import { indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";
import { wordDay } from "../words/day.ts";
import type { Pair } from "./comparison.ts";
import { courseTitle } from "./findings.ts";
import type { Ledger } from "./ledger.ts";
import { isRunningTotal } from "../words/running-total.ts";
import { scopeName } from "./scope.ts";
import { siteExhibit, type SiteExhibit } from "./site-exhibit.ts";

/** The fewest and the most lines of a slope chart, and the most charts of a page. */
const lines = { least: 2, most: 8 };
const mostCharts = 2;

/** How the figures of one indicator moved between two releases, for the indicators that are broken down most. `facts` hold both. */
export const drawSlopes = (
  ledger: Ledger,
  facts: Facts,
  language: Language,
  pairs: readonly Pair[],
): Promise<SiteExhibit[]> => {
  const groups = [
    ...Map.groupBy(
      // Parts of one breakdown: a whole beside them would press them together. Every running total goes up.
      pairs.filter((p) => Object.keys(p.now.dimensions).length === 1 && !isRunningTotal(p.now, facts)),
      ({ before, now }) => [now.indicator, now.period.kind, before.period.end, now.period.end].join("|"),
    ).values(),
  ];
  return Promise.all(
    groups
      .filter((own) => own.length >= lines.least)
      .toSorted((a, b) => b.length - a.length)
      .slice(0, mostCharts)
      .map((own, i) => {
        const [first] = own;
        if (!first) throw new Error("invalid comparison without figures");
        const { name } = indicatorOf(facts.vocabulary, first.now.indicator);
        return siteExhibit(ledger, facts, language, {
          name: `slope-${i}`,
          kind: "slope",
          items: own.slice(0, lines.most).flatMap(({ before, now }) =>
            [before, now].map((cell) => ({
              label: wordDay(cell.period.end, language),
              group: scopeName(facts, cell, language),
              cell,
            })),
          ),
          titled: (rows) => courseTitle(name[language], rows, facts, language),
          subtitle: regionOf(facts.vocabulary, first.now.region).name[language],
        });
      }),
  );
};
