import { expect, test } from "vitest";
import { cell, december, lastDecember, november, unstated, value, withheld } from "../words/facts.example.ts";
import { inlineText } from "../words/plain.ts";
import { editionOf } from "./edition.ts";
import { headlineItems } from "./headline.ts";
import { exampleRelease } from "./release.example.ts";

const at = (period: typeof december, steps: number) => cell("relief.times", value(steps), { period });
const now = at(december, 120);

const changeAmong = (...others: ReturnType<typeof cell>[]): string => {
  const release = exampleRelease([now, ...others], { headline: [now.key] });
  const [item] = headlineItems(editionOf(release, "zh"));
  return inlineText(item?.change ?? []);
};

test("a headline figure moves against the year before where that is known", () => {
  expect(changeAmong(at(lastDecember, 100), at(november, 240))).toBe("同比增长20.0%");
});

test("without the year before it moves against the period before", () => {
  expect(changeAmong(at(november, 240))).toBe("环比下降50.0%");
});

test("without an earlier figure nothing is said of a movement", () => {
  expect(changeAmong()).toBe("");
});

test("a headline figure that is withheld is said in words, with its name", () => {
  const hidden = cell("relief.times", withheld, { period: unstated });
  const release = exampleRelease([hidden], { headline: [hidden.key] });
  const [item] = headlineItems(editionOf(release, "zh"));
  expect(item?.label).toBe("救助人次");
  expect(item?.figure.text).toBe("不予公布");
  expect(item?.change).toEqual([]);
});
