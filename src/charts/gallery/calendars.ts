import type { Content } from "../../snapshot/cell.ts";
import { absent, both, example, published, withheld, type Example } from "./make.ts";
import { coldWaves, daily, patrols } from "./times.ts";

const mixed: readonly Content[] = patrols(30).map((content, i) =>
  i % 9 === 4 ? withheld : i % 11 === 7 ? absent : i % 10 === 2 ? published(0) : content,
);

/** People who came to a station less those who left it, forty days long. */
const changes: readonly Content[] = Array.from({ length: 40 }, (_, i) =>
  i % 13 === 5
    ? withheld
    : i % 17 === 9
      ? absent
      : published(Math.round(24 * Math.cos(i / 9)) - ((i * 7) % 6)),
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
    "calendar-zero",
    "calendar",
    { title: both("十天没有冻伤", "Ten days without frostbite"), about: both("全部为零", "All nil") },
    daily(Array.from({ length: 10 }, () => published(0))),
  ),
  example(
    "calendar-below",
    "calendar",
    {
      title: both("月中起站内人数减少", "From mid-month fewer stayed in the station"),
      about: both("负的变动：零的两边各用一色", "Change below zero: a colour for each side of nil"),
    },
    daily(changes),
    { coldWaves, indicator: "aid.change" },
  ),
  example(
    "calendar-long",
    "calendar",
    {
      title: both("每日发放的金额写不进格子，改画折线", "Amounts too long for days make a line"),
      about: both("很长的数", "Very long figures"),
    },
    daily([81_204, 90_538, 136_012, 110_527, 98_046, 124_438].map((v) => published(v * 100_000))),
    { indicator: "aid.paid", shownIn: "万元" },
  ),
  example(
    "calendar-large",
    "calendar",
    { title: both("每日救助过万人", "More than ten thousand a day"), about: both("五位数", "Five digits") },
    daily([10_240, 11_905, 12_333, 10_870, 10_002, 13_118, 14_250, 12_001].map((v) => published(v))),
  ),
];
