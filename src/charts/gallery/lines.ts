import { absent, both, example, published, withheld, type Example } from "./make.ts";
import { towns } from "./places.ts";
import { coldWaves, daily, monthly, patrols } from "./times.ts";

const runs = both("街面巡查", "Street patrols");
const aid = both("受助", "Aided");
const home = both("护送返乡", "Escorted home");

/** Lines over time. */
export const lines: readonly Example[] = [
  example(
    "lines-cold",
    "lines",
    {
      title: both("寒潮来时巡查加密", "More patrols went out when the cold came"),
      about: both("逐日的数，标出寒潮", "Daily figures, cold waves marked"),
    },
    daily(patrols(151)),
    { coldWaves, indicator: "patrol.runs" },
  ),
  example(
    "lines-three",
    "lines",
    {
      title: both("巡查一月最多，返乡渐少", "Patrols peaked in January; fewer went home"),
      about: both("三条线，一条下降到零", "Three lines, one falling to nil"),
    },
    [
      ...monthly(
        [260, 310, 402, 280, 190].map((v) => published(v)),
        runs,
      ),
      ...monthly(
        [88, 120, 171, 160, 150].map((v) => published(v)),
        aid,
      ),
      ...monthly(
        [60, 42, 30, 11, 0].map((v) => published(v)),
        home,
      ),
    ],
    { coldWaves, indicator: "patrol.runs" },
  ),
  example(
    "lines-gaps",
    "lines",
    {
      title: both("十二月的数不予公布", "December is withheld"),
      about: both("不予公布、无数据、存疑", "Withheld, absent, in doubt"),
    },
    [
      ...monthly([published(41), withheld, published(66), published(52, "implausible"), published(48)], aid),
      ...monthly([published(20), published(25), absent, withheld, published(31)], home),
    ],
    { coldWaves },
  ),
  example(
    "lines-money",
    "lines",
    {
      title: both("三月发放救助金最多", "Payments were highest in March"),
      about: both("万元为单位的轴", "An axis of money"),
    },
    monthly(
      [1_183_000_000, 1_204_500_000, 1_420_700_000, 1_391_000_000, 1_453_200_000].map((v) => published(v)),
    ),
    { indicator: "aid.paid", shownIn: "万元", coldWaves },
  ),
  example(
    "lines-one",
    "lines",
    { title: both("目前只有一个月", "One month so far"), about: both("一个数", "One value") },
    monthly([published(88)], aid),
  ),
  example(
    "lines-withheld",
    "lines",
    { title: both("各月均不予公布", "Every month is withheld"), about: both("全部不予公布", "All withheld") },
    monthly([withheld, withheld, withheld, withheld, withheld], aid),
    { coldWaves },
  ),
  example(
    "lines-zero",
    "lines",
    { title: both("整个冬天没有冻伤", "No frostbite all winter"), about: both("全部为零", "All nil") },
    monthly(
      [0, 0, 0, 0, 0].map((v) => published(v)),
      both("冻伤", "Frostbite"),
    ),
  ),
  example(
    "lines-below",
    "lines",
    {
      title: both("二月起在册人数减少", "The register shrank from February on"),
      about: both("负的变动", "Change below zero"),
    },
    monthly(
      [120, 64, 15, -48, -92].map((v) => published(v)),
      both("在册人数增减", "Change of the register"),
    ),
  ),
  example(
    "lines-long",
    "lines",
    {
      title: both("购买照料服务的人渐多", "More and more have purchased care"),
      about: both("很长的名称", "Very long names"),
    },
    [
      ...monthly(
        [903, 930, 985, 1011, 1040].map((v) => published(v)),
        both(
          "由亲属邻里分散供养并购买照料服务的特困人员",
          "Destitute people cared for at home with purchased care",
        ),
      ),
      ...monthly(
        [1001, 1003, 1002, 1008, 1012].map((v) => published(v)),
        both("在区域性中心敬老院集中供养的特困人员", "Destitute people in regional homes"),
      ),
    ],
  ),
];

const few = (town: number): number[] =>
  [40, 52, 71, 60, 44].map((v, i) => Math.max(0, v - town * 3 + ((town * 7 + i * 5) % 13)));

/** Small multiples. */
export const multiples: readonly Example[] = [
  example(
    "multiples-towns",
    "multiples",
    {
      title: both("各镇都在一月最多", "January was the peak in every town"),
      about: both("各镇一幅小图，同一比例", "A panel for each town, one scale"),
    },
    towns.slice(0, 9).flatMap(({ name }, t) =>
      monthly(
        few(t).map((v) => published(v)),
        name,
      ),
    ),
    { coldWaves },
  ),
  example(
    "multiples-mixed",
    "multiples",
    {
      title: both("两个镇没有可公布的数", "Two towns have nothing to publish"),
      about: both("不予公布、无数据、零、一个数", "Withheld, absent, nil, one value"),
    },
    [
      ...monthly([withheld, withheld, withheld, withheld, withheld], towns[0]?.name),
      ...monthly([published(12), withheld, published(18), absent, published(15)], towns[1]?.name),
      ...monthly(
        [0, 0, 0, 0, 0].map((v) => published(v)),
        towns[2]?.name,
      ),
      ...monthly([absent, absent, absent, absent, absent], towns[3]?.name),
      ...monthly([published(9)], towns[4]?.name),
      ...monthly(
        [30, 24, 15, 9, 6].map((v) => published(v)),
        towns[5]?.name,
      ),
    ],
    { coldWaves },
  ),
  example(
    "multiples-forty",
    "multiples",
    {
      title: both("四十个镇各自的三个月", "Three months of forty towns"),
      about: both("四十类", "Forty categories"),
    },
    towns.flatMap(({ name }, t) =>
      monthly(
        few(t % 12)
          .slice(0, 3)
          .map((v) => published(v)),
        name,
      ),
    ),
  ),
  example(
    "multiples-long",
    "multiples",
    {
      title: both("集中供养的人数不变", "The number in homes did not change"),
      about: both("很长的名称", "Very long names"),
    },
    [
      ...monthly(
        [903, 930, 985, 1011, 1040].map((v) => published(v)),
        both(
          "由亲属邻里分散供养并购买照料服务的特困人员",
          "Destitute people cared for at home with purchased care",
        ),
      ),
      ...monthly(
        [1001, 1001, 1001, 1001, 1001].map((v) => published(v)),
        both("在区域性中心敬老院集中供养的特困人员", "Destitute people in regional homes"),
      ),
    ],
  ),
];
