import type { Bilingual } from "../../snapshot/bilingual.ts";
import type { Content } from "../../snapshot/cell.ts";
import type { Period } from "../../snapshot/period.ts";
import { absent, both, example, published, withheld, type Example, type Item } from "./make.ts";
import { towns } from "./places.ts";

const sides: readonly { label: Bilingual; period: Period }[] = [
  {
    label: both("上年同期", "A year earlier"),
    period: { kind: "instant", start: "2024-01-31", end: "2024-01-31" },
  },
  { label: both("本期", "Now"), period: { kind: "instant", start: "2025-01-31", end: "2025-01-31" } },
];

/** One thing on both sides. */
const moved = (group: Bilingual, ...contents: Content[]): Item[] =>
  contents.flatMap((content, i): Item[] => {
    const side = sides[i];
    return side ? [{ group, content, ...side }] : [];
  });

const pair = (group: Bilingual, from: number, to: number): Item[] =>
  moved(group, published(from), published(to));

const dibao = both("农村低保", "Rural allowance");
const tekun = both("特困供养", "Destitute support");
const linshi = both("临时救助", "Temporary assistance");
const orphan = both("孤儿", "Orphans");

/** Slopes. */
export const slopes: readonly Example[] = [
  example(
    "slope-programmes",
    "slope",
    {
      title: both("临时救助上升，低保下降", "Temporary assistance rose, the allowance fell"),
      about: both("上升、下降、持平、降到零", "Up, down, unchanged, down to nil"),
    },
    [
      ...pair(dibao, 3520, 3264),
      ...pair(tekun, 1286, 1286),
      ...pair(linshi, 620, 1205),
      ...pair(orphan, 340, 0),
    ],
  ),
  example(
    "slope-apart",
    "slope",
    {
      title: both("只有临时救助减少", "Only temporary assistance fell"),
      about: both(
        "大小悬殊：各占一行，按百分比比较升降",
        "Sizes far apart: each in a row, changes compared by percentages",
      ),
    },
    [
      ...pair(dibao, 7157, 7274),
      ...pair(tekun, 747, 761),
      ...pair(linshi, 354, 349),
      ...pair(orphan, 120, 120),
    ],
  ),
  example(
    "slope-mixed",
    "slope",
    {
      title: both("三项无从比较", "Three cannot be compared"),
      about: both("一边不予公布或无数据", "Withheld or absent on one side"),
    },
    [
      ...pair(dibao, 3520, 3264),
      ...moved(orphan, published(64), withheld),
      ...moved(linshi, absent, published(94)),
      ...moved(tekun, published(1286), published(1392, "implausible")),
      ...moved(both("站外救助", "Aid outside the station"), withheld, withheld),
    ],
  ),
  example(
    "slope-one",
    "slope",
    {
      title: both("低保人数减少", "Fewer on the allowance"),
      about: both("一项，负的变动", "One thing, falling"),
    },
    pair(dibao, 3520, 3264),
  ),
  example(
    "slope-withheld",
    "slope",
    { title: both("两期均不予公布", "Both sides are withheld"), about: both("全部不予公布", "All withheld") },
    [...moved(dibao, withheld, withheld), ...moved(orphan, withheld, withheld)],
  ),
  example(
    "slope-zero",
    "slope",
    { title: both("两年都没有冻伤", "No frostbite in either year"), about: both("全部为零", "All nil") },
    pair(both("冻伤", "Frostbite"), 0, 0),
  ),
  example(
    "slope-below",
    "slope",
    {
      title: both("特困供养由增转减", "Destitute support turned from growth to loss"),
      about: both("负的变动：两边有正有负", "Change below zero, above it on the other side"),
    },
    [...pair(tekun, 64, -48), ...pair(dibao, -120, -92), ...pair(linshi, -30, 0)],
    { indicator: "aid.change" },
  ),
  example(
    "slope-forty",
    "slope",
    {
      title: both("四十个镇，有升有降", "Forty towns, up and down"),
      about: both("四十类", "Forty categories"),
    },
    towns.flatMap(({ name }, i) => pair(name, 900 - i * 21, 880 - i * 21 + ((i * 29) % 60) - 20)),
  ),
  example(
    "slope-long",
    "slope",
    {
      title: both("购买照料服务的人多了", "More have purchased care"),
      about: both("很长的名称", "Very long names"),
    },
    [
      ...pair(
        both(
          "由亲属邻里分散供养并购买照料服务的特困人员",
          "Destitute people cared for at home with purchased care",
        ),
        903,
        1040,
      ),
      ...pair(both("在区域性中心敬老院集中供养的特困人员", "Destitute people in regional homes"), 1001, 1012),
    ],
  ),
];
