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

/** What is said of a stock that an earlier release stated another day. */
const sinceRelease = (then: Parameters<typeof cell>[1], language: "zh" | "en"): string => {
  const on = (day: string, content: typeof then) =>
    cell("support.persons", content, { period: { kind: "instant", start: day, end: day } });
  const [before, stock] = [on("2023-12-15", then), on("2024-01-05", value(7274))];
  const [item] = headlineItems(
    editionOf(exampleRelease([stock], { headline: [stock.key] }), language),
    exampleRelease([before]),
  );
  return inlineText(item?.change ?? []);
};

test("without either it moves against the release before, whose day is named", () => {
  expect(sinceRelease(value(7207), "zh")).toBe("较2023年12月15日增加67人，增长0.9%");
  expect(sinceRelease(value(7207), "en")).toBe("against 15 December 2023: up by 67 people, or 0.9%");
  expect(sinceRelease(value(7274), "zh")).toBe("较2023年12月15日持平");
});

test("a running total is added to since the day of the release before", () => {
  const until = (end: string, steps: number) =>
    cell("relief.times", value(steps), { period: { kind: "cumulative", start: "2023-11-01", end } });
  const [before, total] = [until("2023-12-15", 100), until("2024-01-05", 526)];
  const release = exampleRelease([total], { headline: [total.key] });
  const said = (["zh", "en"] as const).map((language) => {
    const [item] = headlineItems(editionOf(release, language), exampleRelease([before]));
    return inlineText(item?.change ?? []);
  });
  expect(said).toEqual(["较2023年12月15日累计增加426人次", "since 15 December 2023: 426 person-times added"]);
});

test("of counts of people that moved by fewer than the release publishes nothing is said, so that nobody is pointed at", () => {
  const on = (day: string, steps: number) =>
    cell("support.persons", value(steps), { period: { kind: "instant", start: day, end: day } });
  const moved = (by: number, sensitivity: "none" | "vulnerable"): string => {
    const [before, stock] = [on("2023-12-15", 100), on("2024-01-05", 100 + by)];
    const made = exampleRelease([stock], { headline: [stock.key] });
    const indicators = made.snapshot.indicators.map((i) => ({ ...i, sensitivity }));
    const release = exampleRelease([stock], { headline: [stock.key], indicators });
    const [item] = headlineItems(editionOf(release, "zh"), exampleRelease([before]));
    return inlineText(item?.change ?? []);
  };
  expect(moved(1, "vulnerable")).toBe("");
  expect(moved(-4, "vulnerable")).toBe("");
  expect(moved(5, "vulnerable")).toBe("较2023年12月15日增加5人，增长5.0%");
  expect(moved(1, "none")).toBe("较2023年12月15日增加1人，增长1.0%");
  expect(moved(0, "vulnerable")).toBe("较2023年12月15日持平");
});

test("against a withheld figure of the release before nothing is said", () => {
  expect(sinceRelease(withheld, "zh")).toBe("");
});

test("a headline figure that is withheld is said in words, with its name", () => {
  const hidden = cell("relief.times", withheld, { period: unstated });
  const release = exampleRelease([hidden], { headline: [hidden.key] });
  const [item] = headlineItems(editionOf(release, "zh"));
  expect(item?.label).toBe("救助人次");
  expect(item?.figure.text).toBe("不予公布");
  expect(item?.change).toEqual([]);
});
