import type { Content } from "../../snapshot/cell.ts";
import { absent, both, example, published, withheld, type Example } from "./make.ts";
import { coldWaves, daily, patrols } from "./times.ts";

const mixed: readonly Content[] = patrols(30).map((content, i) =>
  i % 9 === 4 ? withheld : i % 11 === 7 ? absent : i % 10 === 2 ? published(0) : content,
);

/** Heat calendars. */
export const calendars: readonly Example[] = [
  example(
    "calendar-patrols",
    "calendar",
    {
      title: both("寒潮期间巡查加密", "More patrols went out in the cold"),
      about: both("一个冬天，标出寒潮", "A whole winter, cold waves marked"),
    },
    daily(patrols(151)),
    { coldWaves, indicator: "patrol.runs" },
  ),
  example(
    "calendar-mixed",
    "calendar",
    {
      title: both("有的日子不予公布", "Some days are withheld"),
      about: both("零、不予公布、无数据", "Nil, withheld, absent"),
    },
    daily(mixed),
    { coldWaves },
  ),
  example(
    "calendar-one",
    "calendar",
    { title: both("只有一天", "A single day"), about: both("一个数", "One value") },
    daily([published(12)]),
    { indicator: "patrol.runs" },
  ),
  example(
    "calendar-withheld",
    "calendar",
    { title: both("各日均不予公布", "Every day is withheld"), about: both("全部不予公布", "All withheld") },
    daily(Array.from({ length: 10 }, () => withheld)),
  ),
  example(
    "calendar-large",
    "calendar",
    { title: both("每日救助过万人", "More than ten thousand a day"), about: both("五位数", "Five digits") },
    daily([10_240, 11_905, 12_333, 9870, 10_002, 13_118, 14_250, 12_001].map((v) => published(v))),
  ),
];
