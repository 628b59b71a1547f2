import type { Bilingual, Language } from "../../snapshot/bilingual.ts";
import { cellKey, type Cell, type Content, type Flag } from "../../snapshot/cell.ts";
import type { Indicator } from "../../snapshot/indicator.ts";
import type { Period } from "../../snapshot/period.ts";
import type { ColdWave, DrawnKind, Exhibit } from "../../snapshot/schema.ts";
import { factsOf, type Facts } from "../../snapshot/select.ts";
import type { Unit } from "../../snapshot/unit.ts";
import { describeRows } from "../../words/describe.ts";
import { exhibitRows } from "../../words/exhibit.ts";
import { inlineText } from "../../words/plain.ts";
import type { BureauMap } from "../bureau-map.ts";
import type { Drawing } from "../drawing.ts";
import { county, regions } from "./places.ts";

/**
 * One thing that a chart must do, with invented figures: a test, a snapshot and a piece of the gallery at once. `about`
 * says what is hard about it.
 */
export type Example = {
  id: string;
  kind: DrawnKind;
  title: Bilingual;
  about: Bilingual;
  shown: Pick<Exhibit, "kind" | "shownIn" | "items">;
  facts: Facts;
  coldWaves: readonly ColdWave[];
  map: BureauMap | undefined;
};

/** One figure of an example. */
export type Item = {
  label: Bilingual;
  group?: Bilingual;
  content: Content;
  indicator?: string;
  period?: Period;
  region?: string;
};

export const both = (zh: string, en: string): Bilingual => ({ zh, en });

const unit = (id: string, zh: string, en: string, plural: string, more: Partial<Unit>): Unit => ({
  ...{ id, name: both(zh, en), plural, decimals: 0, scaled: true, quantity: "people" },
  ...more,
});

const indicator = (id: string, name: Bilingual, unitId: string): Indicator => ({
  ...{ id, name, unit: unitId, kind: unitId === "percent" ? "rate" : "flow" },
  ...{ addsOver: [], dimensions: ["part"], definition: name, basis: name, sensitivity: "none" },
});

/** Indicators, units and regions that cover what charts tell apart. */
export const vocabulary: Facts["vocabulary"] = {
  campaign: { region: county },
  units: [
    unit("person", "人", "person", "people", {}),
    unit("household", "户", "household", "households", { quantity: "households" }),
    unit("patrol", "次", "patrol", "patrols", { quantity: "times", scaled: false }),
    unit("yuan", "元", "yuan", "yuan", { decimals: 2, quantity: "money" }),
    unit("percent", "%", "%", "%", { decimals: 2, scaled: false, quantity: "rate" }),
  ],
  indicators: [
    indicator("aid.persons", both("救助人数", "people aided"), "person"),
    indicator("aid.change", both("在册人数增减", "change of the register"), "person"),
    indicator("aid.households", both("救助户数", "households aided"), "household"),
    indicator("aid.paid", both("发放救助金", "assistance paid"), "yuan"),
    indicator("aid.rate", both("比率", "rate"), "percent"),
    indicator("patrol.runs", both("街面巡查", "street patrols"), "patrol"),
  ],
  regions,
  dimensions: [],
  periods: [],
  phrases: [],
};

/** A published value in whole steps of its unit. */
export const published = (value: number, ...flags: Flag[]): Content => ({
  ...{ status: "value", value, qualifier: "exact", precision: 1, flags },
});
export const withheld: Content = { status: "withheld" };
export const absent: Content = { status: "absent", reason: "not-stated" };

const day: Period = { kind: "instant", start: "2025-01-31", end: "2025-01-31" };

type Rest = Partial<Pick<Example, "coldWaves" | "map">> & { shownIn?: string; indicator?: string };

/** An example of a kind, its cells made of its items. */
export const example = (
  id: string,
  kind: DrawnKind,
  words: { title: Bilingual; about: Bilingual },
  items: readonly Item[],
  { shownIn, indicator: usual = "aid.persons", coldWaves = [], map }: Rest = {},
): Example => {
  const cells = items.map((item, i): Cell => {
    const coordinates = {
      indicator: item.indicator ?? usual,
      region: item.region ?? county,
      period: item.period ?? day,
      dimensions: { part: `${i + 1}` },
    };
    return { ...coordinates, key: cellKey(coordinates), content: item.content };
  });
  const shown = {
    kind,
    ...(shownIn === undefined ? {} : { shownIn }),
    items: items.map(({ label, group }, i) => ({
      label,
      ...(group ? { group } : {}),
      cell: cells[i]?.key ?? "",
    })),
  };
  return { id, kind, ...words, shown, facts: factsOf(vocabulary, cells), coldWaves, map };
};

/** An example as a drawing in one language, described by the default description. */
export const drawingOf = (of: Example, language: Language): Drawing => {
  const rows = exhibitRows(of.shown, of.facts, language);
  return {
    ...{ id: of.id, kind: of.kind, language, rows, vocabulary, coldWaves: of.coldWaves, map: of.map },
    title: of.title[language],
    description: inlineText(describeRows(of.kind, rows, language)),
  };
};
