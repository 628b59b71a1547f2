import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal } from "../../src/snapshot/decimal.ts";
import type { TypedValue } from "../registers/kind.ts";
import { encodeGb18030 } from "../sample/gb18030.ts";
import { book, date, hex, read } from "./register.example.ts";

const oneOf = <T>(...list: T[]) => fc.constantFrom(...list);
const codesOf = (dimension: string) => book.dimensions.find((d) => d.id === dimension)?.codes ?? [];
const row = fc.tuple(
  hex(32).map((h) => `P${h}`),
  hex(16).map((h) => `H${h}`),
  oneOf(...book.regions.map((r) => r.code)),
  date,
  oneOf(...codesOf("programme").map((c) => c.code)),
  oneOf("urban", "rural"),
  fc.integer({ min: 1, max: 20_000_000 }),
);
type Row = [string, string, string, string, string, string, number];

const days: ((day: string) => string)[] = [
  (d) => d,
  (d) => d.replaceAll("-", "/"),
  (d) => d.replaceAll("-", ""),
  (d) => d.replace(/-0?(\d+)-0?(\d+)/, ".$1.$2"),
  (d) => d.replace(/-0?(\d+)-0?(\d+)/, "年$1月$2日"),
  (d) => `${d} 00:00:00`,
  (d) => String((Date.parse(d) - Date.UTC(1899, 11, 30)) / 86_400_000),
];
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string =>
  text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
const amounts: ((text: string) => string)[] = [
  (t) => t,
  grouped,
  fullWidth,
  (t) => `'${t}`,
  (t) => ` ${t} `,
  (t) => fullWidth(grouped(t)),
];
const codes: ((dimension: string, code: string) => string)[] = [
  (_, code) => code,
  (dimension, code) => codesOf(dimension).find((c) => c.code === code)?.name.zh ?? code,
];

const style = fc.record({
  encoding: oneOf("utf-8", "utf-8 with mark", "utf-16le", "utf-16be", "gb18030"),
  delimiter: oneOf(",", "\t", ";"),
  lineBreak: oneOf("\n", "\r\n"),
  unit: oneOf("（元）", "(万元)", "", "line"),
  titles: fc.integer({ min: 0, max: 2 }),
  numbering: fc.boolean(),
  ended: fc.boolean(),
  quoted: fc.boolean(),
  sums: fc.boolean(),
  day: oneOf(...days),
  amount: oneOf(...amounts),
  code: oneOf(...codes),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }),
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

const encode = (text: string, encoding: string): Uint8Array => {
  if (encoding === "gb18030") return encodeGb18030(text);
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8 with mark") return new TextEncoder().encode(`\uFEFF${text}`);
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
};

/** The rows as a bureau might have them: the columns in some order, a free text that is dropped unread, titles, sums, a footnote. */
const written = (rows: readonly Row[], s: Style): string => {
  const large = s.unit === "(万元)" || s.unit === "line";
  const header = [
    "人员编码",
    "户编码",
    "区划代码",
    "发放日期",
    "救助项目",
    "城乡",
    `发放金额${s.unit === "line" ? "" : s.unit}`,
    "备注",
  ];
  const cells = ([person, household, region, day, programme, residence, amount]: Row): string[] => [
    ...[
      person,
      household,
      region,
      s.day(day),
      s.code("programme", programme),
      s.code("residence", residence),
    ],
    ...[s.amount(formatDecimal(amount, large ? 6 : 2)), "王小明 13800138000"],
  ];
  const place = (line: readonly string[]): string[] => s.order.map((i) => line[i] ?? "");
  const blank = Array<string>(7).fill("");
  const table = [
    ...["暖河县发放台账（2023年12月）", "填表单位：民政办  单位：万元"]
      .slice(s.unit === "line" ? 0 : 2 - s.titles, s.unit === "line" ? 2 : s.titles > 0 ? 1 : 0)
      .map((title) => [title, ...blank]),
    place(header),
    ...(s.numbering ? [["甲", "乙", "丙", "丁", "1", "2", "3", "4"]] : []),
    ...rows.flatMap((r, i) => [place(cells(r)), ...(s.sums && i % 3 === 2 ? [["小计", ...blank]] : [])]),
    ...(s.sums
      ? [
          ["合计", ...blank],
          ["注：数据截至2023年12月31日", ...blank],
        ]
      : []),
  ];
  const cell = (text: string): string =>
    s.quoted || text.includes(s.delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  return (
    table.map((line) => line.map(cell).join(s.delimiter)).join(s.lineBreak) + (s.ended ? s.lineBreak : "")
  );
};

describe("a register that is written in any of the ways of a bureau", () => {
  it("gives the rows that were written, each with its line", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), style, async (rows, s) => {
        const text = written(rows, s);
        const found = await read(encode(text, s.encoding), "payments.csv");
        expect(found.problems).toEqual([]);
        expect(found.rows.map((r) => r.values)).toEqual(rows);
        const lines = text.split(/\r?\n/);
        for (const r of found.rows) expect(lines[r.line - 1]).toContain(r.values[0]);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same rows in any order of lines, and in parts as in one file", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 8 }),
        style,
        fc.nat(),
        async (rows, s, cut) => {
          const at = 1 + (cut % (rows.length - 1 || 1));
          const parts = [rows.slice(0, at), rows.slice(at)].map((part) => written([...part].reverse(), s));
          const found = await Promise.all(
            parts.map((part) => read(encode(part, s.encoding), "payments.csv")),
          );
          const sorted = (list: readonly (readonly TypedValue[])[]) => list.map((v) => v.join()).sort();
          expect(sorted(found.flatMap((f) => f.rows.map((r) => r.values)))).toEqual(sorted(rows));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts sums, footnotes and numbering lines as passed over", async () => {
    const s: Style = {
      encoding: "utf-8",
      delimiter: ",",
      lineBreak: "\n",
      unit: "",
      titles: 0,
      numbering: false,
      ended: true,
      quoted: false,
      sums: true,
      day: (d) => d,
      amount: (t) => t,
      code: (_, c) => c,
      order: [0, 1, 2, 3, 4, 5, 6, 7],
    };
    const [sample] = fc.sample(fc.array(row, { minLength: 3, maxLength: 3 }), 1);
    expect(await read(written(sample ?? [], s), "payments.csv")).toMatchObject({ passed: 3, problems: [] });
  });
});
