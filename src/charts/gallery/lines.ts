import { absent, both, example, published, withheld, type Example } from "./make.ts";
import { towns } from "./places.ts";
import { coldWaves, daily, monthly, patrols, people } from "./times.ts";

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
      title: both("十二月受助的数不予公布", "December is withheld for those aided"),
      about: both("不予公布、无数据、存疑", "Withheld, absent, in doubt"),
    },
    [
      ...monthly([published(41), withheld, published(66), published(52, "implausible"), published(48)], aid),
      ...monthly([published(20), published(25), absent, withheld, published(31)], home),
    ],
    { coldWaves },
  ),
  example(
    "lines-apart",
    "lines",
    {
      title: both("十二月的数没有公布过", "December was never published"),
      about: both(
        "月份不相连：线在中间断开",
        "Months that do not follow each other: the line breaks between",
      ),
    },
    [
      ...monthly(people(41, 58, 66, 52, 47), aid).filter((_, i) => i % 2 === 0),
      ...monthly(people(20, 25, 22, 28, 31), home).filter((_, i) => i === 0 || i > 2),
    ],
    { coldWaves },
  ),
  example(
    "lines-newest",
    "lines",
    {
      title: both("三月受助的数不予公布", "March is withheld for those aided"),
      about: both("最新的数不予公布", "The newest figure withheld"),
    },
    [
      ...monthly([published(41), published(58), published(66), published(52), withheld], aid),
      ...monthly([published(20), published(25), published(22), published(28), published(31)], home),
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
    "lines-forty",
    "lines",
    {
      title: both("四十条线分不清，改画小图", "Forty lines cannot be told apart and make panels"),
      about: both("四十类", "Forty categories"),
    },
    towns.flatMap(({ name }, t) => monthly(people(410 - t * 9, 396 - t * 9 + ((t * 7) % 29)), name)),
  ),
  example(
    "lines-day",
    "lines",
    { title: both("目前只有一天", "One day so far"), about: both("一个数，一天", "One value, one day") },
    daily([published(17)]),
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
