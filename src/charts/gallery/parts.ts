import type { Bilingual } from "../../snapshot/bilingual.ts";
import type { Content } from "../../snapshot/cell.ts";
import { absent, both, example, published, withheld, type Example, type Item } from "./make.ts";
import { towns } from "./places.ts";

const item = (zh: string, en: string, content: Content): Item => ({ label: both(zh, en), content });

const programmes = [
  both("农村低保", "Rural allowance"),
  both("特困供养", "Destitute support"),
  both("困难残疾人生活补贴", "Living allowance"),
  both("重度残疾人护理补贴", "Nursing allowance"),
  both("城市低保", "Urban allowance"),
  both("孤儿", "Orphans"),
] as const;

const longGroup = both(
  "生活不能自理特困人员在区域性中心敬老院和县级供养服务机构供养的人数",
  "Destitute people unable to care for themselves, in regional homes and in institutions of the county",
);
const longParts: readonly Item[] = [
  item("在区域性中心敬老院集中供养", "Cared for in regional homes", published(1194)),
  item(
    "由亲属邻里分散供养并购买照料服务",
    "Cared for at home by kin and neighbours, with purchased care",
    published(903),
  ),
];

/** Shares: the parts of a whole, and percentages. */
export const shares: readonly Example[] = [
  example(
    "share-groups",
    "share",
    {
      title: both("低保户和低保对象多在农村", "Most households and people are rural"),
      about: both("两个整体", "Two wholes"),
    },
    [
      {
        ...item("农村低保", "Rural", published(2418)),
        group: both("低保户数", "Households"),
        indicator: "aid.households",
      },
      {
        ...item("城市低保", "Urban", published(226)),
        group: both("低保户数", "Households"),
        indicator: "aid.households",
      },
      { ...item("农村低保", "Rural", published(3264)), group: both("低保人数", "People") },
      { ...item("城市低保", "Urban", published(312)), group: both("低保人数", "People") },
    ],
  ),
  example(
    "share-six",
    "share",
    {
      title: both("护理补贴的金额存疑", "The nursing allowance is in doubt"),
      about: both("六部分，一个数存疑", "Six parts, one in doubt"),
    },
    programmes.map((label, i) => ({
      label,
      content:
        i === 3
          ? published(57_200_000, "implausible")
          : published(([3264, 1286, 1638, 0, 843, 581][i] ?? 0) * 10_000),
    })),
    { indicator: "aid.paid", shownIn: "万元" },
  ),
  example(
    "share-withheld",
    "share",
    {
      title: both(
        "已公布的项中站内最多，两项不予公布",
        "Of what is published, most in the station; two parts withheld",
      ),
      about: both("有不予公布的部分，整体便不可知", "With parts withheld the whole is not known"),
    },
    [
      item("站内救助", "In the station", published(48)),
      item("站外救助", "Outside the station", published(31)),
      item("护送返乡", "Escorted home", withheld),
      item("转送医院", "Taken to hospital", withheld),
      item("寻亲成功", "Families found", absent),
    ],
  ),
  example(
    "share-rates",
    "share",
    {
      title: both("探访关爱已全部覆盖", "Care visits reach everybody"),
      about: both("百分比各对全体", "Percentages, each against the whole"),
    },
    [
      item("生活不能自理特困人员集中供养率", "In institutions", published(7142)),
      item("分散供养特困人员获得购买照料服务的比例", "With purchased care", published(5837)),
      item("探访关爱覆盖率", "Reached by care visits", published(10_000)),
      item("适老化改造完成率", "Homes adapted", withheld),
      item("满意度", "Satisfied", absent),
    ],
    { indicator: "aid.rate" },
  ),
  example(
    "share-one",
    "share",
    { title: both("全在站内", "All of it in the station"), about: both("一个数", "One value") },
    [item("站内救助", "In the station", published(48))],
  ),
  example(
    "share-all-withheld",
    "share",
    {
      title: both("各部分均不予公布", "Every part is withheld"),
      about: both("全部不予公布", "All withheld"),
    },
    [
      item("站内救助", "In the station", withheld),
      item("站外救助", "Outside the station", withheld),
      item("护送返乡", "Escorted home", withheld),
    ],
  ),
  example(
    "share-zero",
    "share",
    {
      title: both("没有人冻伤、失踪", "Nobody froze or went missing"),
      about: both("全部为零，没有整体可分", "All nil: there is no whole to divide"),
    },
    [item("冻伤", "Frostbite", published(0)), item("失踪", "Missing", published(0))],
  ),
  example(
    "share-forty",
    "share",
    {
      title: both("四十部分分不清，改画条形", "Forty parts cannot be told apart and make bars"),
      about: both("四十类", "Forty categories"),
    },
    towns.map(({ name: label }, i) => ({ label, content: published(820 - i * 18) })),
  ),
  example(
    "share-long",
    "share",
    {
      title: both("集中供养的多于分散供养的", "More live in institutions than at home"),
      about: both("很长的名称", "Very long names"),
    },
    longParts.map((part) => ({ ...part, group: longGroup })),
  ),
];

const places = [
  both("站内", "In the station"),
  both("站外", "Outside"),
  both("返乡", "Escorted home"),
] as const;

/** The parts of some groups, by place. */
const rowsOf = (all: readonly (readonly [Bilingual, readonly Content[]])[]): Item[] =>
  all.flatMap(([group, contents]) =>
    contents.map((content, i): Item => ({ group, content, label: places[i] ?? both("其他", "Other") })),
  );

const counts = (...values: number[]): Content[] => values.map((v) => published(v));

/** Stacked bars: parts whose lengths compare from row to row. */
export const stacks: readonly Example[] = [
  example(
    "stacked-towns",
    "stacked",
    {
      title: both("霜林镇救助最多，多在站内", "Shuanglin gave the most aid, most of it in the station"),
      about: both("各行可比的三部分", "Three parts, comparable from row to row"),
    },
    rowsOf(towns.slice(0, 5).map(({ name }, i) => [name, counts(480 - i * 90, 120 + i * 35, 60 - i * 12)])),
  ),
  example(
    "stacked-mixed",
    "stacked",
    {
      title: both("柿湾镇站内人数不予公布", "Shiwan’s figure for the station is withheld"),
      about: both("零、不予公布、无数据、存疑", "Nil, withheld, absent, in doubt"),
    },
    rowsOf([
      [towns[0]?.name ?? both("甲", "A"), [published(340), published(120, "implausible"), published(0)]],
      [towns[1]?.name ?? both("乙", "B"), [withheld, published(95), absent]],
      [towns[2]?.name ?? both("丙", "C"), [published(150), withheld, withheld]],
      [towns[3]?.name ?? both("丁", "D"), [published(0), published(0), published(0)]],
      [towns[4]?.name ?? both("戊", "E"), [absent, absent, absent]],
    ]),
  ),
  example(
    "stacked-one",
    "stacked",
    { title: both("只有一部分", "A single part"), about: both("一个数", "One value") },
    rowsOf([[towns[0]?.name ?? both("甲", "A"), counts(48)]]),
  ),
  example(
    "stacked-withheld",
    "stacked",
    {
      title: both("各部分均不予公布", "Every part is withheld"),
      about: both("全部不予公布", "All withheld"),
    },
    rowsOf(towns.slice(0, 2).map(({ name }) => [name, [withheld, withheld]])),
  ),
  example(
    "stacked-zero",
    "stacked",
    {
      title: both("各镇都没有冻伤和失踪", "Nobody froze or went missing"),
      about: both("全部为零", "All nil"),
    },
    rowsOf(towns.slice(0, 3).map(({ name }) => [name, counts(0, 0)])),
  ),
  example(
    "stacked-forty",
    "stacked",
    {
      title: both("四十个镇里霜林镇最多", "Shuanglin leads forty towns"),
      about: both("四十类", "Forty categories"),
    },
    rowsOf(towns.map(({ name }, i) => [name, counts(820 - i * 18, 40 + ((i * 37) % 17))])),
  ),
  example(
    "stacked-long",
    "stacked",
    {
      title: both("集中供养的多于分散供养的", "More live in institutions than at home"),
      about: both("很长的名称", "Very long names"),
    },
    longParts.map((part) => ({ ...part, group: longGroup })),
  ),
];
