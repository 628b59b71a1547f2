import type { RegisterKind } from "./kind.ts";

const aid = { period: "flow", holder: "person" } as const;
const goods = { ...aid, by: [], always: { programme: "vagrant-aid" } } as const;

/** 流浪乞讨人员救助台账: one act of aid, in the station or outside it. */
export const rescues: RegisterKind = {
  id: "rescues",
  name: { zh: "流浪乞讨人员救助台账", en: "rescues" },
  row: { zh: "每行是对一个人的一次救助", en: "one row per act of aid to a person" },
  day: "day",
  region: "region",
  columns: [
    { id: "person", name: { zh: "人员编码", en: "person" }, required: true, type: "key", prefix: "P" },
    { id: "region", name: { zh: "区划代码", en: "region" }, required: true, type: "region" },
    { id: "day", name: { zh: "救助日期", en: "day" }, required: true, type: "day" },
    { id: "place", name: { zh: "地点", en: "place" }, required: true, type: "code", dimension: "place" },
    { id: "escorted", name: { zh: "护送返乡", en: "escorted home" }, required: true, type: "flag" },
    { id: "medical", name: { zh: "送医救治", en: "taken to hospital" }, required: true, type: "flag" },
    {
      id: "items",
      name: { zh: "发放物资件数", en: "items handed out" },
      required: false,
      type: "count",
      min: 0,
      max: 1_000,
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
    { indicator: "rescue.persons", take: { of: "distinct", column: "person" }, by: ["place"], ...aid },
    { indicator: "rescue.times", take: { of: "rows" }, by: ["place"], ...aid },
    { indicator: "rescue.escorted", take: { of: "rows" }, where: { escorted: true }, by: [], ...aid },
    { indicator: "rescue.medical", take: { of: "rows" }, where: { medical: true }, by: [], ...aid },
    { indicator: "goods.items", take: { of: "sum", column: "items" }, ...goods },
    { indicator: "goods.value", take: { of: "sum", column: "goods" }, ...goods },
  ],
};
