import type { Region } from "../../src/snapshot/region.ts";
import type { Dimension } from "../../src/snapshot/dimension.ts";
import { townshipsOf, type Township } from "./county.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { inspectionsOf, type Inspection } from "./inspections.ts";
import { patrolsOf } from "./patrols.ts";
import { paymentsOf } from "./payments.ts";
import { rescuesOf } from "./rescues.ts";
import { residentsOf } from "./residents.ts";
import { servicesOf } from "./services.ts";
import { visitsOf } from "./visits.ts";
import { workbook, type Sheet } from "./workbook.ts";

/** A register as a bureau would have it: a name under registers/, and the bytes. */
export type SampleFile = { name: string; bytes: Uint8Array };

type Line = readonly (string | number)[];

const csv = (header: Line, rows: readonly Line[]): string =>
  `${[header, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** With a byte order mark, as an office programme writes UTF-8. */
const marked = (text: string): Uint8Array => utf8(`\uFEFF${text}`);

/** One file a month, named for it. */
const monthly = <T extends { day: string }>(
  name: string,
  rows: readonly T[],
  header: Line,
  line: (row: T) => Line,
  encode: (text: string) => Uint8Array,
): SampleFile[] =>
  [...Map.groupBy(rows, (row) => row.day.slice(0, 7))].map(([month, some]) => ({
    name: `${name}-${month}.csv`,
    bytes: encode(csv(header, some.map(line))),
  }));

/** Names of codes as officers write them. */
const namer =
  (dimensions: readonly Dimension[]) =>
  (dimension: string, code: string): string => {
    const found = dimensions.find((d) => d.id === dimension)?.codes.find((c) => c.code === code);
    if (!found) throw new Error(`invalid code of ${dimension}: ${code}`);
    return found.name.zh;
  };

const yesNo = (flag: boolean): string => (flag ? "是" : "否");
const blank = (count: number): null[] => Array<null>(count).fill(null);
const slashed = (day: string): string => day.replaceAll("-", "/");

/** Inspections as a workbook, a township a sheet: a title over all columns, and headers of two rows with merged cells. */
const inspectionSheets = (
  townships: readonly Township[],
  inspections: readonly Inspection[],
  name: (dimension: string, code: string) => string,
): Sheet[] =>
  townships.map((township) => {
    const tall = (value: string) => ({ value, rowSpan: 2 });
    const rows = inspections.filter((i) => i.township === township.code);
    return {
      name: township.name,
      rows: [
        [{ value: "暖河县民政服务机构安全检查台账（虚构）", columnSpan: 6 }, ...blank(5)],
        [
          ...["机构编码", "机构类别", "区划代码", "检查日期"].map(tall),
          { value: "问题隐患（个）", columnSpan: 2 },
          null,
        ],
        [...blank(4), "发现", "整改"],
        ...rows.map((i) => [
          i.organisation,
          name("institution", i.institution),
          i.village,
          i.day,
          i.found,
          i.rectified,
        ]),
      ],
    };
  });

/**
 * The registers of the invented county: six kinds, some files in GB18030, one workbook. The same regions and code
 * lists give the same bytes.
 */
export const sampleFiles = async (
  regions: readonly Region[],
  dimensions: readonly Dimension[],
): Promise<SampleFile[]> => {
  const name = namer(dimensions);
  const townships = townshipsOf(regions);
  const residents = residentsOf(townships);
  const payments = paymentsOf(townships, residents);
  const patrols = patrolsOf(townships);

  return [
    // The allowance office saves from Excel; what stands in 备注 is dropped unread (campaign.yaml, ignore).
    ...monthly(
      "payments-dibao",
      payments.filter((p) => p.programme === "dibao"),
      ["人员编码", "家庭编码", "区划代码", "发放日期", "项目", "城乡", "发放额（元）", "备注"],
      (p) => [
        p.person,
        p.household,
        p.village,
        p.day,
        "低保",
        name("residence", p.residence),
        p.yuan,
        "一卡通",
      ],
      encodeGb18030,
    ),
    ...monthly(
      "payments-other",
      payments.filter((p) => p.programme !== "dibao"),
      ["发放日期", "项目", "城乡", "区划代码", "家庭编码", "人员编码", "金额（元）"],
      (p) => [
        p.day,
        name("programme", p.programme),
        name("residence", p.residence),
        p.village,
        p.household,
        p.person,
        p.yuan.toFixed(2),
      ],
      marked,
    ),
    ...monthly(
      "visits",
      visitsOf(townships, residents),
      ["探访日期", "区划代码", "家庭编码", "人员编码", "解决问题数", "物资价值（元）"],
      (v) => [v.day, v.village, v.household, v.person, v.problems, v.yuan],
      utf8,
    ),
    {
      name: "patrols.csv",
      bytes: encodeGb18030(
        csv(
          ["巡查日期", "区划代码", "参加人数", "出动车辆", "发现人数"],
          patrols.map((p) => [slashed(p.day), p.village, p.members, p.vehicles, p.found]),
        ),
      ),
    },
    {
      name: "rescues.csv",
      bytes: marked(
        csv(
          [
            "救助日期",
            "人员编码",
            "区划代码",
            "地点",
            "护送返乡",
            "送医救治",
            "发放物资件数",
            "物资价值（元）",
          ],
          rescuesOf(townships, patrols).map((r) => [
            r.day,
            r.person,
            r.village,
            name("place", r.place),
            yesNo(r.escorted),
            yesNo(r.medical),
            r.items,
            r.yuan,
          ]),
        ),
      ),
    },
    {
      name: "inspections.xlsx",
      bytes: await workbook(inspectionSheets(townships, inspectionsOf(townships), name)),
    },
    ...monthly(
      "services",
      servicesOf(townships),
      ["服务日期", "人员编码", "区划代码", "服务时长（小时）"],
      (s) => [s.day, s.person, s.village, s.hours],
      utf8,
    ),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
};
