import { expect, test } from "vitest";
import type { Cell } from "../snapshot/cell.ts";
import { languages } from "../snapshot/bilingual.ts";
import type { Period } from "../snapshot/period.ts";
import { cell, county, town, value, vocabulary } from "../words/facts.example.ts";
import { ledgerOf } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";
import { indicatorChart, topicCharts, type Topic } from "./topic.ts";

const earlier: Period = { kind: "instant", start: "2023-12-05", end: "2023-12-05" };
const otherTown = "990101101000";
const [, place] = vocabulary.regions;
const regions = [...vocabulary.regions, { ...(place ?? vocabulary.regions[0]), code: otherTown }] as never;

const at = (programme: string) => ({ dimensions: { programme } });
const cells: Cell[] = ["dibao", "orphan"].flatMap((programme) => [
  cell("support.persons", value(5), { ...at(programme), period: earlier }),
  cell("support.persons", value(7), at(programme)),
  cell("support.persons", value(3), { ...at(programme), region: town }),
  cell("support.persons", value(4), { ...at(programme), region: otherTown }),
]);
const ledgerWith = (more: readonly Cell[] = []) =>
  ledgerOf([exampleRelease([...more, ...cells], { regions })]);

const ofIndicator: Topic = { kind: "indicator", id: "support.persons" };
const ofProgramme: Topic = { kind: "programme", id: "dibao" };
const namesOf = (ledger: ReturnType<typeof ledgerOf>, topic: Topic): string[] =>
  topicCharts(ledger, topic, "zh").map((c) => c.name);

test("a chart is named by the coordinates that its figures share, in the same words on every page", () => {
  const ledger = ledgerWith();
  expect(namesOf(ledger, ofIndicator)).toEqual([
    `support.persons_trend_${county}`,
    `support.persons_by-region_${county}_programme-dibao`,
    `support.persons_by-region_${county}_programme-orphan`,
    `support.persons_by-programme_${county}`,
  ]);
  expect(namesOf(ledger, ofProgramme)).toEqual([
    `support.persons_trend_${county}_programme-dibao`,
    `support.persons_by-region_${county}_programme-dibao`,
  ]);
});

test("a name stays when other figures come before it", () => {
  const more = [
    cell("support.persons", value(9)),
    cell("support.persons", value(8), { region: town }),
    cell("support.persons", value(1), { region: otherTown }),
    cell("relief.times", value(8), { ...at("dibao"), period: earlier }),
    cell("relief.times", value(9), at("dibao")),
  ];
  for (const topic of [ofIndicator, ofProgramme])
    expect(namesOf(ledgerWith(more), topic)).toEqual(expect.arrayContaining(namesOf(ledgerWith(), topic)));
});

test.each(languages)("a chart is drawn once, for its page and all its files (%s)", async (language) => {
  const ledger = ledgerWith();
  const [first] = topicCharts(ledger, ofIndicator, language);
  const [again] = topicCharts(ledger, ofIndicator, language);
  expect(await again?.drawn()).toBe(await first?.drawn());
  expect((await first?.drawn())?.svg).toContain("<svg");
});

test("a chart of an indicator's page is found by its name, with its files, and no other is", () => {
  const ledger = ledgerWith();
  const found = (name: string) => indicatorChart(ledger, "en", "support.persons", name);
  expect(found(`support.persons_trend_${county}`)?.fileAt("svg")).toBe(
    `/en/indicators/support.persons/support.persons_trend_${county}.svg`,
  );
  expect(found(`support.persons_trend_${town}`)).toBeUndefined();
});
