import { absent, both, example, published, withheld, type Example, type Item } from "./make.ts";
import { towns } from "./places.ts";

const item = (zh: string, en: string, content: Item["content"]): Item => ({ label: both(zh, en), content });

/** Bars: one figure each, from one line. */
export const bars: readonly Example[] = [
  example(
    "bars-funds",
    "bars",
    {
      title: both("护理补贴发放最多", "The nursing allowance is the largest payment"),
      about: both("长短不一的名称；一个数存疑", "Names of all lengths; one figure in doubt"),
    },
    [
      item("困难残疾人生活补贴", "Living allowance for disabled people", published(11_860_000)),
      item("重度残疾人护理补贴", "Nursing allowance", published(86_420_000)),
      item("农村最低生活保障金", "Minimum living allowance", published(12_740_000, "implausible")),
      item(
        "事实无人抚养儿童基本生活补贴",
        "Basic living allowance for children without de facto carers, paid for the year",
        published(79_350_000),
      ),
      item("孤儿基本生活补贴", "Orphans", published(30_580_000)),
      item("救助物资", "Relief goods", published(70_000)),
    ],
    { shownIn: "万元", indicator: "aid.paid" },
  ),
  example(
    "bars-one",
    "bars",
    { title: both("农村低保只有一个数", "A single figure"), about: both("一个数", "One value") },
    [item("农村低保", "Rural allowance", published(3264))],
  ),
  example(
    "bars-withheld",
    "bars",
    {
      title: both("各镇人数均不予公布", "Every town is withheld"),
      about: both("全部不予公布", "All withheld"),
    },
    towns.slice(0, 3).map(({ name: label }) => ({ label, content: withheld })),
  ),
  example(
    "bars-mixed",
    "bars",
    {
      title: both("零、不予公布和无数据各不相同", "Nil, withheld and missing look different"),
      about: both("零、不予公布、无数据", "Nil, withheld, absent"),
    },
    [
      item("孤儿", "Orphans", published(23)),
      item("事实无人抚养儿童", "Children without de facto carers", published(74)),
      item("护送返乡", "Escorted home", published(0)),
      item("站内救助", "In the station", withheld),
      item("站外救助", "Outside the station", absent),
    ],
  ),
  example(
    "bars-zero",
    "bars",
    { title: both("没有冻伤和失踪", "Nobody froze or went missing"), about: both("全部为零", "All nil") },
    [item("冻伤", "Frostbite", published(0)), item("失踪", "Missing", published(0))],
  ),
  example(
    "bars-equal",
    "bars",
    { title: both("三处人数相同", "Three places, one number"), about: both("全部相等", "All equal") },
    [
      item("站内", "In the station", published(6)),
      item("站外", "Outside", published(6)),
      item("返乡", "Escorted home", published(6)),
    ],
  ),
  example(
    "bars-long",
    "bars",
    {
      title: both("享受两项补贴的残疾人最多", "Most receive a disability allowance"),
      about: both("很长的名称", "Very long names"),
    },
    [
      item(
        "生活不能自理特困人员在区域性中心敬老院和县级供养服务机构集中供养的人数",
        "Destitute people unable to care for themselves who live in regional homes and in institutions of the county",
        published(1194),
      ),
      item(
        "享受困难残疾人生活补贴和重度残疾人护理补贴（含三、四级精神智力残疾）的人数",
        "People who receive the living or the nursing allowance, mental disabilities of the third and fourth grade included",
        published(7358),
      ),
      item("孤儿", "Orphans", published(23)),
    ],
  ),
  example(
    "bars-forty",
    "bars",
    {
      title: both("霜林镇救助人数最多", "Shuanglin aided the most people"),
      about: both("四十类", "Forty categories"),
    },
    towns.map(({ name: label }, i) => ({ label, content: published(1090 - i * 27) })),
  ),
  example(
    "bars-below",
    "bars",
    {
      title: both("低保在册人数减少最多", "The allowance register shrank the most"),
      about: both("负的变动：零、不予公布、无数据", "Change below zero; nil, withheld, absent"),
    },
    [
      item("低保", "Allowance", published(-128)),
      item("特困供养", "Destitute support", published(-12)),
      item("临时救助", "Temporary assistance", published(76)),
      item("孤儿", "Orphans", published(0)),
      item("站内救助", "In the station", withheld),
      item("护送返乡", "Escorted home", published(-41, "implausible")),
      item("站外救助", "Outside the station", absent),
    ],
    { indicator: "aid.change" },
  ),
  example(
    "bars-falling",
    "bars",
    {
      title: both("各镇在册人数都减少", "Every town’s register shrank"),
      about: both("四十类，全部为负", "Forty categories, all below zero"),
    },
    towns.map(({ name: label }, i) => ({ label, content: published(-409 + i * 10) })),
    { indicator: "aid.change" },
  ),
  example(
    "bars-units",
    "bars",
    {
      title: both("人少了，钱多了", "Fewer people, more money"),
      about: both("两种单位的增减，同一条零线", "Changes in two units from one line of nil"),
    },
    [
      {
        ...item("农村", "Rural", published(-128)),
        group: both("人数增减", "Change of people"),
        indicator: "aid.change",
      },
      {
        ...item("城市", "Urban", published(31)),
        group: both("人数增减", "Change of people"),
        indicator: "aid.change",
      },
      {
        ...item("农村", "Rural", published(8_230_000)),
        group: both("金额增减", "Change of payments"),
        indicator: "aid.paid",
      },
      {
        ...item("城市", "Urban", published(-610_000)),
        group: both("金额增减", "Change of payments"),
        indicator: "aid.paid",
      },
    ],
  ),
  example(
    "bars-groups",
    "bars",
    {
      title: both("低保户和低保对象多在农村", "Most households and people are rural"),
      about: both("两组，两种单位", "Two groups, two units"),
    },
    [
      {
        ...item("农村", "Rural", published(2418)),
        group: both("低保户数", "Households"),
        indicator: "aid.households",
      },
      {
        ...item("城市", "Urban", published(226)),
        group: both("低保户数", "Households"),
        indicator: "aid.households",
      },
      { ...item("农村", "Rural", published(3264)), group: both("低保人数", "People") },
      { ...item("城市", "Urban", published(312)), group: both("低保人数", "People") },
    ],
  ),
];
