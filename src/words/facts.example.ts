import { cellKey, type Cell, type Content, type Coordinates } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import type { Period } from "../snapshot/period.ts";
import type { Vocabulary } from "../snapshot/schema.ts";
import { factsOf, type Facts } from "../snapshot/select.ts";
import type { Unit } from "../snapshot/unit.ts";

/** A small invented county for the tests of this folder: its vocabulary, and cells made of a few words. */

const unit = (id: string, zh: string, en: string, plural: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: { zh, en },
  plural,
  decimals: 0,
  scaled: false,
  quantity: "things",
  ...more,
});

export const units = {
  person: unit("person", "人", "person", "people", { scaled: true, quantity: "people" }),
  household: unit("household", "户", "household", "households", { scaled: true, quantity: "households" }),
  service: unit("person-time", "人次", "person-time", "person-times", { scaled: true, quantity: "times" }),
  patrol: unit("patrol", "次", "patrol", "patrols", { quantity: "times" }),
  trip: unit("vehicle-trip", "台次", "vehicle trip", "vehicle trips", { quantity: "times" }),
  hour: unit("hour", "小时", "hour", "hours", { decimals: 2, quantity: "duration" }),
  yuan: unit("yuan", "元", "yuan", "yuan", { decimals: 2, scaled: true, quantity: "money" }),
  rate: unit("yuan-per-household", "元/户", "yuan per household", "yuan per household", {
    decimals: 2,
    quantity: "rate",
  }),
  percent: unit("percent", "%", "%", "%", { decimals: 2, quantity: "rate" }),
};

const indicator = (
  id: string,
  zh: string,
  en: string,
  unitId: string,
  more: Partial<Indicator> = {},
): Indicator => ({
  id,
  name: { zh, en },
  unit: unitId,
  kind: "flow",
  addsOver: ["region", "period"],
  dimensions: ["programme", "residence"],
  definition: { zh: "用于测试。", en: "For tests." },
  basis: { zh: "无", en: "none" },
  sensitivity: "none",
  ...more,
});

export const stock: Period = { kind: "instant", start: "2024-01-05", end: "2024-01-05" };
export const december: Period = { kind: "flow", start: "2023-12-01", end: "2023-12-31" };
export const november: Period = { kind: "flow", start: "2023-11-01", end: "2023-11-30" };
export const lastDecember: Period = { kind: "flow", start: "2022-12-01", end: "2022-12-31" };
export const winter: Period = { kind: "cumulative", start: "2023-11-15", end: "2024-01-05" };
export const unstated: Period = { kind: "cumulative", start: null, end: "2024-01-05" };

export const county = "990101";
export const town = "990101100000";

const code = (id: string, zh: string, en: string) => ({
  code: id,
  name: { zh, en },
  parent: null,
  sensitivity: "none" as const,
});

export const vocabulary: Vocabulary = {
  campaign: { region: county },
  indicators: [
    indicator("support.persons", "保障人数", "people supported", "person", { kind: "stock" }),
    indicator("support.households", "保障户数", "households supported", "household", { kind: "stock" }),
    indicator("relief.paid", "累计发放救助金", "relief paid", "yuan", { shownIn: "万元" }),
    indicator("relief.times", "救助人次", "people aided", "person-time"),
    indicator("patrol.runs", "街面巡查", "street patrols", "patrol"),
    indicator("patrol.vehicles", "出动车辆", "vehicles sent out", "vehicle-trip"),
    indicator("care.rate", "集中供养率", "share in institutions", "percent", { kind: "rate" }),
    indicator("heating.standard", "取暖补助标准", "heating subsidy", "yuan-per-household", { kind: "rate" }),
    indicator("care.hours", "服务时长", "service hours", "hour"),
  ],
  units: Object.values(units),
  regions: [
    { code: county, name: { zh: "暖水县", en: "Nuanshui County" }, level: "county", parent: null },
    { code: town, name: { zh: "九台镇", en: "Jiutai Town" }, level: "township", parent: county },
  ],
  dimensions: [
    {
      id: "programme",
      name: { zh: "项目", en: "programme" },
      codes: [code("dibao", "低保", "minimum living allowance"), code("orphan", "孤儿", "orphans")],
    },
    {
      id: "residence",
      name: { zh: "城乡", en: "residence" },
      codes: [code("urban", "城市", "urban"), code("rural", "农村", "rural")],
    },
  ],
  periods: [
    { id: "时点", label: { zh: "截至2024年1月5日", en: "as of 5 January 2024" }, period: stock },
    { id: "本月", label: { zh: "2023年12月", en: "December 2023" }, period: december },
  ],
  phrases: ["五防线", "百日攻坚", "一老一小", "one-off"],
};

/** A value known to its own last step, unless told otherwise. */
export const value = (steps: number, more: Partial<Extract<Content, { status: "value" }>> = {}): Content => ({
  status: "value",
  value: steps,
  qualifier: "exact",
  precision: 1,
  flags: [],
  ...more,
});

export const withheld: Content = { status: "withheld" };

/** A cell of the county, on its day, of no dimension, unless told otherwise. */
export const cell = (id: string, content: Content, more: Partial<Coordinates> = {}): Cell => {
  const coordinates = { indicator: id, region: county, period: stock, dimensions: {}, ...more };
  return { ...coordinates, key: cellKey(coordinates), content };
};

/** Facts of the county with these cells. */
export const facts = (...cells: Cell[]): Facts => factsOf(vocabulary, cells);
