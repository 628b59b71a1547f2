import { cellKey, type Content, type Flag } from "../snapshot/cell.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import type { Unit } from "../snapshot/unit.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import type { Drawing } from "./drawing.ts";

const bilingual = (zh: string, en: string) => ({ zh, en });

const unit = (id: string, zh: string, en: string, plural: string, decimals: number): Unit => ({
  ...{ id, name: bilingual(zh, en), plural, decimals, scaled: id === "yuan" },
  quantity:
    id === "yuan" ? "money" : id === "percent" ? "rate" : id === "household" ? "households" : "people",
});

const indicator = (id: string, unitId: string): Indicator => ({
  ...{ id, name: bilingual(id, id), unit: unitId, kind: unitId === "percent" ? "rate" : "stock" },
  ...{ addsOver: [], dimensions: ["part"], definition: bilingual("定义", "definition") },
  ...{ basis: bilingual("依据", "basis"), sensitivity: "none" },
});

/** Indicators and units that cover what charts tell apart. */
export const vocabulary: Drawing["vocabulary"] = {
  units: [
    unit("person", "人", "person", "people", 0),
    unit("household", "户", "household", "households", 0),
    unit("yuan", "元", "yuan", "yuan", 2),
    unit("percent", "%", "%", "%", 2),
  ],
  indicators: [
    indicator("aid.persons", "person"),
    indicator("aid.households", "household"),
    indicator("aid.paid", "yuan"),
    indicator("aid.rate", "percent"),
  ],
};

const absentWording = "— [x]";

/** A row as the words make it. `worded` is number and unit, e.g. `12.22 万元`; English keeps the space. */
export const row = (
  label: string,
  about: string,
  content: Content,
  worded = "",
  language: Drawing["language"] = "zh",
  group?: string,
): ExhibitRow => {
  const [number = "", ...rest] = worded.split(" ");
  const withheld = language === "zh" ? "不予公布" : "withheld";
  const value = content.status === "value";
  const coordinates = {
    indicator: about,
    region: "990101",
    period: { kind: "instant", start: "2024-01-05", end: "2024-01-05" } as const,
    dimensions: { part: `${group ?? ""}${label}` },
  };
  return {
    label,
    ...(group === undefined ? {} : { group }),
    figure: {
      type: "figure",
      key: cellKey(coordinates),
      unit: rest.join(" "),
      text: value ? worded.replaceAll(" ", language === "zh" ? "" : " ") : withheld,
      number: value ? number : content.status === "withheld" ? `${withheld} [c]` : absentWording,
      status: content.status,
      flags: content.status === "value" ? content.flags : [],
    },
    cell: { ...coordinates, key: cellKey(coordinates), content },
  };
};

/** A published value in whole steps of its unit. */
export const published = (value: number, ...flags: Flag[]): Content => ({
  ...{ status: "value", value, qualifier: "exact", precision: 1, flags },
});
export const withheld: Content = { status: "withheld" };
export const absent: Content = { status: "absent", reason: "not-stated" };

const persons = (label: string, value: number): ExhibitRow =>
  row(label, "aid.persons", published(value), `${value} 人`);

const drawing = (id: string, kind: Drawing["kind"], rows: readonly ExhibitRow[]): Drawing => ({
  ...{ id, kind, language: "zh", rows, vocabulary, title: "图的结论", description: "图的说明。" },
});

const english = (of: Drawing): Drawing => ({
  ...of,
  ...{ language: "en", title: "What the chart finds", description: "What the chart shows." },
});

const towns =
  "凤城 北留 润城 町店 芹池 次营 横河 河北 蟒河 东冶 白桑 寺头 西河 演礼 固隆 东城 南关 山阳 青石 柳林 石桥 沙河 大槐 小寨 云台 松岭 梨园 杏花 桃源 长坪".split(
    " ",
  );

/** One drawing for each thing that a chart must do: test, snapshot and gallery at once. */
export const gallery: readonly Drawing[] = [
  drawing("one-value", "bars", [persons("农村低保", 2867)]),
  drawing("short-names", "bars", [
    persons("临时救助", 89),
    persons("特困供养", 1417),
    persons("城市低保", 243),
    persons("农村低保", 2867),
  ]),
  drawing("funds", "bars", [
    row("困难残疾人生活补贴", "aid.paid", published(12_330_000), "12.33 万元"),
    row("重度残疾人护理补贴", "aid.paid", published(85_630_000), "85.63 万元"),
    row("农村最低生活保障金", "aid.paid", published(12_220_000, "implausible"), "12.22 万元"),
    row("事实无人抚养儿童基本生活补贴", "aid.paid", published(83_170_000), "83.17 万元"),
    row("孤儿基本生活补贴", "aid.paid", published(32_230_000), "32.23 万元"),
    row("救助物资", "aid.paid", published(50_000), "500余 元"),
  ]),
  english(
    drawing("funds-english", "bars", [
      row("Nursing allowance", "aid.paid", published(85_630_000), "856,300 yuan", "en"),
      row(
        "Basic living allowance for children without de facto carers, paid for the year",
        "aid.paid",
        published(83_170_000),
        "831,700 yuan",
        "en",
      ),
      row("All assistance", "aid.paid", published(521_370_000), "5.2137 million yuan", "en"),
      row("Relief goods", "aid.paid", withheld, "", "en"),
    ]),
  ),
  drawing("all-withheld", "bars", [
    row("凤城镇", "aid.persons", withheld),
    row("北留镇", "aid.persons", withheld),
    row("润城镇", "aid.persons", withheld),
  ]),
  drawing("mixed-absent", "bars", [
    row("孤儿", "aid.persons", published(20), "20 人"),
    row("事实无人抚养儿童", "aid.persons", published(61), "61 人"),
    row("站内救助", "aid.persons", withheld),
    row("站外救助", "aid.persons", absent),
    row("护送返乡", "aid.persons", published(0), "0 人"),
  ]),
  drawing(
    "thirty-categories",
    "bars",
    towns.map((name, i) => persons(`${name}镇`, 820 - i * 27)),
  ),
  drawing("long-names", "bars", [
    row(
      "生活不能自理特困人员在区域性中心敬老院和县级供养服务机构集中供养的人数",
      "aid.persons",
      published(1417),
      "1417 人",
    ),
    row(
      "享受困难残疾人生活补贴和重度残疾人护理补贴（含三、四级精神智力残疾）的人数",
      "aid.persons",
      published(7031),
      "7031 人",
    ),
    row("孤儿", "aid.persons", published(20), "20 人"),
  ]),
  drawing("all-zero", "bars", [persons("冻伤", 0), persons("失踪", 0)]),
  drawing("all-equal", "bars", [persons("站内", 4), persons("站外", 4), persons("返乡", 4)]),
  drawing("rates", "share", [
    row("生活不能自理特困人员集中供养率", "aid.rate", published(6659), "66.59 %"),
    row("分散供养特困人员获得购买照料服务的比例", "aid.rate", published(6468), "64.68 %"),
    row("探访关爱覆盖率", "aid.rate", published(10_000), "100 %"),
    row("适老化改造完成率", "aid.rate", withheld),
    row("满意度", "aid.rate", absent),
  ]),
  drawing("grouped-bars", "bars", [
    row("农村", "aid.households", published(2150), "2150 户", "zh", "低保户数"),
    row("城市", "aid.households", published(184), "184 户", "zh", "低保户数"),
    row("农村", "aid.persons", published(2867), "2867 人", "zh", "低保人数"),
    row("城市", "aid.persons", published(243), "243 人", "zh", "低保人数"),
  ]),
  drawing("share", "share", [
    row("农村低保", "aid.households", published(2150), "2150 户", "zh", "低保户数"),
    row("城市低保", "aid.households", published(184), "184 户", "zh", "低保户数"),
    row("农村低保", "aid.persons", published(2867), "2867 人", "zh", "低保人数"),
    row("城市低保", "aid.persons", published(243), "243 人", "zh", "低保人数"),
  ]),
  drawing("share-of-six", "share", [
    persons("农村低保", 2867),
    persons("特困供养", 1417),
    persons("困难残疾人生活补贴", 1541),
    row("重度残疾人护理补贴", "aid.persons", published(5490, "implausible"), "5490 人"),
    persons("城市低保", 843),
    persons("孤儿和事实无人抚养儿童", 581),
  ]),
  drawing("share-withheld", "share", [
    persons("站内救助", 48),
    persons("站外救助", 31),
    row("护送返乡", "aid.persons", withheld),
    row("转送医院", "aid.persons", withheld),
    row("寻亲成功", "aid.persons", absent),
  ]),
  drawing(
    "share-of-many",
    "share",
    towns.slice(0, 7).map((name, i) => persons(`${name}镇`, 70 - i * 9)),
  ),
  english(
    drawing("share-english", "share", [
      row("Rural", "aid.persons", published(2867), "2,867 people", "en"),
      row("Urban", "aid.persons", published(243), "243 people", "en"),
    ]),
  ),
];
