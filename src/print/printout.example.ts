import type { Cell } from "../snapshot/cell.ts";
import type { Figure, Inline } from "../words/block.ts";
import type { PrintedExhibit, PrintedRow, PrintoutInput } from "./printed.ts";

const text = (words: string): Inline => ({ type: "text", text: words });

/** A figure with a value, e.g. value("5213.7", "万元"). */
const value = (number: string, unit: string, flags: Figure["flags"] = []): Figure => ({
  type: "figure",
  key: `${number}|${unit}`,
  unit,
  number,
  text: /^[a-z%]/.test(unit) && unit !== "%" ? `${number} ${unit}` : `${number}${unit}`,
  status: "value",
  flags,
});
const withheld = (words: string): Figure => ({
  type: "figure",
  key: "withheld",
  unit: "",
  text: words,
  number: `${words} [c]`,
  status: "withheld",
  flags: [],
});
const absent = (words: string): Figure => ({
  ...withheld(words),
  key: "absent",
  number: "— [x]",
  status: "absent",
});

const coordinates: Omit<Cell, "content" | "key"> = {
  indicator: "relief.paid",
  region: "990101",
  period: { kind: "instant", start: "2026-01-05", end: "2026-01-05" },
  dimensions: {},
};
const row = (label: string, figure: Figure, steps: number, group?: string): PrintedRow => ({
  label,
  group,
  figure,
  cell: {
    ...coordinates,
    key: figure.key,
    content:
      figure.status === "value"
        ? { status: "value", value: steps, qualifier: "exact", precision: 1, flags: [...figure.flags] }
        : figure.status === "withheld"
          ? { status: "withheld" }
          : { status: "absent", reason: "not-stated" },
  },
});

const bars: PrintedExhibit = {
  exhibit: { id: "funds-by-programme", kind: "bars" },
  title: [text("残疾人两项补贴占了资金的大头")],
  subtitle: [text("各项救助资金，万元")],
  rows: [
    row("重度残疾人护理补贴", value("85.63", "万元"), 85_630_000),
    row("事实无人抚养儿童基本生活补贴", value("83.17", "万元"), 83_170_000),
    row("城市低保", value("13.38", "万元"), 13_380_000),
    row("农村低保", value("12.22", "万元", ["implausible"]), 12_220_000),
    row("孤儿基本生活补贴", withheld("不予公布"), 0),
    row("冬春救助", absent("未公布"), 0),
  ],
  source: "资料来源：某县民政局，2026年1月5日",
};

const shares: PrintedExhibit = {
  exhibit: { id: "households", kind: "share" },
  title: [text("农村低保户约占九成")],
  subtitle: [text("低保户数，户；集中供养率，%")],
  rows: [
    row("农村", value("2150", "户"), 2150, "低保户"),
    row("城市", value("184", "户"), 184, "低保户"),
    row("分散供养", value("1120", "人"), 1120, "特困人员"),
    row("集中供养", withheld("不予公布"), 0, "特困人员"),
    row("已集中供养", value("66.59", "%"), 6659, "失能特困人员"),
  ],
  source: "资料来源：某县民政局，2026年1月5日",
};

const strip: PrintedExhibit = {
  exhibit: { id: "headline", kind: "strip" },
  title: [text("主要数据")],
  subtitle: [text("截至发布日")],
  rows: [
    row("救助困难群众", value("11930", "人"), 11_930),
    row("累计发放救助金", value("5213.7", "万元"), 5_213_700_000),
    row("街面巡查", value("200余", "次"), 200),
    row("受助人员", withheld("不予公布"), 0),
    row("爱心物资", absent("待公布"), 0),
  ],
  source: "资料来源：某县民政局，2026年1月5日",
};

const table: PrintedExhibit = {
  exhibit: { id: "table", kind: "table" },
  title: [text("在册人数")],
  subtitle: [text("期末在册")],
  rows: [
    row("农村", value("2867", "人"), 2867, "低保"),
    row("城市", value("243", "人"), 243, "低保"),
    row("分散供养", withheld("不予公布"), 0, "特困人员"),
    row("集中供养", absent("未采集"), 0, "特困人员"),
  ],
  source: "资料来源：某县民政局，2026年1月5日",
};

/** A printout of an invented county: every block, every kind of exhibit, every state of a cell. */
export const chineseExample: PrintoutInput = {
  language: "zh",
  document: {
    front: {
      title: [text("某县“寒冬送温暖”专项救助行动情况")],
      subtitle: [text("供县委、县政府领导参阅")],
    },
    blocks: [
      {
        type: "paragraph",
        children: [
          text("截至2026年1月5日，全县共救助困难群众"),
          value("11930", "人"),
          text("，累计发放救助金"),
          value("5213.7", "万元"),
          text("；救助流浪乞讨人员人数"),
          withheld("不予公布"),
          text("，爱心物资件数"),
          absent("待公布"),
          text("。"),
          { type: "strong", children: [text("资金足额到位，未发生责任事故。")] },
        ],
      },
      { type: "exhibit", id: "headline", alt: [text("主要数据")] },
      { type: "heading", level: 2, children: [text("一、资金发放")] },
      {
        type: "paragraph",
        children: [
          text("各项资金于每月"),
          { type: "literal", text: "10日前" },
          text("发放到位，其中重度残疾人护理补贴"),
          value("85.63", "万元"),
          text("，城市低保"),
          value("13.38", "万元"),
          text("，农村低保"),
          value("12.22", "万元", ["implausible"]),
          text("，街面巡查"),
          value("200余", "次"),
          text('。引号"、反斜线\\、井号#、美元$、星号*、方括号[]与@都照原样印出。'),
        ],
      },
      { type: "exhibit", id: "funds-by-programme", alt: [text("各项救助资金")] },
      { type: "heading", level: 3, children: [text("（一）在册情况")] },
      { type: "exhibit", id: "table", alt: [text("在册人数")] },
      { type: "heading", level: 4, children: [text("1. 结构")] },
      { type: "exhibit", id: "households", alt: [text("低保户数")] },
      { type: "heading", level: 2, children: [text("二、下一步")] },
      {
        type: "list",
        ordered: true,
        items: [
          [{ type: "paragraph", children: [text("核实农村低保资金数，于下一期更正。")] }],
          [
            {
              type: "paragraph",
              children: [
                { type: "emphasis", children: [text("继续")] },
                text("入户走访，见"),
                { type: "link", href: 'https://example.org/a?b=1&c="2"', children: [text("公开页面")] },
                text("。"),
              ],
            },
          ],
        ],
      },
      {
        type: "list",
        ordered: false,
        items: [[{ type: "paragraph", children: [text("储备御寒物资。")] }]],
      },
      { type: "quote", children: [{ type: "paragraph", children: [text("兜住底线，温暖过冬。")] }] },
      { type: "break" },
      {
        type: "table",
        head: [[text("乡镇")], [text("走访（户）")], [text("资金（万元）")]],
        rows: Array.from({ length: 40 }, (_, i) => [
          [text(`第${i + 1}乡镇`)],
          [{ ...value(String(1000 + i), "户"), text: String(1000 + i) }],
          [{ ...value(`${i}.5`, "万元"), text: `${i}.5` }],
        ]),
        align: ["left", "right", "right"],
      },
    ],
  },
  exhibits: [bars, shares, strip, table],
  publisher: "某县民政局",
  documentNumber: "某民发〔2026〕3号",
  notice: "示例，非官方网站：数字均为虚构",
  asOf: "2026-01-05",
  signedOn: "2026-01-06",
  publishedAt: "2026-01-07 09:30",
};

/** A printout in English, from a bureau that has neither document number nor notice nor date of signing. */
export const englishExample: PrintoutInput = {
  language: "en",
  document: {
    front: { title: [text("Winter relief in the county: where it stands and what it cost")] },
    blocks: [
      {
        type: "paragraph",
        children: [
          text("By 5 January 2026 the county’s “Warmth in Winter” drive had aided "),
          value("11,930", "people"),
          text(" and paid out "),
          value("52.137", "million yuan"),
          text(" in relief – the number of rough sleepers aided is "),
          withheld("withheld"),
          text(", the number of parcels "),
          absent("not yet published"),
          text("."),
        ],
      },
      { type: "heading", level: 2, children: [text("Money")] },
      { type: "exhibit", id: "funds", alt: [text("Relief by programme")] },
      { type: "heading", level: 3, children: [text("Next steps")] },
      {
        type: "list",
        ordered: false,
        items: [[{ type: "paragraph", children: [text("Check the rural allowance against the ledgers.")] }]],
      },
    ],
  },
  exhibits: [
    {
      exhibit: { id: "funds", kind: "bars" },
      title: [text("Disability allowances took the largest part")],
      subtitle: [text("Relief paid by programme, yuan")],
      rows: [
        row("Nursing allowance, severe disability", value("856,300", "yuan"), 85_630_000),
        row("Minimum living allowance, urban", value("133,800", "yuan"), 13_380_000),
        row("Orphans", withheld("withheld"), 0),
        row("Winter–spring relief", absent("not published"), 0),
      ],
      source: "Source: the county’s Civil Affairs Bureau, 5 January 2026",
    },
  ],
  publisher: "Civil Affairs Bureau of the County",
  documentNumber: null,
  notice: null,
  asOf: "2026-01-05",
  signedOn: null,
  publishedAt: "2026-01-07 09:30",
};
