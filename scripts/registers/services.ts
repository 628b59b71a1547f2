import type { RegisterKind } from "./kind.ts";

const service = { by: [], period: "flow", holder: "person" } as const;

/** 居家养老服务台账: one home-care visit and how long it took. */
export const services: RegisterKind = {
  id: "services",
  name: { zh: "居家养老服务台账", en: "home-care services" },
  row: { zh: "每行是给一个人的一次居家养老服务", en: "one row per home-care visit to a person" },
  day: "day",
  region: "region",
  columns: [
    { id: "person", name: { zh: "人员编码", en: "person" }, required: true, type: "key", prefix: "P" },
    { id: "region", name: { zh: "区划代码", en: "region" }, required: true, type: "region" },
    { id: "day", name: { zh: "服务日期", en: "day" }, required: true, type: "day" },
    // A visit lasts no longer than a day; what is credible on average is left to the checks of the campaign.
    { id: "hours", name: { zh: "服务时长", en: "hours" }, required: true, type: "hours", min: 1, max: 240 },
  ],
  checks: [],
  measures: [
    { indicator: "homecare.persons", take: { of: "distinct", column: "person" }, ...service },
    { indicator: "homecare.visits", take: { of: "rows" }, ...service },
    { indicator: "homecare.hours", take: { of: "sum", column: "hours" }, ...service },
  ],
};
