import { expect, inject, it } from "vitest";
import { weights } from "./weights.example.ts";

/** The most that a page of a type may weigh, with its styles and scripts, in kB (1,000 bytes) gzipped; the first that fits. */
const budgets: readonly [type: RegExp, kilobytes: number][] = [
  [/embed\/<exhibit>/, 10],
  [/^404\.html$/, 25],
  // What opens first, often on a phone.
  [/^index\.html$/, 35],
  [/^(accessibility|corrections|compare|methods|programmes|regions)\.html$/, 35],
  [/./, 60],
];

const budgetOf = (type: string): number => budgets.find(([pattern]) => pattern.test(type))?.[1] ?? 0;

const kB = (bytes: number): number => Number((bytes / 1000).toFixed(1));

it.each(inject("sites"))("$name: the heaviest page of each type keeps to its budget", async ({ dist }) => {
  const all = await weights(dist);
  console.table(
    Object.fromEntries(
      all.map((w) => [
        w.type,
        { html: kB(w.html), css: kB(w.css), js: kB(w.js), "all, kB": kB(w.all), budget: budgetOf(w.type) },
      ]),
    ),
  );
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((w) => w.all > 1000 * budgetOf(w.type)).map((w) => `${w.page}: ${w.all}`)).toEqual([]);
  // Enhancements are optional and share one budget.
  expect(Math.max(...all.filter((w) => w.type !== "search.html").map((w) => w.js))).toBeLessThanOrEqual(
    15_000,
  );
});
