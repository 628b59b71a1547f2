import type { RegisterKind } from "./kind.ts";

const patrol = { by: [], period: "flow", holder: null } as const;

/** 街面巡查台账: a patrol, how many took part, in how many vehicles, and how many people it found. */
export const patrols: RegisterKind = {
  id: "patrols",
  name: { zh: "街面巡查台账", en: "patrols" },
  row: { zh: "每行是一次街面巡查", en: "one row per street patrol" },
  day: "day",
  region: "region",
  columns: [
    { id: "region", name: { zh: "区划代码", en: "region" }, required: true, type: "region" },
    { id: "day", name: { zh: "巡查日期", en: "day" }, required: true, type: "day" },
    {
      id: "members",
      name: { zh: "参加人数", en: "members" },
      required: true,
      type: "count",
      min: 1,
      max: 500,
    },
    {
      id: "vehicles",
      name: { zh: "出动车辆", en: "vehicles" },
      required: true,
      type: "count",
      min: 0,
      max: 100,
    },
    {
      id: "found",
      name: { zh: "发现人数", en: "people found" },
      required: true,
      type: "count",
      min: 0,
      max: 500,
    },
  ],
  checks: [],
  measures: [
    { indicator: "patrol.runs", take: { of: "rows" }, ...patrol },
    { indicator: "patrol.attendance", take: { of: "sum", column: "members" }, ...patrol },
    { indicator: "patrol.vehicles", take: { of: "sum", column: "vehicles" }, ...patrol },
    { indicator: "patrol.found", take: { of: "sum", column: "found" }, ...patrol },
  ],
};
