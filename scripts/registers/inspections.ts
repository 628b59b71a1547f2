import type { RegisterKind } from "./kind.ts";

const inspected = { by: ["institution"], period: "flow", holder: "organisation" } as const;

/** 机构检查台账: an institution inspected on a day, the hazards found there and those put right. */
export const inspections: RegisterKind = {
  id: "inspections",
  name: { zh: "机构检查台账", en: "inspections" },
  row: { zh: "每行是对一个机构的一次检查", en: "one row per inspection of an institution" },
  day: "day",
  region: "region",
  columns: [
    {
      id: "organisation",
      name: { zh: "机构编码", en: "institution" },
      required: true,
      type: "key",
      prefix: "O",
    },
    { id: "region", name: { zh: "区划代码", en: "region" }, required: true, type: "region" },
    { id: "day", name: { zh: "检查日期", en: "day" }, required: true, type: "day" },
    {
      id: "institution",
      name: { zh: "机构类别", en: "kind of institution" },
      required: false,
      type: "code",
      dimension: "institution",
    },
    {
      id: "found",
      name: { zh: "发现隐患", en: "hazards found" },
      required: true,
      type: "count",
      min: 0,
      max: 1_000,
    },
    {
      id: "rectified",
      name: { zh: "整改隐患", en: "hazards put right" },
      required: true,
      type: "count",
      min: 0,
      max: 1_000,
    },
  ],
  checks: [
    {
      rule: "rectified-within-found",
      holds: "rectified <= found",
      message: { zh: "整改隐患多于发现隐患", en: "more hazards put right than found" },
    },
  ],
  measures: [
    { indicator: "inspection.institutions", take: { of: "distinct", column: "organisation" }, ...inspected },
    { indicator: "inspection.times", take: { of: "rows" }, ...inspected },
    { indicator: "inspection.hazards-found", take: { of: "sum", column: "found" }, ...inspected },
    { indicator: "inspection.hazards-rectified", take: { of: "sum", column: "rectified" }, ...inspected },
  ],
};
