import { absent, both, example, published, withheld, type Example } from "./make.ts";
import { towns } from "./places.ts";
import { coldWaves, monthly, people, yearly } from "./times.ts";

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
  example(
    "multiples-uneven",
    "multiples",
    {
      title: both("临时救助一月最多，低保平稳", "Temporary assistance peaked in January, the allowance held"),
      about: both(
        "最大的是最小的许多倍：各用各的比例",
        "The largest is many times the smallest: each on a scale of its own",
      ),
    },
    [
      ...monthly(people(21_480, 21_502, 21_390, 21_377, 21_402), both("农村低保", "Rural allowance")),
      ...monthly(people(3264, 3251, 3270, 3288, 3290), both("城市低保", "Urban allowance")),
      ...monthly(people(88, 141, 236, 120, 64), both("临时救助", "Temporary assistance")),
      ...monthly(people(12, 19, 31, 17, 8), both("站内救助", "In the station")),
      ...monthly(people(0, 0, 0, 0, 0), both("冻伤", "Frostbite")),
      ...monthly([withheld, withheld, absent, withheld, withheld], both("站外救助", "Outside the station")),
    ],
    { coldWaves },
  ),
  example(
    "multiples-year",
    "multiples",
    {
      title: both("各镇冬多夏少", "More in winter, less in summer, in every town"),
      about: both("跨一整年，两头都是一月", "A whole year, January at both ends"),
    },
    towns
      .slice(0, 6)
      .flatMap(({ name }, t) =>
        yearly(
          people(
            ...[62, 58, 41, 30, 22, 18, 15, 14, 19, 28, 44, 57, 66].map((v, i) => v - ((t * 5 + i) % 7)),
          ),
          name,
        ),
      ),
  ),
  example(
    "multiples-below",
    "multiples",
    {
      title: both("城乡低保在册人数先增后减", "Rural and urban registers grew, then shrank"),
      about: both("负的变动", "Change below zero"),
    },
    [
      ...monthly(people(120, 64, 15, -48, -92), both("农村低保", "Rural allowance")),
      ...monthly(people(31, 22, -9, -17, -12), both("城市低保", "Urban allowance")),
      ...monthly(people(-14, -20, -28, -30, -41), both("特困供养", "Destitute support")),
      ...monthly([published(8), withheld, absent, published(-6), withheld], both("孤儿", "Orphans")),
    ],
  ),
  example(
    "multiples-one",
    "multiples",
    { title: both("目前只有一天", "One day so far"), about: both("一个数", "One value") },
    [
      {
        label: both("1月31日", "31 January"),
        content: published(48),
        group: both("霜林镇", "Shuanglin Town"),
      },
    ],
  ),
  example(
    "multiples-withheld",
    "multiples",
    { title: both("各镇均不予公布", "Every town is withheld"), about: both("全部不予公布", "All withheld") },
    towns
      .slice(0, 3)
      .flatMap(({ name }) => monthly([withheld, withheld, withheld, withheld, withheld], name)),
  ),
  example(
    "multiples-zero",
    "multiples",
    { title: both("各镇都没有冻伤", "No frostbite in any town"), about: both("全部为零", "All nil") },
    towns.slice(0, 3).flatMap(({ name }) => monthly(people(0, 0, 0, 0, 0), name)),
  ),
];
