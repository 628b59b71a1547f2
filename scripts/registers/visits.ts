import type { RegisterKind } from "./kind.ts";

const care = { by: ["target"], period: "flow", holder: "person" } as const;

/** 探访走访台账: who was visited on a day, what was solved and what was brought. */
export const visits: RegisterKind = {
  id: "visits",
  name: { zh: "探访走访台账", en: "visits" },
  row: { zh: "每行是对一个人的一次探访", en: "one row per visit to a person" },
  day: "day",
  region: "region",
  columns: [
    { id: "person", name: { zh: "人员编码", en: "person" }, required: true, type: "key", prefix: "P" },
    { id: "household", name: { zh: "家庭编码", en: "household" }, required: true, type: "key", prefix: "H" },
    { id: "region", name: { zh: "区划代码", en: "region" }, required: true, type: "region" },
    { id: "day", name: { zh: "探访日期", en: "day" }, required: true, type: "day" },
    { id: "target", name: { zh: "对象", en: "target" }, required: false, type: "code", dimension: "target" },
    {
      id: "problems",
      name: { zh: "解决问题数", en: "problems solved" },
      required: false,
      type: "count",
      min: 0,
      max: 100,
    },
    {
      id: "goods",
      name: { zh: "物资价值", en: "value of goods" },
      required: false,
      type: "money",
      min: 0,
      max: 2_000_000,
    },
  ],
  checks: [],
  measures: [
    { indicator: "visits.care.persons", take: { of: "distinct", column: "person" }, ...care },
    {
      indicator: "visits.care.households",
      take: { of: "distinct", column: "household" },
      ...care,
      holder: "household",
    },
    { indicator: "visits.care.times", take: { of: "rows" }, ...care },
    { indicator: "visits.problems", take: { of: "sum", column: "problems" }, ...care, by: [] },
    {
      indicator: "goods.value",
      take: { of: "sum", column: "goods" },
      ...care,
      by: [],
      always: { programme: "visit-care" },
    },
  ],
};
