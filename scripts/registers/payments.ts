import type { Measure, RegisterKind } from "./kind.ts";

/** The programmes that are paid month by month to people on a register; the others are granted once. */
const monthly = [
  ...["dibao", "tekun", "orphan", "defacto-child"],
  ...["disability-living", "disability-nursing"],
] as const;

const by = ["programme", "residence"] as const;
const support = { where: { programme: monthly }, by, holder: "person" } as const;
const relief = { by, period: "flow", holder: "person" } as const;

const measures: readonly Measure[] = [
  { indicator: "allowance.persons", take: { of: "distinct", column: "person" }, period: "stock", ...support },
  {
    indicator: "allowance.households",
    take: { of: "distinct", column: "household" },
    period: "stock",
    ...support,
    holder: "household",
  },
  { indicator: "allowance.paid", take: { of: "sum", column: "amount" }, period: "flow", ...support },
  { indicator: "relief.persons", take: { of: "distinct", column: "person" }, ...relief },
  {
    indicator: "relief.households",
    take: { of: "distinct", column: "household" },
    ...relief,
    holder: "household",
  },
  { indicator: "relief.times", take: { of: "rows" }, ...relief },
  { indicator: "relief.paid", take: { of: "sum", column: "amount" }, ...relief },
];

/** 发放台账: what a person was paid under a programme on a day. */
export const payments: RegisterKind = {
  id: "payments",
  name: { zh: "发放台账", en: "payments" },
  row: {
    zh: "每行是在某一天按某个项目发给一个人的一笔钱",
    en: "one row per payment to a person under a programme",
  },
  day: "day",
  region: "region",
  columns: [
    { id: "person", name: { zh: "人员编码", en: "person" }, required: true, type: "key", prefix: "P" },
    { id: "household", name: { zh: "家庭编码", en: "household" }, required: true, type: "key", prefix: "H" },
    { id: "region", name: { zh: "区划代码", en: "region" }, required: true, type: "region" },
    { id: "day", name: { zh: "发放日期", en: "day" }, required: true, type: "day" },
    {
      id: "programme",
      name: { zh: "项目", en: "programme" },
      required: true,
      type: "code",
      dimension: "programme",
    },
    {
      id: "residence",
      name: { zh: "城乡", en: "residence" },
      required: true,
      type: "code",
      dimension: "residence",
    },
    // No single payment to a person comes near 20万元: above it the unit is wrong.
    {
      id: "amount",
      name: { zh: "金额", en: "amount" },
      required: true,
      type: "money",
      min: 1,
      max: 20_000_000,
    },
  ],
  checks: [],
  measures,
};
